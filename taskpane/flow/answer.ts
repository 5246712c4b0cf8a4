import { ANSWER_COLUMNS, type AnswerColumnId } from '../../src/report/answer-columns';
import { countChanges, targetColumns, type TargetColumn } from '../../src/report/fill-plan';
import { inventorySheet } from '../../src/report/inventory';
import type { CellValue, ConditionalFormat } from '../../src/report/plan';
import { addToTally, startTally, type Tally } from '../../src/report/tally';
import type { TaskList } from '../../src/report/task-list';
import type { Problem } from '../../src/model/outcome';
import type { Fill } from '../book';
import { depthColumns } from '../depth';
import type { Ruling } from '../ruling';
import type { Depth, Match } from '../state';
import type { Pane } from './pane';

/** Milliseconds of work between two breaths of the page. */
const SLICE = 40;
/** Problems that the pane lists. */
const MOST_PROBLEMS = 50;

export interface Answered {
  targets: TargetColumn[];
  values: CellValue[][];
  tally: Tally;
  doubts: { rows: number; problems: Problem[] };
}

/** Answers every row, in slices; rows without anything in them get no answer. */
export async function answerRows(
  { ruling, pause, now }: Pane,
  match: Match,
  tasks: TaskList,
  depth: Depth,
  onRow: (done: number) => void,
): Promise<Answered> {
  const targets = targetColumns(match.headers, match.list.own, depthColumns(depth, tasks.plan));
  const tally = startTally(ruling.engine.layout);
  const values: CellValue[][] = [];
  const doubts: Answered['doubts'] = { rows: 0, problems: [] };
  let since = now();
  for (let at = 0; at < tasks.count; at++) {
    const { task, answer, problems, blank } = tasks.answer(at);
    values.push(targets.map(({ value }) => (blank ? null : value(answer, ruling.context))));
    if (!blank) addToTally(tally, task, answer);
    if (problems.length > 0) doubts.rows++;
    if (doubts.problems.length < MOST_PROBLEMS) doubts.problems.push(...problems);
    if (now() - since < SLICE) continue;
    onRow(at + 1);
    await pause();
    since = now();
  }
  return { targets, values, tally, doubts };
}

/** The fill that writes these answers beside the list. */
export function planFill(
  match: Match,
  { targets, values }: Answered,
  ruling: Ruling,
): Omit<Fill, 'bare' | 'hiddenAccepted'> {
  const { list, headerRow } = match;
  const before = list.ownValues.slice(headerRow + 1).map((row) =>
    targets.map(({ at }) => {
      const own = list.own.findIndex((each) => each.at === at);
      return own < 0 ? null : (row[own] ?? null);
    }),
  );
  const counts = countChanges(before, values);
  return { list, headerRow, targets, values, counts, colours: (columns) => coloursOf(ruling, columns) };
}

const isColumn = (id: string): id is AnswerColumnId => ANSWER_COLUMNS.some((column) => column.id === id);

/** The colours of the Inventory sheet, at the columns where the answers stand here. */
function coloursOf(ruling: Ruling, columns: readonly { id: string; column: number }[]): ConditionalFormat[] {
  const ids = columns.map(({ id }) => id).filter(isColumn);
  const { plan } = inventorySheet({ headers: [], rows: [], context: ruling.context, columns: ids, choices: true });
  return (plan.conditionalFormats ?? []).map((format) => {
    const { column } = columns[format.area.left]!;
    return { ...format, area: { ...format.area, left: column, right: column } };
  });
}
