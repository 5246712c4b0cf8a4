import type { Range } from '../catalogue/money-quantity';

const LONGEST_TEXT = 40;

/** A number in a message: at most 10 digits, so that 0.1 + 0.2 reads 0.3. */
export function showNumber(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** A bound in a message; a large one as Excel writes it: 1E+15. */
function showBound(bound: number): string {
  return bound >= 1e9 ? bound.toExponential().toUpperCase() : showNumber(bound);
}

/** What a cell held, for a message: text in quotes and clipped, numbers plain. */
export function showCell(cell: unknown): string {
  if (typeof cell === 'number') return showNumber(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isBlank(cell)) return 'nothing';
  if (typeof cell !== 'string') return 'something that is neither text nor number';
  const text = cell.length > LONGEST_TEXT ? `${cell.slice(0, LONGEST_TEXT - 1)}…` : cell;
  return `“${text}”`;
}

/** Excel hands over a left-out argument as null and a blank cell as null or ""; only spaces look blank too. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** @example describeRange({ least: 0, most: 1 }) //=> "a number from 0 to 1" */
export function describeRange({ least, above, most, below, whole }: Range): string {
  const upTo = least === undefined ? (above === undefined ? 'up to' : 'and up to') : 'to';
  const words = [
    whole ? 'a whole number' : 'a number',
    least === undefined ? '' : `from ${showBound(least)}`,
    above === undefined ? '' : `above ${showBound(above)}`,
    most === undefined ? '' : `${upTo} ${showBound(most)}`,
    below === undefined ? '' : `and below ${showBound(below)}`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** @example listWords(['a', 'b', 'c']) //=> "a, b and c" */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'none';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** A name as users write it → an id: case, stray spaces, and space or hyphen for underscore do not matter. */
export function toId(name: unknown): string {
  if (typeof name !== 'string') return '';
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
