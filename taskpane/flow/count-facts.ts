import { COMPANY_FACTS } from '../../src/catalogue/company-facts';
import { queueSteps, type QueuedQuestion, type QueueOrder, type QueueRow } from '../../src/decide/queue';
import { isFirm } from '../../src/decide/queue-trials';
import type { Engine } from '../../src/decide/compile';
import { VERDICTS, type Verdict } from '../../src/model/answer';
import { ORIGINS, UNKNOWN, type Task } from '../../src/model/task';
import type { TaskList } from '../../src/report/task-list';
import { writeLevel } from '../../src/table/coerce';
import { openMembers } from '../../src/table/group-members';
import { openProposals, openProposalsOf, proposeNothing, type Suggest } from '../../src/table/proposals';
import { openQueueRows, wordGroupSteps } from '../../src/table/queue-rows';
import { proposalKey, rowKey, withoutRejected, type Told } from '../../src/table/told';
import { groupKey } from '../steps/facts/group-state';
import type { List } from '../book';
import type { Asked, Counted, Scope, Suggested } from '../steps/facts/state';

/** What is counted. */
export interface CountInput {
  engine: Engine;
  tasks: TaskList;
  /** The cells of the list: what is known of them alone is worked out once. */
  cells: List['cells'];
  /** Headers of the list. */
  headers: readonly string[];
  told: Told;
  suggest: Suggest | undefined;
  order: QueueOrder;
}

/** A row that was read, and whether its answer is firm. */
interface Read {
  task: Task;
  firm: boolean;
}

/** Rows of a question that are named. */
const SAMPLE = 3;
/** Words of a suggestion that are named. */
const WORDS = 6;
/** Rows of the queue for which it is worked out; of a longer list an even sample is taken, and its figures are scaled up. */
const MOST_QUEUED = 5000;

const ROW = ORIGINS.indexOf('row');

/**
 * Counts all rows of a list: how firm they are, what to ask next, and what their words suggest. In small steps, so that the page can
 * breathe in between; each gives the number of rows done.
 */
export function* countFacts(input: CountInput): Generator<number, Counted, void> {
  const { engine, tasks, told } = input;
  const { layout } = engine;
  const verdicts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  const open: Record<string, number> = {};
  const company = [...COMPANY_FACTS].flatMap((fact) => {
    const position = layout.position.get(fact);
    return position === undefined ? [] : [{ fact, position }];
  });
  const propose = input.suggest ? openProposals(layout, input.suggest) : proposeNothing;
  const suggested = new Map<string, Suggested>();
  const named: Record<string, { row: number; name: string }> = {};
  const isAnswered = Object.keys(told.rows).length > 0;
  const { groups } = told.profile;
  const groupsOf = openMembers(layout, tasks.plan, groups, withoutRejected(told.choices, propose));
  const groupRows = groups.map(() => 0);
  const read: Read[] = [];
  let priced = false;
  for (let at = 0; at < tasks.count; at++) {
    yield at;
    const { cells, task, answer, blank } = tasks.answer(at);
    if (blank) continue;
    read.push({ task, firm: isFirm(answer.verdict) });
    verdicts[answer.verdict]++;
    if (task.money.annual_cost !== undefined) priced = true;
    for (const { fact, position } of company) if (task.origins[position] !== ROW) open[fact] = (open[fact] ?? 0) + 1;
    const proposals = openProposalsOf(layout, task, propose(task));
    const key = proposals.length > 0 || isAnswered ? rowKey(task) : null;
    if (key !== null && told.rows[key]) named[key] = { row: task.row, name: task.name };
    for (const group of groupsOf(cells, task)) groupRows[group]!++;
    for (const proposal of proposals) {
      const id = proposalKey(proposal);
      const { fact, level, strength, words, reason } = proposal;
      const group = suggested.get(id) ?? { key: id, fact, level, words: [], strong: [], weak: [] };
      suggested.set(id, group);
      const strong = strength === 'strong';
      group[strong ? 'strong' : 'weak'].push({ row: task.row, key, name: task.name, words, reason, strong });
    }
  }
  for (const group of suggested.values()) {
    group.words = wordsOf(group);
    yield tasks.count;
  }
  const { code, mixed } = tasks.currency();
  const queue = yield* queueOf(input, read, priced && !mixed);
  return {
    rows: read.length,
    verdicts,
    currency: priced && !mixed ? (code ?? '') : null,
    open,
    queue,
    suggested: [...suggested.values()].sort((one, other) => other.strong.length - one.strong.length),
    named,
    grouped: Object.fromEntries(groups.map((group, at) => [groupKey(group), groupRows[at]!])),
  };
}

/** The words that led to a suggestion, the most frequent first. */
function wordsOf({ strong, weak }: Suggested): string[] {
  const counts = new Map<string, number>();
  for (const { words } of [...strong, ...weak]) {
    for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([, one], [, other]) => other - one);
  return ordered.slice(0, WORDS).map(([word]) => word);
}

function* queueOf(
  { engine, tasks, cells, headers, told, suggest, order }: CountInput,
  read: readonly Read[],
  priced: boolean,
): Generator<number, Asked[], void> {
  const { layout } = engine;
  const step = Math.max(1, read.length / MOST_QUEUED);
  const some = Array.from({ length: Math.ceil(read.length / step) }, (_, at) => read[Math.floor(at * step)]!);
  const words = yield* counting(wordGroups(cells, tasks.plan, some), tasks.count);
  const column = tasks.plan.fields.find(({ field }) => field === 'department')?.column;
  const department = column === undefined ? undefined : headers[column]?.trim();
  const propose = withoutRejected(told.choices, suggest ? openProposals(layout, suggest) : proposeNothing);
  const rowOf = openQueueRows(layout, propose, department);
  const rows: QueueRow[] = [];
  for (const [at, { task }] of some.entries()) {
    const row = rowOf(task, words[at] ?? []);
    rows.push(priced ? row : { ...row, money: null });
    yield tasks.count;
  }
  const queue = yield* counting(queueSteps(engine, rows, order), tasks.count);
  const asked: Asked[] = [];
  for (const question of queue) {
    asked.push(askedOf(engine, question, step, sampleOf(engine, question, some, rows)));
    yield tasks.count;
  }
  return asked;
}

/** Groups by words are those of the cells, whatever is answered: they are looked for once. */
const grouped = new WeakMap<List['cells'], { columns: string; words: string[][] }>();

function* wordGroups(
  cells: List['cells'],
  { headerRow, fields }: TaskList['plan'],
  read: readonly Read[],
): Generator<void, string[][], void> {
  const columns = `${headerRow} ${fields.find(({ field }) => field === 'task')?.column}`;
  const known = grouped.get(cells);
  if (known?.columns === columns) return known.words;
  const words = yield* wordGroupSteps(read.map(({ task }) => task.name));
  grouped.set(cells, { columns, words });
  return words;
}

/** Steps that say nothing of their own: all rows are read by then. */
function* counting<T>(steps: Generator<void, T, void>, rows: number): Generator<number, T, void> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield rows;
  }
}

/** Names of rows that wait for an answer. */
function sampleOf(
  { layout }: Engine,
  { fact, group }: QueuedQuestion,
  read: readonly Read[],
  rows: readonly QueueRow[],
): string[] {
  const position = layout.position.get(fact)!;
  const names: string[] = [];
  for (let at = 0; at < rows.length && names.length < SAMPLE; at++) {
    const { levels, groups } = rows[at]!;
    const { task, firm } = read[at]!;
    const { name } = task;
    if (!firm && levels[position] === UNKNOWN && (group === null || groups.includes(group)) && name !== '')
      names.push(name);
  }
  return names;
}

function askedOf({ layout }: Engine, question: QueuedQuestion, scale: number, sample: string[]): Asked {
  const { fact, group, confirms } = question;
  const scope: Scope =
    group === null ? { kind: 'company' } : { kind: 'group', column: group.column, value: group.value };
  return {
    fact,
    scope,
    confirms: confirms === null ? null : writeLevel(layout.facts[layout.position.get(fact)!]!, confirms),
    tasks: Math.round(question.tasks * scale),
    money: question.money * scale,
    settles: question.settles * scale,
    settlesLeast: question.settlesLeast * scale,
    settledMoney: question.settledMoney * scale,
    decides: question.decides * scale,
    sample,
  };
}

export const firmOf = (verdicts: Record<Verdict, number>): number =>
  VERDICTS.filter(isFirm).reduce((sum, verdict) => sum + verdicts[verdict], 0);
