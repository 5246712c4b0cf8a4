import type { Section } from '../src/report/brief';
import { textTable, wrap } from './text-table';

const WIDTH = 110;
const COLUMN_WIDTHS = [24, 44, 24, 8, 8, 12, 24, 100];

/** A section of a brief for a terminal. */
export function sectionLines({ title, lines, table }: Section): string[] {
  return [
    title,
    '─'.repeat(Math.min(title.length, WIDTH)),
    ...lines.flatMap((line) => wrap(line, WIDTH)),
    ...(table && table.length > 1 ? textTable(table, COLUMN_WIDTHS) : []),
    '',
  ];
}
