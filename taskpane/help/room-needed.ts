import { ANSWER_COLUMNS } from '../../src/report/answer-columns';
import type { Argument } from './formula';

/** Cells that an answer may fill. */
export interface Size {
  rows: number;
  columns: number;
}

const rowsOf = (argument: Argument | undefined): number | null =>
  argument?.kind === 'reference' ? (argument.block?.rows ?? null) : 1;
const textOf = (argument: Argument | undefined): string | null => (argument?.kind === 'text' ? argument.text : null);
const numberOf = (argument: Argument | undefined, other: number): number =>
  argument?.kind === 'number' ? argument.value : other;

/** Rows that answer a list: one for each task, without the row of column names where the list begins with it. */
function answering([tasks, headers]: readonly (Argument | undefined)[], columns: number | null): Size | null {
  const rows = rowsOf(tasks);
  if (rows === null || columns === null) return null;
  return { rows: Math.max(1, headers ? rows : rows - 1), columns };
}

function columnsAsked(argument: Argument | undefined): number | null {
  if (!argument) return 1;
  const text = textOf(argument);
  if (text !== null) return text.trim().toLowerCase() === 'all' ? ANSWER_COLUMNS.length : text.split(',').length;
  if (argument.kind !== 'reference') return 1;
  return argument.block && argument.block.rows * argument.block.columns;
}

const ONE: Size = { rows: 1, columns: 1 };
const most = (rows: number, columns: number) => (): Size => ({ rows, columns });

/** One number, unless a whole table is asked for; a cell may ask for either. */
function measured(measure: Argument | undefined, table: Size): Size | null {
  if (measure?.kind === 'reference') return null;
  return (textOf(measure) ?? '').trim().toLowerCase() === 'table' ? table : ONE;
}

/** The room that the answer of a function may take; null: not known before it is there. Where it depends on data, the most. */
const NEEDS: Readonly<Record<string, (given: readonly (Argument | undefined)[]) => Size | null>> = {
  CLASSIFY: (given) => answering(given, columnsAsked(given[3])),
  SCORES: (given) => answering(given, 6),
  WHY: (given) => answering(given, 1),
  NEXT: (given) => answering(given, 1),
  CHECK: (given) => answering(given, 3),
  EXPLAIN: most(40, 9),
  WHATIF: (given) => ({ rows: Math.max(1, numberOf(given[3], 10)), columns: 6 }),
  RISKS: most(40, 5),
  FACTS: most(70, 5),
  POLICY: most(200, 16),
  SUGGEST: (given) => {
    const rows = rowsOf(given[0]);
    return rows === null ? null : { rows, columns: given[1] ? 3 : 1 };
  },
  DEFINE: most(12, 4),
  SOURCE: most(12, 4),
  PARTNER_PAYOFF: (given) => measured(given[4], { rows: 24, columns: 3 }),
  PARTNER_RANGE: most(1, 3),
  OFFSHORE_COST: (given) => measured(given[1], { rows: 16, columns: 2 }),
  MILESTONES: (given) => ({ rows: numberOf(given[1], 24) + 2, columns: 7 }),
  READINESS: most(1, 2),
};

export const roomNeeded = (id: string, given: readonly Argument[]): Size | null => (NEEDS[id] ?? (() => ONE))(given);
