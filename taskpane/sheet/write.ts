import type { Outcome } from '../../src/model/outcome';
import type { CellValue } from '../../src/report/plan';
import type { Fill, Written, WriteOptions } from '../book';
import { causeOf, problemOf } from '../problem';
import { columnsOf } from './begin';
import { colourFill } from './colour-fill';
import { done, type Desk } from './desk';
import { chunkEnd, entryOf, holds, runsOf, valueOf, type Entry } from './entries';
import { addressOf, blockOf, sheetOf } from './places';

/** User's columns that are read back with each part: they tell whether the rows still stand where they stood. */
const WITNESSES = 3;

/** Cells of a part that Excel keeps otherwise than written, and whether the rows have moved. */
interface ReadBack {
  differing: { count: number; first: string | null };
  moved: boolean;
}

/**
 * Writes the values, part by part, one sync each, and reads every part back in the same sync.
 * A part that fails is put back: after a stop, rows are either complete or as they were.
 */
export async function writeFill(desk: Desk, fill: Fill, options: WriteOptions): Promise<Written> {
  const rows = fill.values.length;
  let at = options.from;
  let differing: ReadBack['differing'] = { count: 0, first: null };
  const stopped = (end: Written['end'], problem: Written['problem']): Written => ({ done: at, rows, end, problem });
  while (at < rows) {
    if (options.isCancelled()) return stopped('cancelled', problemOf('CANCELLED', { done: at, rows }));
    const to = chunkEnd(fill.values, at);
    const part = await writePart(
      desk,
      fill,
      at,
      fill.values.slice(at, to).map((row, index) => entriesOf(fill, at + index, row)),
    );
    const failed = !part.ok || part.value.moved;
    if (failed) {
      const restored = await writePart(desk, fill, at, entriesBefore(fill, at, to));
      const cause = part.ok ? problemOf('CHANGED_MEANWHILE', { place: fill.list.place.sheet }) : part.problem;
      const code = restored.ok ? 'STOPPED' : 'STOPPED_HALFWAY';
      const first = fill.list.place.top + fill.headerRow + 2 + at;
      const last = first + to - at - 1;
      return stopped('failed', problemOf(code, { done: at, rows, reason: causeOf(cause), first, last }));
    }
    differing = {
      count: differing.count + part.value.differing.count,
      first: differing.first ?? part.value.differing.first,
    };
    at = to;
    options.onProgress({ done: at, rows });
  }
  const coloured = await colourFill(desk, fill);
  const { count, first } = differing;
  if (count > 0) return stopped('done', problemOf('READ_BACK_DIFFERS', { count, place: first ?? '' }));
  return stopped('done', coloured.ok ? null : coloured.problem);
}

/** What is typed into the cells of a row; null leaves one alone. */
const entriesOf = ({ kept }: Fill, at: number, row: readonly CellValue[]): (Entry | null)[] =>
  row.map((value, column) => (kept?.has(at * row.length + column) ? null : entryOf(value)));

/** What the cells of a part held before the fill. */
function entriesBefore({ list, targets, headerRow }: Fill, from: number, to: number): Entry[][] {
  const places = targets.map(({ at }) => list.own.findIndex((own) => own.at === at));
  return list.ownEntries.slice(headerRow + 1 + from, headerRow + 1 + to).map((row) =>
    places.map((place) => {
      const entry = place < 0 ? '' : (row[place] ?? '');
      return typeof entry === 'object' ? '' : entry;
    }),
  );
}

function writePart(
  desk: Desk,
  fill: Fill,
  from: number,
  entries: readonly (Entry | null)[][],
): Promise<Outcome<ReadBack>> {
  const { list, headerRow } = fill;
  const { place } = list;
  const top = place.top + headerRow + 1 + from;
  const columns = columnsOf(fill);
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    const parts = runsOf(columns).map((run) => {
      const range = blockOf(sheet, top, run.column, entries.length, run.count);
      range.values = entries.map((row) => row.slice(run.index, run.index + run.count));
      range.load('values');
      return { ...run, range };
    });
    const witnesses = list.columns.slice(0, WITNESSES).map((column, index) => {
      const range = blockOf(sheet, top, place.left + column, entries.length, 1);
      range.load('values');
      return { index, range };
    });
    await context.sync();
    const moved = witnesses.some(({ index, range }) =>
      range.values.some(([value]: unknown[], at: number) => {
        const before = list.cells[headerRow + 1 + from + at]?.[index] ?? null;
        return valueOf(value) !== before;
      }),
    );
    return done({ moved, differing: compare(fill, from, parts) });
  });
}

function compare(
  fill: Fill,
  from: number,
  parts: readonly { column: number; index: number; range: Excel.Range }[],
): ReadBack['differing'] {
  const top = fill.list.place.top + fill.headerRow + 1 + from;
  const differing: ReadBack['differing'] = { count: 0, first: null };
  for (const { column, index, range } of parts) {
    range.values.forEach((row: readonly unknown[], at: number) =>
      row.forEach((value, across) => {
        const meant: CellValue = fill.values[from + at]?.[index + across] ?? null;
        if (holds(value, meant)) return;
        differing.count++;
        differing.first ??= addressOf(top + at, column + across, 1, 1);
      }),
    );
  }
  return differing;
}
