import type { Range } from '../catalogue/money-quantity';

const LONGEST_TEXT = 40;

/** A number in a message: at most 10 digits, so that 0.1 + 0.2 reads 0.3. */
export function showNumber(value: number): string {
  return String(Number(value.toPrecision(10)));
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
  const bounds = [
    ...(least === undefined ? [] : [`from ${showNumber(least)}`]),
    ...(above === undefined ? [] : [`above ${showNumber(above)}`]),
    ...(most === undefined ? [] : [`${above === undefined ? '' : 'and '}up to ${showNumber(most)}`]),
    ...(below === undefined ? [] : ['and', 'below', showNumber(below)]),
  ];
  const text = bounds.join(' ').replace('up to', above === undefined && least !== undefined ? 'to' : 'up to');
  return `${whole ? 'a whole number' : 'a number'}${text === '' ? '' : ` ${text}`}`;
}

/** @example listWords(['a', 'b', 'c']) //=> "a, b and c" */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? 'none';
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** A name as users write it → an id: case, stray spaces, and space or hyphen for underscore do not matter. */
export function toId(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
