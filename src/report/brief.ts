import { CAUTIONS } from '../catalogue/cautions';
import { disagreementsAmong } from '../catalogue/disagreements';
import {
  CHOOSING_A_PROVIDER,
  DUTY_CHECKLISTS,
  PROVIDER_SIDE,
  READ_BACK_QUESTIONS,
  STAGE_ACTIONS,
  READINESS_LINES,
} from '../catalogue/duty-checklists';
import { COST_LINES } from '../catalogue/cost-lines';
import { documentsOf } from '../catalogue/fill';
import { FORM_NOTES, MANNER_NOTES } from '../catalogue/manner-and-form-notes';
import type { SourcedLine } from '../catalogue/sourced-line';
import { STRATEGIES_OPENING, STRATEGY_NOTES } from '../catalogue/strategy-notes';
import type { Engine } from '../decide/compile';
import { decideTask } from '../decide/decide';
import { answerText } from '../decide/explain';
import { EXTERNAL } from '../decide/flags';
import { nearestChanges, robustnessOf, weightFlips } from '../decide/what-if';
import type { Answer, Severity } from '../model/answer';
import type { StrategyId } from '../model/policy';
import { ORIGINS, UNKNOWN, type Task } from '../model/task';
import { contenders, explanationRows } from './explanation-rows';
import { proposalLines } from './proposal-text';
import { moneyLines } from './money-section';
import type { Wording } from './wording';

/** A part of the explanation of one task: lines of text, or a table with its headers first. */
export interface Section {
  title: string;
  lines: string[];
  table?: string[][];
}

/** Everything there is to say of one task, from what is excluded to what the client owes. */
export function briefOf(engine: Engine, task: Task, answer: Answer, wording: Wording, against?: StrategyId): Section[] {
  return [
    { title: 'Answer', lines: opening(answer, wording) },
    excludedSection(engine, answer, wording),
    reasonsSection(engine, task, answer, wording, against),
    disagreementSection(engine, task, answer),
    changeSection(engine, task, wording),
    { title: 'What the words suggest', lines: proposalLines(answer, task, engine.layout) },
    { title: 'Money beside the recommendation', lines: moneyLines(answer, wording) },
    { title: 'Notes', lines: answer.notes.map(({ code, text }) => `${code}: ${text}`) },
    flagsSection(answer),
    ...strategySections(answer, wording),
    dutiesSection(engine, task, answer),
    costsSection(answer),
    knownSection(engine, task, answer),
  ].filter(({ lines, table }) => lines.length > 0 || (table?.length ?? 0) > 1);
}

function opening(answer: Answer, wording: Wording): string[] {
  const { strategy, verdict, manner, form, change, evidence, next, possible } = answer;
  return [
    answer.why,
    `Verdict ${verdict}; ${Math.round(evidence * 100)} % of the points' mass is known.`,
    ...(strategy && possible.length > 1 ? [`Still possible: ${possible.map(wording.strategy).join(', ')}.`] : []),
    ...(manner ? [`How the work is directed: ${wording.manner(manner)}.`] : []),
    ...(form ? [`How the partnership is bound: ${wording.form(form)}.`] : []),
    ...(change ? [`Against today: ${change}.`] : []),
    ...(next ? [`Ask next: ${wording.question(next)} (${next})`] : []),
  ];
}

function excludedSection(engine: Engine, { excluded }: Answer, wording: Wording): Section {
  const lines = engine.policy.vetoes.flatMap(({ id, reason, claims, excludes }) => {
    const hit = excludes.filter((strategy) => excluded[strategy]?.includes(id));
    return hit.length > 0 ? [`${hit.map(wording.strategy).join(', ')}: ${reason} (${id}, ${documentsOf(claims)})`] : [];
  });
  return { title: 'Excluded', lines };
}

function reasonsSection(engine: Engine, task: Task, answer: Answer, wording: Wording, against?: StrategyId): Section {
  const [winner, second] = contenders(answer);
  const rival = against ?? second;
  if (!winner || !rival) return { title: 'Reasons', lines: [] };
  const rows = explanationRows(engine, task, answer, 0, against);
  const sum = rows.reduce((total, { difference }) => total + (difference ?? 0), 0);
  return {
    title: `${answer.strategy ? 'Reasons' : 'So far, with nothing recommended yet'}: ${wording.strategy(winner)} against ${wording.strategy(rival)}`,
    lines: [],
    table: [
      ['Rule', 'Fact', 'Answer', 'For', 'Against', 'Difference', 'Documents', 'Reason'],
      ...rows.map((row) => [
        row.rule,
        row.fact,
        row.level,
        pointsText(row.winner),
        pointsText(row.runner_up),
        pointsText(row.difference),
        documentsOf(row.claims),
        row.reason,
      ]),
      ['Lead', '', '', '', '', pointsText(sum), '', ''],
    ],
  };
}

/** Points for a reader: what follows from money has more decimals than anybody reads. */
const pointsText = (points: number | null | undefined): string =>
  points === null || points === undefined ? '' : String(Math.round(points * 10_000) / 10_000);

function disagreementSection(engine: Engine, task: Task, answer: Answer): Section {
  const spoke = explanationRows(engine, task, answer, 0).map(({ rule }) => rule);
  const flags = answer.flags.filter(({ raised }) => raised).map(({ id }) => id);
  const lines = disagreementsAmong([...spoke, ...flags, ...Object.values(answer.excluded).flat()]).flatMap(
    ({ id, about, positions, product }) => [
      `${id}, ${about}: ${positions.map(({ documents, says }) => `${documents.join(', ')}: ${says}`).join('; but ')}.`,
      `Here: ${product}`,
    ],
  );
  return { title: 'The documents disagree', lines };
}

function changeSection(engine: Engine, task: Task, wording: Wording): Section {
  const decision = decideTask(engine, task.levels, task.origins);
  const robustness = robustnessOf(engine, task.levels, decision);
  const changes = nearestChanges(engine, task.levels, decision, 3).map(({ changes: steps, strategy, distance }) => {
    const text = steps.map(
      ({ fact, from, to }) => `${fact} from ${levelText(engine, fact, from)} to ${levelText(engine, fact, to)}`,
    );
    return `${text.join(' and ')} → ${strategy ? wording.strategy(strategy) : 'none'} (distance ${distance})`;
  });
  const flips = weightFlips(engine, task.levels, decision)
    .slice(0, 3)
    .map(
      ({ rule, weight, flipsAt, strategy }) =>
        `weight of ${rule} from ${weight} to ${shorten(flipsAt)} → ${wording.strategy(strategy)}`,
    );
  const all =
    robustness === null
      ? []
      : [
          `All weights may be wrong by ${Math.round(robustness * 100)} %, in the worst way at once, before the answer changes.`,
        ];
  return { title: 'What would change it', lines: [...changes, ...flips, ...all] };
}

const shorten = (value: number): number => Math.round(value * 1000) / 1000;

function levelText(engine: Engine, fact: string, level: number): string {
  const levels = new Float64Array(engine.layout.facts.length);
  levels[engine.layout.position.get(fact) ?? 0] = level;
  return answerText(engine, levels, fact);
}

/** Raised flags with what to do; those below are named, so that nobody has to wonder. */
function flagsSection({ flags }: Answer): Section {
  const lines = flags
    .filter(({ raised }) => raised)
    .map(({ id, label, mitigation, owner, claims, for: severities }) => {
      const roles = Object.entries(severities).map(([role, severity]) => `${role}: ${severity}`);
      return `${id} ${label} (${roles.join(', ')}). What to do: ${mitigation}. Owner: ${owner}. ${documentsOf(claims)}`;
    });
  const named = (severity: Severity): string =>
    flags
      .filter((flag) => flag.severity === severity)
      .map(({ id, label }) => `${id} ${label}`)
      .join('; ');
  const low = named('low');
  const unknown = named('unknown');
  return {
    title: 'Risks and duties',
    lines: [...lines, ...(low ? [`Low: ${low}.`] : []), ...(unknown ? [`Not known yet: ${unknown}.`] : [])],
  };
}

const sourced = ({ text, claims }: SourcedLine): string =>
  claims.length > 0 ? `${text} (${documentsOf(claims)})` : text;

function strategySections({ strategy, manner, form }: Answer, wording: Wording): Section[] {
  const notes = STRATEGY_NOTES.find((one) => one.strategy === strategy);
  if (!notes || !strategy) return [];
  const mannerNote = MANNER_NOTES.find(({ is }) => is === manner);
  const formNote = FORM_NOTES.find(({ is }) => is === form);
  return [
    {
      title: `${wording.strategy(strategy)}: what it is`,
      lines: [
        ...STRATEGIES_OPENING.map(sourced),
        `The documents call it ${notes.documentName}.`,
        `Its end: ${sourced(notes.end)}`,
        `What binds the sides: ${notes.binding.is.join(' or ')} (${documentsOf(notes.binding.claims) || 'ours'}); pay: ${notes.pay.is.join(' or ')} (${documentsOf(notes.pay.claims) || 'ours'})`,
        ...(mannerNote ? [sourced(mannerNote)] : []),
        ...(formNote ? [sourced(formNote)] : []),
      ],
    },
    { title: 'Gains', lines: notes.gains.map(sourced) },
    { title: 'Dangers', lines: notes.dangers.map(sourced) },
    {
      title: 'Bear in mind',
      lines: CAUTIONS.filter(({ strategies }) => strategies.some((one) => one === strategy)).map(sourced),
    },
  ];
}

/** What the client owes (D3), as a checklist; only where somebody else does the work. */
function dutiesSection(engine: Engine, task: Task, { strategy }: Answer): Section {
  if (!strategy || !EXTERNAL.has(strategy)) return { title: 'What the client owes', lines: [] };
  const boxes = DUTY_CHECKLISTS.flatMap(({ fact, items }) => {
    const level = task.levels[engine.layout.position.get(fact) ?? -1] ?? UNKNOWN;
    const box = level >= 4 ? '[x]' : level < UNKNOWN ? '[–]' : '[ ]';
    return items.map(({ text, owner, claims }) => `${box} ${fact}: ${sourced({ text, claims })}, ${owner}`);
  });
  return {
    title: 'What the client owes',
    lines: [
      ...READINESS_LINES.map(sourced),
      ...CHOOSING_A_PROVIDER.map(({ text, owner, claims }) => `[ ] provider: ${sourced({ text, claims })}, ${owner}`),
      ...boxes,
      ...Object.entries(STAGE_ACTIONS).map(([stage, line]) => `[ ] ${stage}: ${sourced(line)}`),
      ...READ_BACK_QUESTIONS.map(({ text }) => `[ ] ask the provider: ${text}`),
      sourced(PROVIDER_SIDE),
    ],
  };
}

/** Lines to think of when the cost is compared: those of a place abroad only where the work would go there. */
function costsSection({ strategy, where }: Answer): Section {
  if (!strategy || strategy === 'IN_HOUSE') return { title: 'Costs to think of', lines: [] };
  const lines = COST_LINES.filter((line) => line.of === 'total cost' || where === 'abroad').map(
    ({ label, kind, help, claims }) => `${label} (${kind}): ${sourced({ text: help, claims })}`,
  );
  return { title: 'Costs to think of', lines };
}

const MONEY_OF_THE_ROW = 'row (its money)';

/** Every known fact, and where it comes from. */
function knownSection(engine: Engine, { levels, origins }: Task, { notes }: Answer): Section {
  const isDerived = notes.some(({ code }) => code === 'OUTSIDE_COST_DERIVED');
  const from = (id: string, position: number): string =>
    isDerived && id === 'outside_cost' ? MONEY_OF_THE_ROW : (ORIGINS[origins[position]!] ?? 'unknown');
  const rows = engine.layout.facts.flatMap(({ id }, position) =>
    levels[position] !== UNKNOWN ? [[id, answerText(engine, levels, id), from(id, position)]] : [],
  );
  return { title: 'What is known', lines: [], table: [['Fact', 'Answer', 'From'], ...rows] };
}
