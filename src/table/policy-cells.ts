import type { Shape } from './policy-columns';

/**
 * A field of a policy as the text or number of one cell, and back. Reading is only a change of form: what a cell means
 * is judged afterwards, so a part that does not have the form is handed on as it stands.
 */

export type PolicyCell = string | number | boolean;

/** Always at the middle of the scale: the driver of a risk that is there whatever is answered. */
const MIDDLE = '3';
const MIDDLE_WORDS = 'always 3';

const split = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "3", "2.5", "2,5" or "1e-7" as a number; any other text as it is. */
export function numberIn(text: string): number | string {
  return /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text.trim()) ? Number(text.trim().replace(',', '.')) : text;
}

function parseCondition(part: string): unknown {
  const [, name = '', sign, value = ''] = /^([^\s<>=≥≤]+)\s*(>=|<=|=|≥|≤)\s*(\S.*)$/.exec(part) ?? [];
  if (sign === '=') return name === 'strategy' ? { strategy: value } : part;
  if (sign === undefined) return part;
  return sign === '>=' || sign === '≥' ? { fact: name, least: numberIn(value) } : { fact: name, most: numberIn(value) };
}

function parseVetoCondition(part: string): unknown {
  const [, fact, values = ''] = /^([^\s=]+)\s*=(.*)$/.exec(part) ?? [];
  if (fact === undefined) return part;
  return { fact, values: values.split('|').map((value) => value.trim()) };
}

function parseFactor(part: string): unknown {
  const [, fact, side] = /^(\S+)\s+(\S+)$/.exec(part) ?? [];
  return fact === undefined ? part : { fact, part: side };
}

function parseSign(part: string): unknown {
  const [, name, turned] = /^(.+?)(\s*\(inverted\))?$/i.exec(part) ?? [];
  if (name === undefined) return part;
  return { fact: name === MIDDLE_WORDS ? MIDDLE : name, inverted: turned !== undefined };
}

/** A condition, factor or sign as a person writes it: its members tell which of these it is. */
function printPart(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part);
  const members = new Map<string, unknown>(Object.entries(part));
  const fact = members.get('fact') === MIDDLE ? MIDDLE_WORDS : String(members.get('fact'));
  if (members.has('strategy')) return `strategy = ${String(members.get('strategy'))}`;
  if (members.has('least')) return `${fact} >= ${String(members.get('least'))}`;
  if (members.has('most')) return `${fact} <= ${String(members.get('most'))}`;
  if (members.has('values')) return `${fact} = ${[members.get('values')].flat().join(' | ')}`;
  if (members.has('part')) return `${fact} ${String(members.get('part'))}`;
  return members.get('inverted') === true ? `${fact} (inverted)` : fact;
}

/** Turns a field into the content of one cell. Points take one cell for each strategy, see policy-sheets.ts. */
export function printCell(shape: Shape, value: unknown): PolicyCell {
  if (shape === 'flag') return value === true;
  if (Array.isArray(value)) return value.map(printPart).join('; ');
  if (typeof value === 'number') return value + 0; // -0 becomes 0
  return typeof value === 'string' ? value : '';
}

const PARSERS: Record<Exclude<Shape, 'text' | 'number' | 'flag' | 'points'>, (part: string) => unknown> = {
  list: (part) => part,
  conditions: parseCondition,
  'veto conditions': parseVetoCondition,
  factors: parseFactor,
  signs: parseSign,
};

/** True for what an empty cell arrives as; in a custom function that may be 0. */
export function isBlankCell(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === '' || cell === 0;
}

function readFlagCell(cell: unknown): unknown {
  if (isBlankCell(cell)) return false;
  if (cell === 1) return true;
  const word = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  if (word === 'true' || word === 'yes') return true;
  return word === 'false' || word === 'no' ? false : cell;
}

/** Turns a cell into a field of that shape; of points, one of the six. */
export function readCell(shape: Shape, cell: unknown): unknown {
  if (shape === 'number' || shape === 'points') return typeof cell === 'string' ? numberIn(cell) : cell;
  if (shape === 'flag') return readFlagCell(cell);
  const text = isBlankCell(cell) ? '' : typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
  if (shape === 'text') return typeof text === 'number' ? String(text) : text;
  return typeof text === 'string' || typeof text === 'number' ? split(String(text)).map(PARSERS[shape]) : text;
}
