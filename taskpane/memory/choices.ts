import { VERDICTS, type Choice, type Verdict } from '../../src/model/answer';
import { STRATEGY_IDS, type StrategyId } from '../../src/model/policy';
import { findRows, type RowMark } from './marks';

/** A choice made by hand, as the workbook remembers it: with the row it belongs to, and what our answer was then. */
export interface KeptChoice extends Choice {
  mark: RowMark;
  /** The task as it was called, for people. */
  task: string;
  ours: { strategy: StrategyId | null; verdict: Verdict };
}

/** All choices of a workbook, and the name that was given last. */
export interface Choices {
  version: 1;
  name: string;
  lists: Readonly<Record<string, readonly KeptChoice[]>>;
}

export const NO_CHOICES: Choices = { version: 1, name: '', lists: {} };

/** Longer reasons and names do not fit beside an answer. */
export const LONGEST = { reason: 300, name: 60 } as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isOneOf = <T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((each) => each === value);
const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const countIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

function markIn(value: unknown): RowMark | null {
  if (!isRecord(value)) return null;
  const [words, whole] = [textIn(value['words']), textIn(value['whole'])];
  const [nth, of] = [countIn(value['nth']), countIn(value['of'])];
  return words !== null && whole !== null && nth !== null && of !== null ? { words, whole, nth, of } : null;
}

function choiceIn(value: unknown): KeptChoice | null {
  if (!isRecord(value) || !isRecord(value['ours'])) return null;
  const mark = markIn(value['mark']);
  const { strategy, ours } = value;
  const [by, reason, at] = [textIn(value['by']), textIn(value['reason']), textIn(value['at'])];
  const before = ours['strategy'];
  if (mark === null || by === null || reason === null || at === null || !isOneOf(STRATEGY_IDS, strategy)) return null;
  if ((before !== null && !isOneOf(STRATEGY_IDS, before)) || !isOneOf(VERDICTS, ours['verdict'])) return null;
  const task = typeof value['task'] === 'string' ? value['task'] : '';
  return { strategy, by, reason, at, mark, task, ours: { strategy: before, verdict: ours['verdict'] } };
}

/** What a drawer holds, checked: whatever is not a choice of this version is left out. */
export function readChoices(value: unknown): Choices {
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['lists'])) return NO_CHOICES;
  const lists = Object.entries(value['lists']).map(([key, entries]) => {
    const each: unknown[] = Array.isArray(entries) ? entries : [];
    return [key, each.map(choiceIn).filter((choice) => choice !== null)] as const;
  });
  return { version: 1, name: textIn(value['name']) ?? '', lists: Object.fromEntries(lists) };
}

/** The choices of one list at the rows where they belong now, and those whose row is not found. */
export interface PlacedChoices {
  rows: ReadonlyMap<number, KeptChoice>;
  lost: readonly KeptChoice[];
}

export function placeChoices(choices: readonly KeptChoice[], marks: readonly RowMark[]): PlacedChoices {
  const found = findRows(
    choices.map(({ mark }) => mark),
    marks,
  );
  const rows = new Map<number, KeptChoice>();
  const lost: KeptChoice[] = [];
  choices.forEach((choice, index) => {
    const at = found[index];
    if (at === undefined) lost.push(choice);
    else rows.set(at, choice);
  });
  return { rows, lost };
}

/** The choices of a list after one row's is put in, taken out (null), or changed. All rows are marked as they stand now. */
export function changeChoice(
  { rows, lost }: PlacedChoices,
  marks: readonly RowMark[],
  at: number,
  choice: Omit<KeptChoice, 'mark'> | null,
): KeptChoice[] {
  const kept = new Map(rows);
  if (choice) kept.set(at, { ...choice, mark: marks[at]! });
  else kept.delete(at);
  return [...[...kept].sort(([a], [b]) => a - b).map(([row, each]) => ({ ...each, mark: marks[row]! })), ...lost];
}

/** All choices, with those of one list replaced; a list without any is forgotten, unless it is to be kept as such. */
export function withList(
  choices: Choices,
  key: string,
  list: readonly KeptChoice[],
  name = choices.name,
  evenEmpty = false,
): Choices {
  const lists = Object.fromEntries(Object.entries(choices.lists).filter(([each]) => each !== key));
  return { version: 1, name, lists: list.length > 0 || evenEmpty ? { ...lists, [key]: list } : lists };
}
