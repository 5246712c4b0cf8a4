import { READ_BACK_QUESTIONS } from '../catalogue/duty-checklists';
import { SOURCES_OPENING } from '../catalogue/documents';
import { EXTERNAL } from '../decide/flags';
import type { Engine } from '../decide/compile';
import type { Answer } from '../model/answer';
import type { Task } from '../model/task';
import { briefOf, type Section } from './brief';
import { addRow, startGrid, type Grid, type Span } from './grid';
import type { CellValue, SheetPlan } from './plan';
import type { StyleName } from './styles';
import type { Wording } from './wording';

const BRIEF = 'Brief';

/** Narrow columns of the page, their width in characters, and about how many characters fit in a line of them. */
const PAGE = { columns: 12, width: 8, line: 105 } as const;
/** Points that a line of text takes, and what stands above and below it. */
const LINE = 13;
const ROOM = 4;

export interface BriefInput {
  engine: Engine;
  task: Task;
  answer: Answer;
  wording: Wording;
  /** What the list is called: its table or its sheet. */
  subject: string;
  policy: { version: string; fingerprint: string };
}

/** One task on pages to print and hand over: the answer with everything behind it, and the questions to be answered in the provider's own words. */
export function briefSheet(input: BriefInput): SheetPlan {
  const { engine, task, answer, wording, subject, policy } = input;
  const grid = startGrid(PAGE.columns);
  const title = task.name === '' ? `Row ${task.row}` : task.name;
  line(grid, title, 'title', 27);
  const stamp = `${subject}, row ${task.row} · policy ${policy.version}, fingerprint ${policy.fingerprint}`;
  line(grid, stamp, 'subtitle', 17);
  for (const section of briefOf(engine, task, answer, wording)) addSection(grid, section);
  if (answer.strategy !== null && EXTERNAL.has(answer.strategy)) addQuestions(grid);
  addRow(grid, 8);
  line(grid, SOURCES_OPENING, 'finePrint');
  const last = line(grid, 'The weights are ours. A verdict is no probability of being right.', 'finePrint');
  return {
    name: BRIEF,
    columns: Array.from({ length: PAGE.columns }, () => ({ width: PAGE.width })),
    rows: grid.rows,
    merges: grid.merges,
    gridLines: false,
    print: {
      orientation: 'portrait',
      paper: 'a4',
      fit: { wide: 1, tall: 'any' },
      area: { top: 0, left: 0, bottom: last, right: PAGE.columns - 1 },
      footer: 'Page &P of &N',
    },
  };
}

const heightOf = (text: string, perLine: number): number => Math.max(1, Math.ceil(text.length / perLine)) * LINE + ROOM;

function line(grid: Grid, value: string, style: StyleName, height = heightOf(value, PAGE.line)): number {
  return addRow(grid, height, [{ columns: PAGE.columns, value, style }]);
}

function addSection(grid: Grid, { title, lines, table }: Section): void {
  addRow(grid, 8);
  line(grid, title, 'section', 20);
  for (const text of lines) line(grid, text, 'paragraph');
  const [header, ...rows] = table ?? [];
  if (!header) return;
  const widths = header.length === REASONS.length ? REASONS : FACTS;
  const spans = (cells: readonly string[], style: StyleName): Span[] =>
    cells.map((cell, at) => ({ columns: widths[at]!, value: valueOf(cell), style }));
  addRow(grid, 18, spans(header, 'heading'));
  for (const cells of rows) {
    const height = Math.max(...cells.map((cell, at) => heightOf(cell, (widths[at]! * PAGE.line) / PAGE.columns)));
    addRow(grid, height, spans(cells, 'paragraph'));
  }
}

/** Columns of the page that the columns of a table take: that of the reasons, and that of the known facts. */
const REASONS = [1, 2, 1, 1, 1, 1, 2, 3];
const FACTS = [5, 4, 3];

/** Numbers of a table stay numbers. */
const valueOf = (cell: string): CellValue => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

/** Each question with a line for the answer. */
function addQuestions(grid: Grid): void {
  addRow(grid, 8);
  line(grid, 'To be answered in the provider’s own words', 'section', 20);
  for (const { text } of READ_BACK_QUESTIONS) {
    line(grid, text, 'paragraph');
    addRow(grid, 30, [{ columns: PAGE.columns, style: 'listText' }]);
  }
}
