import type { Concerned } from '../decide/exposed';
import { concernedBy, flagTask, NO_STRATEGY } from '../decide/flags';
import { SEVERITIES, type Severity } from '../model/answer';
import { STRATEGY_IDS } from '../model/policy';
import { quoteGiven, refuse, spill, type SpillCell, type Spilled } from './spill';
import { openOne, readStrategy } from './spill-explain';
import type { TaskRows } from './spill-tasks';

/** Risks are raised from here on. */
const RAISED: Severity = 'medium';

/**
 * RISKS: id, risk or unmet duty, severity, what to do, claims; the severest first, and a row "none" where there is none.
 *
 * @param strategy for which; left out, for the recommended, the considered and today's strategy together
 * @param least the lowest severity that is shown; left out, medium: what is raised
 */
export function riskRows(tasks: TaskRows, strategy: string | undefined, least: string | undefined): Spilled {
  const { engine } = tasks.ruling;
  const one = openOne(tasks);
  if (!one.ok) return one;
  const chosen = readStrategy(engine, 'strategy', strategy);
  if (!chosen.ok) return chosen;
  const lowest = SEVERITIES.findIndex((severity) => severity === (least ?? RAISED).trim().toLowerCase());
  if (lowest < 0) {
    return refuse('UNKNOWN_WORD', { name: 'least', given: quoteGiven(least ?? ''), allowed: SEVERITIES.join(', ') });
  }
  const { task, answer } = one.value;
  const planned = concernedBy(engine, task.levels, answer.strategy ? STRATEGY_IDS.indexOf(answer.strategy) : -1);
  const concerned = chosen.value ? onlyFor(STRATEGY_IDS.indexOf(chosen.value)) : planned;
  if (Object.values(concerned).every((place) => place === NO_STRATEGY)) {
    return refuse('NO_STRATEGY', { why: answer.why });
  }
  const flags = flagTask(engine, task.levels, concerned);
  const shown = flags.filter(({ severity }) => SEVERITIES.indexOf(severity) <= lowest);
  if (shown.length === 0) return spill([['none', '', '', '', '']]);
  return spill(
    shown.map(({ id, label, severity, mitigation, claims }): SpillCell[] => [
      id,
      label,
      severity,
      mitigation,
      claims.join(', '),
    ]),
  );
}

const onlyFor = (strategy: number): Concerned => ({
  recommended: strategy,
  considered: NO_STRATEGY,
  today: NO_STRATEGY,
});
