import { widthOf } from './column-width';
import type { CellValue, PlanRow, WorkbookPlan } from './plan';
import { INVENTORY } from './inventory';

/** A column of an empty inventory. */
export interface TemplateColumn {
  header: string;
  /** What to answer, and how: shown as a note on the header. */
  note: string;
  /** Answers to choose from; others are accepted with a warning, since words and numbers both will do. */
  list?: readonly string[];
}

/** Rows below the header that have drop-downs. */
const PREPARED_ROWS = 2000;

/** An inventory to fill in: one row per task, the questions as notes, drop-downs where the answers are known. */
export function templateWorkbook(
  columns: readonly TemplateColumn[],
  examples: readonly (readonly CellValue[])[] = [],
): WorkbookPlan {
  const rows: PlanRow[] = [
    columns.map(({ header, note }) => ({ value: header, style: 'heading', note })),
    ...examples.map((cells) => [...cells]),
  ];
  return {
    title: 'Inventory of tasks',
    description: 'One row per task. The notes on the headers say what to answer; blank means unknown.',
    first: {
      name: INVENTORY,
      columns: columns.map(({ header, list = [] }, at) => ({
        width: widthOf([header, ...list, ...examples.map((cells) => cells[at] ?? null)]),
        style: 'text',
      })),
      rows,
      freeze: { rows: 1, columns: 1 },
      validations: columns.flatMap(({ header, note, list }, at) =>
        list === undefined
          ? []
          : [
              {
                area: { top: 1, left: at, bottom: PREPARED_ROWS, right: at },
                list,
                title: header,
                message: note,
                strict: false,
              },
            ],
      ),
      print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 'any' }, titleRows: 1, titleColumn: 0 },
      tab: 'navy',
    },
    others: () => [],
  };
}
