import type { Block } from '../book';
import entries from './functions.json';

/** What the help knows of a function. */
export type FunctionHelp = (typeof entries)[number];
export const FUNCTIONS: readonly FunctionHelp[] = entries;

/** The user's own signs. */
export interface Signs {
  decimal: string;
  list: string;
}
export const EN_US: Signs = { decimal: '.', list: ',' };

/** Excel tells the decimal sign only; where that is a comma, lists are separated by semicolons. */
export const signsOf = (decimal: string): Signs => ({ decimal, list: decimal === ',' ? ';' : ',' });

/** One argument, understood. `block` is the size of a reference, where it is known. */
export type Argument =
  | { kind: 'reference'; text: string; block: Pick<Block, 'rows' | 'columns'> | null }
  | { kind: 'number'; value: number }
  | { kind: 'flag'; value: boolean }
  | { kind: 'text'; text: string }
  | null;

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const SHEET = String.raw`(?:'(?:[^'\[\]]|'')+'!|[A-Za-z_][\w.]*!)?`;
const RANGE = new RegExp(`^${SHEET}(${CELL})(?::(${CELL}))?#?$`);
/** "Inventory[#All]", "Inventory[[#Headers],[Task]:[Core]]": a table and nothing else. */
const OF_TABLE = /^[A-Za-z_][\w.]*\[(?:[^[\]"=(){}]*|(?:\[[^[\]"=(){}]*\][,:]?)+)\]$/;

/**
 * Understands what was typed for an argument: a number in the user's own way, a yes or no, cells, or else a text. Only what
 * is a plain reference goes into a formula as it stands; everything else is quoted, so that no text becomes a formula.
 */
export function readArgument(typed: string, { decimal }: Signs): Argument {
  const text = typed.trim().replace(/^=/, '');
  if (text === '') return null;
  const plain = decimal === ',' ? text.replace(',', '.') : text;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i.test(plain)) {
    return { kind: 'number', value: plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain) };
  }
  if (/^(?:true|false)$/i.test(text)) return { kind: 'flag', value: text.toLowerCase() === 'true' };
  const range = RANGE.exec(text);
  if (range) return { kind: 'reference', text, block: text.endsWith('#') ? null : sizeOf(range[1]!, range[2]) };
  if (OF_TABLE.test(text)) return { kind: 'reference', text, block: null };
  return { kind: 'text', text };
}

function sizeOf(first: string, last = first): Pick<Block, 'rows' | 'columns'> {
  const [a, b] = [placeOf(first), placeOf(last)];
  return { rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell.replaceAll('$', '').toUpperCase()) ?? [];
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

/** The formula; in the user's own signs it is for reading, with those of en-US it is what is written. */
export function formulaOf({ id }: Pick<FunctionHelp, 'id'>, given: readonly Argument[], signs: Signs = EN_US): string {
  const last = given.reduce((count, argument, at) => (argument === null ? count : at + 1), 0);
  const texts = given.slice(0, last).map((argument) => argumentText(argument, signs));
  return `=SOURCING.${id}(${texts.join(signs === EN_US ? ',' : `${signs.list} `)})`;
}

function argumentText(argument: Argument, { decimal }: Signs): string {
  if (argument === null) return '';
  if (argument.kind === 'number') return String(argument.value).replace('.', decimal);
  if (argument.kind === 'flag') return String(argument.value).toUpperCase();
  return argument.kind === 'text' ? `"${argument.text.replaceAll('"', '""')}"` : argument.text;
}

/** Names of the arguments that must be given and are not. */
export const missingOf = ({ parameters }: FunctionHelp, given: readonly Argument[]): string[] =>
  parameters.filter(({ needed }, at) => needed && (given[at] ?? null) === null).map(({ name }) => name);
