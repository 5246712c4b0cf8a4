import type { Writable } from 'node:stream';
import { fileProblem } from '../src/catalogue/file-messages';
import type { Outcome, Problem } from '../src/model/outcome';
import type { SheetPlan, WorkbookPlan } from '../src/report/plan';
import {
  LONGEST_TEXT,
  MOST_COLUMNS,
  MOST_ROWS,
  reference,
  rowXml,
  startFindings,
  type SheetFindings,
  type StyleNumbers,
} from './xlsx-cells';
import { frameWorkbook, type Frame, type FramedSheet } from './xlsx-frame';
import { ZipOutput, ZipTooLarge } from './xlsx-zip';

/** What was written: the rows of each sheet, headers included. */
export interface WrittenWorkbook {
  sheets: { name: string; rows: number }[];
}

/**
 * Writes a workbook to a stream, front to back; the stream is not ended. The first sheet's rows are taken one by one and
 * forgotten, so a million of them need no more memory than a thousand.
 * Fails when the rows do not fit an xlsx; what is in the stream is then to be thrown away.
 * Errors of the stream itself (disk full) are thrown.
 * @param modified the date that the file says it was written at; now when left out. With it, the same plan makes the same bytes.
 */
export async function writeWorkbook(
  plan: WorkbookPlan,
  sink: Writable,
  modified?: Date,
): Promise<Outcome<WrittenWorkbook>> {
  const zip = new ZipOutput(sink);
  const first: FramedSheet = { plan: plan.first, found: startFindings() };
  const { title, description, names = [], showStored = false } = plan;
  const about = { title, description, names, showStored, open: 0, ...(modified ? { modified } : {}) };
  if (plan.first.columns.length > MOST_COLUMNS) {
    return { ok: false, problem: tooMany('TOO_MANY_COLUMNS', plan.first.name, plan.first.columns.length).problem };
  }
  const early = await frameWorkbook([first], about);
  const { path, head } = early.sheets[0]!;
  let frame: Frame | undefined;
  let others: (FramedSheet & { rows: Uint8Array[] })[] = [];
  try {
    await zip.pour(path, firstSheet());
    for (const [at, { rows }] of others.entries()) {
      const sheet = frame!.sheets[at + 1]!;
      await zip.pour(sheet.path, inOrder(bytes(sheet.head + OPEN), rows, bytes(CLOSE + sheet.tail)));
    }
    for (const [part, content] of frame!.rest) await zip.add(part, content);
    await zip.close();
  } catch (error) {
    if (error instanceof DoesNotFit) return { ok: false, problem: error.problem };
    if (error instanceof ZipTooLarge) return { ok: false, problem: fileProblem('WORKBOOK_TOO_LARGE', {}, {}) };
    throw error;
  }
  const all = [first, ...others];
  const notes = all.flatMap(({ plan: { name }, found }) => clippedNote(name, found));
  return {
    ok: true,
    value: { sheets: all.map((sheet) => ({ name: sheet.plan.name, rows: sheet.found.rows })) },
    notes,
  };

  /** What stands behind the rows of the first sheet is known only when they, and with them the other sheets, are through. */
  async function* firstSheet(): AsyncGenerator<Uint8Array> {
    yield bytes(head + OPEN);
    yield* sheetRows(first, early.numbers);
    others = [];
    for (const sheet of plan.others()) others.push(await gather(sheet, early.numbers));
    const open = [first, ...others].findIndex((sheet) => sheet.plan.name === plan.open);
    frame = await frameWorkbook([first, ...others], { ...about, open: Math.max(0, open) });
    assertSame(early, frame);
    yield bytes(CLOSE + frame.sheets[0]!.tail);
  }
}

const OPEN = '<sheetData>';
const CLOSE = '</sheetData>';
const CHUNK = 1 << 16;
const encoder = new TextEncoder();
const bytes = (text: string): Uint8Array => encoder.encode(text);

class DoesNotFit extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

async function* sheetRows({ plan, found }: FramedSheet, numbers: StyleNumbers): AsyncGenerator<Uint8Array> {
  let text = '';
  for await (const row of plan.rows) {
    if (found.rows >= MOST_ROWS) throw tooMany('TOO_MANY_ROWS', plan.name, MOST_ROWS);
    text += rowXml(row, plan.columns, numbers, found);
    if (text.length < CHUNK) continue;
    yield bytes(text);
    text = '';
  }
  if (text !== '') yield bytes(text);
}

async function gather(plan: SheetPlan, numbers: StyleNumbers): Promise<FramedSheet & { rows: Uint8Array[] }> {
  const found = startFindings();
  const rows: Uint8Array[] = [];
  for await (const chunk of sheetRows({ plan, found }, numbers)) rows.push(chunk);
  return { plan, found, rows };
}

async function* inOrder(head: Uint8Array, rows: readonly Uint8Array[], tail: Uint8Array): AsyncGenerator<Uint8Array> {
  yield head;
  yield* rows;
  yield tail;
}

/** Rows are written with the style numbers of the early frame: the final one must have the same. */
function assertSame(early: Frame, final: Frame): void {
  const same = early.sheets[0]!.head === final.sheets[0]!.head;
  if (!same || JSON.stringify(early.numbers) !== JSON.stringify(final.numbers)) {
    throw new Error('The xlsx library numbered the styles of the same sheet in two ways');
  }
}

function tooMany(code: 'TOO_MANY_ROWS' | 'TOO_MANY_COLUMNS', sheet: string, given: number): DoesNotFit {
  return new DoesNotFit(fileProblem(code, { sheet }, { given }));
}

function clippedNote(sheet: string, { clipped: { count, row, column } }: SheetFindings): Problem[] {
  if (count === 0) return [];
  const cell = reference(row, column);
  return [fileProblem('TEXT_CLIPPED', { sheet, row: row + 1 }, { given: count, cell, most: LONGEST_TEXT })];
}
