import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import type { Argument } from '../functions/excel';

/** A cell as a formula sees it: what was typed into it, a formula or a value. */
export type Typed = string | number | boolean | null | { formula: string };

/** Where formulas find what they refer to. Rows and columns count from 0. */
export interface Source {
  cell: (sheet: string, row: number, column: number) => Typed;
  name: (text: string) => { sheet: string; row: number; column: number } | undefined;
}

export type Call = (name: string, ...args: Argument[]) => Promise<FunctionAnswer>;

interface Engine {
  /** What the formula shows: one value, or rows where it fills several cells. */
  value: (formula: string, sheet: string) => Promise<FunctionAnswer>;
}

const REFERENCE = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/;
const CALL = /^SOURCING\.([A-Z_]+)\(([^()]*)\)$/;
const numberOf = (letters: string) => [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;

/**
 * Computes the few kinds of formulas that calculations have: a call of a function, a reference or a name, and two of
 * those with + - / between them, or & in an argument. Every cell is computed anew from what was typed: nothing that a plan carries is used.
 */
export function openEngine(source: Source, call: Call): Engine {
  const known = new Map<string, Promise<FunctionAnswer>>();

  const read = async (sheet: string, row: number, column: number): Promise<Argument> => {
    const typed = source.cell(sheet, row, column);
    if (typed === null || typeof typed !== 'object') return typed;
    const key = `${sheet}!${row}:${column}`;
    if (!known.has(key)) known.set(key, value(typed.formula, sheet));
    const answer = await known.get(key)!;
    return Array.isArray(answer) ? answer[0]![0]! : answer;
  };

  const block = async (text: string, sheet: string): Promise<Argument[][]> => {
    const named = source.name(text);
    if (named) return [[await read(named.sheet, named.row, named.column)]];
    const [, left = '', top = '', right = left, bottom = top] = REFERENCE.exec(text) ?? [];
    if (left === '') throw new Error(`Neither a name nor a reference: ${text}`);
    const rows: Argument[][] = [];
    for (let row = Number(top) - 1; row < Number(bottom); row++) {
      const cells: Argument[] = [];
      for (let column = numberOf(left); column <= numberOf(right); column++) cells.push(await read(sheet, row, column));
      rows.push(cells);
    }
    return rows;
  };

  const argument = async (text: string, sheet: string): Promise<Argument> => {
    if (text === '') return undefined;
    if (text.includes('&')) {
      const parts = await Promise.all(text.split('&').map((part) => block(part, sheet)));
      return parts.map(([row]) => String(row?.[0] ?? '')).join('');
    }
    const cells = await block(text, sheet);
    return text.includes(':') ? (cells as Argument) : cells[0]![0];
  };

  const value = async (formula: string, sheet: string): Promise<FunctionAnswer> => {
    const [, id, list] = CALL.exec(formula) ?? [];
    if (id !== undefined) {
      const given = await Promise.all((list ?? '').split(',').map((text) => argument(text, sheet)));
      return call(id, ...given);
    }
    // A blank cell that is pointed at shows 0.
    const pointed = async (text: string) => (await block(text, sheet))[0]![0] ?? 0;
    if (!/[+\-/]/.test(formula)) return (await pointed(formula)) as FunctionAnswer;
    const terms = await Promise.all(
      [...formula.matchAll(/([+-]?)([^+\-/]+)(?:\/([^+\-/]+))?/g)].map(async ([, sign, part = '', divisor]) => {
        const term = Number(await pointed(part)) / (divisor === undefined ? 1 : Number(await pointed(divisor)));
        return sign === '-' ? -term : term;
      }),
    );
    return terms.reduce((sum, term) => sum + term, 0);
  };
  return { value };
}
