import type { Problem } from '../src/model/outcome';

/** Problems of rows shown one by one; the rest is counted. */
const SHOWN = 20;

/** Problems met on the way: the first ones in full, all of them counted. */
export interface ProblemLog {
  count: number;
  rows: number;
  shown: Problem[];
}

export const startLog = (): ProblemLog => ({ count: 0, rows: 0, shown: [] });

export function logRow(log: ProblemLog, problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  log.rows++;
  log.count += problems.length;
  for (const problem of problems) if (log.shown.length < SHOWN) log.shown.push(problem);
}

/** A line of a problem: where it is, and the message. */
export function problemLine({ where, message }: Problem): string {
  const place = [
    where.sheet === undefined ? '' : `sheet ${where.sheet}`,
    where.row === undefined ? '' : `row ${where.row}`,
    where.column === undefined ? '' : `column ${where.column}`,
  ].filter((part) => part !== '' && !message.includes(part));
  return place.length > 0 ? `${place.join(', ')}: ${message}` : message;
}

export function logLines({ count, rows, shown }: ProblemLog): string[] {
  if (count === 0) return [];
  const more = count - shown.length;
  return [
    `${count} ${count === 1 ? 'cell' : 'cells'} in ${rows} ${rows === 1 ? 'row' : 'rows'} could not be used; the other cells and rows were:`,
    ...shown.map((problem) => `  ${problemLine(problem)}`),
    ...(more > 0 ? [`  … and ${more} more; see the notes in the output`] : []),
  ];
}
