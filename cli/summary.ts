import { MEANT, NOT_READ } from '../src/catalogue/command-messages';
import { fillText } from '../src/catalogue/fill';
import type { Layout } from '../src/decide/layout';
import { VERDICTS } from '../src/model/answer';
import { moneyText, knowsMoney, knowsSavings, currencyOf } from '../src/report/amounts';
import { flagText } from '../src/report/flag-text';
import { OUTCOMES, type Tally } from '../src/report/tally';
import { VERDICT_MEANINGS, type Wording } from '../src/report/wording';
import type { ColumnPlan } from '../src/table/columns';
import { readLexicon } from '../src/table/lexicon';
import { quote } from '../src/table/messages';
import { nearestField } from '../src/table/near';
import type { Analysis, AnsweredRow } from './analysis';
import { textTable, wrap } from './text-table';

/** Names that a line lists. */
const LISTED = 8;
const WIDTHS = [6, 44, 36, 9, 6, 22, 40];

/** The first rows as a terminal shows them: task, strategy, verdict, change, next question's fact, flags. */
export function taskTable(rows: readonly AnsweredRow[], total: number, wording: Wording): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ task, answer }) => [
    String(task.row),
    task.name,
    answer.strategy ? wording.strategy(answer.strategy) : '–',
    answer.verdict,
    answer.change ?? '',
    answer.verdict === 'SETTLED' ? '' : (answer.next ?? ''),
    flagText(answer.flags),
  ]);
  const table = textTable([['Row', 'Task', 'Strategy', 'Verdict', 'Change', 'Ask next', 'Flags'], ...lines], WIDTHS);
  return total > rows.length ? [...table, `… and ${total - rows.length} more`] : table;
}

/** Counts and money by strategy and by verdict, moves, agreement, and the policy that decided. */
export function summaryLines(tally: Tally, { ruling, reader, plan }: Analysis, wording: Wording): string[] {
  const money = knowsMoney(tally);
  const currency = currencyOf(tally);
  const strategies = OUTCOMES.filter((outcome) => tally.outcomes[outcome].tasks > 0).map((outcome) => {
    const { tasks, money: sum, priced } = tally.outcomes[outcome];
    return [
      outcome === 'UNDECIDED' ? 'Undecided' : wording.strategy(outcome),
      String(tasks),
      money && priced > 0 ? moneyText(sum, currency) : '',
    ];
  });
  const verdicts = VERDICTS.map((verdict) => {
    const count = Object.values(tally.verdicts[verdict]).reduce((sum, tasks) => sum + tasks, 0);
    return [verdict, String(count), VERDICT_MEANINGS[verdict]];
  }).filter(([, count]) => count !== '0');
  const { move, keep, new: fresh } = tally.changes;
  const mixed = reader.currency();
  return [
    `${tally.all.tasks} ${tally.all.tasks === 1 ? 'task' : 'tasks'}`,
    ...indent(textTable(strategies, [40, 9, 16])),
    ...indent(textTable(verdicts, [12, 9, 60])),
    ...(move.tasks + keep.tasks + fresh.tasks > 0
      ? [`Against today: ${move.tasks} move, ${keep.tasks} stay, ${fresh.tasks} are new.`]
      : []),
    ...moneyLines(tally),
    ...(tally.agreement.compared > 0
      ? [`Decided by people: ${tally.agreement.agreed} of ${tally.agreement.compared} agree with the recommendation.`]
      : []),
    ...(mixed.mixed ? [`More than one currency: amounts are not added up. Convert them to one to see totals.`] : []),
    ...notRead(plan, ruling.engine.layout),
    `Policy ${ruling.version}, fingerprint ${ruling.fingerprint}${ruling.documentsOnly ? ', documents only' : ''}. The weights are ours, not the documents'.`,
  ];
}

/** Names in a line: the first ones, and how many more. */
export function listed(names: readonly string[], most = LISTED): string {
  const more = names.length - most;
  const shown = names.slice(0, most).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** Columns that no field was found for, with the field that a slip of the pen may have meant. */
function notRead({ unmatched }: ColumnPlan, layout: Layout): string[] {
  const lexicon = readLexicon(layout);
  const names = unmatched
    .filter(({ code }) => code === 'COLUMN_NOT_KNOWN')
    .map(({ header }, at) => {
      const near = at < LISTED ? nearestField(lexicon, header) : undefined;
      return quote(header) + (near === undefined ? '' : fillText(MEANT, { name: near }));
    });
  return names.length > 0 ? wrap(fillText(NOT_READ, { columns: listed(names) }), 110) : [];
}

/** What the moves save, and where another strategy costs less than the recommended one. */
function moneyLines(tally: Tally): string[] {
  const { savings, cheaper, mixed } = tally;
  const currency = currencyOf(tally);
  const verb = savings.money < 0 ? 'cost' : 'save';
  const more = savings.money < 0 ? ' more' : '';
  const stake = cheaper.total.priced > 0 ? ` ${moneyText(cheaper.total.money, currency)} a year at stake.` : '';
  return [
    ...(knowsSavings(tally)
      ? [
          `The moves ${verb} ${moneyText(Math.abs(savings.money), currency)}${more} a year, known for ${savings.priced} of ${savings.tasks}.`,
        ]
      : []),
    ...(cheaper.total.tasks > 0 && !mixed
      ? [
          `By known money another strategy is cheaper for ${cheaper.total.tasks} of the tasks.${stake} Costs never change the points.`,
        ]
      : []),
  ];
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
