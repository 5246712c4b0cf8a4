import { foldWords } from './fold';
import { holdsCodes, meanLength, mostlyDiffer, phraseLength } from './column-values';
import type { Cells } from './column-values';

/** Words in a header that say that the column describes the work, and words that say that it does not after all. */
const TASK_WORDS = new Set(
  'task tasks activity activities service services work process processes function functions job duty description descriptions operation'.split(
    ' ',
  ),
);
const OTHER_WORDS = new Set(
  'id ids code codes no nr number key ref type kind class category group date day start end owner manager person status priority cost price rate amount count level score rating time hours department supplier vendor provider location country place url link'.split(
    ' ',
  ),
);
const SHORTEST = 4;

/** A header such as "Contract description" or "Service line text": it has a word for the work and none for something else. */
export function soundsLikeTask(header: string): boolean {
  const words = foldWords(header).split(' ');
  return words.some((word) => TASK_WORDS.has(word)) && !saysOther(header);
}

/**
 * The column that describes the tasks, out of those that no field has taken: one whose header sounds like it, else the one with the
 * longest texts, else one of single words that differ from row to row. A column of codes or numbers only when its header names the
 * work and nothing else that has a name describes it; undefined when there is none.
 */
export function findTaskColumn(headers: readonly string[], rows: Cells, free: readonly number[]): number | undefined {
  const coded = free.find((column) => soundsLikeTask(headers[column] ?? ''));
  const usable = free.filter((column) => !holdsCodes(rows, column) && (coded === undefined || headers[column] !== ''));
  const named = usable.filter((column) => soundsLikeTask(headers[column] ?? ''));
  if (named.length > 0) return longest(named, rows, meanLength) ?? named[0];
  const words = usable.filter((column) => !saysOther(headers[column] ?? '') && mostlyDiffer(rows, column));
  return longest(usable, rows, phraseLength) ?? longest(words, rows, meanLength) ?? coded;
}

function saysOther(header: string): boolean {
  return foldWords(header)
    .split(' ')
    .some((word) => OTHER_WORDS.has(word));
}

function longest(
  columns: readonly number[],
  rows: Cells,
  lengthIn: (rows: Cells, column: number) => number,
): number | undefined {
  let best: number | undefined;
  let length = SHORTEST;
  for (const column of columns) {
    const mean = lengthIn(rows, column);
    if (mean <= length) continue;
    length = mean;
    best = column;
  }
  return best;
}
