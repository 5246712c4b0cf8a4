import { invalid, Refusal } from './refusal';
import type { CellValue } from './parts';

/** What Excel makes of something that is typed or written into a cell. */
export type Entry =
  | { kind: 'leave' }
  | { kind: 'formula'; formula: string }
  | { kind: 'value'; value: CellValue; quoted?: true; numberFormat?: string };

/** Characters that fit in a cell; Microsoft's "Excel specifications and limits". */
const MAX_TEXT = 32_767;
/** Characters of a formula, from the same page. */
const MAX_FORMULA = 8_192;

/** Nothing but a text begins with one of these letters (T and F may be truth values): spares the other questions. */
const ONLY_TEXT = /^[a-eg-su-z]/i;
const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);
const NUMBER = /^\(?[-+]?\$?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[-+]?\d+)?%?\)?$/i;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar (right from March 1900 on). */
const EPOCH = Date.UTC(1899, 11, 30);

const text = (value: string): Entry => ({ kind: 'value', value });

function readDate(input: string, year: number): Entry | null {
  const iso = ISO_DATE.exec(input);
  const local = US_DATE.exec(input);
  const parts = iso ? [iso[1], iso[2], iso[3]] : local && [local[3] ?? String(year), local[1], local[2]];
  if (!parts) return null;
  const [y, m, d] = parts.map(Number) as [number, number, number];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  const numberFormat = iso || local?.[3] ? 'm/d/yyyy' : 'd-mmm';
  return { kind: 'value', value: (date.getTime() - EPOCH) / DAY_MS, numberFormat };
}

function readNumber(input: string): Entry | null {
  if (!NUMBER.test(input) || !/\d/.test(input)) return null;
  const negative = input.startsWith('(') && input.endsWith(')');
  const size = Number(input.replace(/[$,%()]/g, ''));
  if (!Number.isFinite(size)) return null;
  const value = (negative ? -size : size) / (input.includes('%') ? 100 : 1);
  if (input.includes('%')) return { kind: 'value', value, numberFormat: input.includes('.') ? '0.00%' : '0%' };
  if (input.includes('$')) return { kind: 'value', value, numberFormat: '$#,##0.00' };
  if (input.includes(',')) return { kind: 'value', value, numberFormat: input.includes('.') ? '#,##0.00' : '#,##0' };
  if (/e/i.test(input)) return { kind: 'value', value, numberFormat: '0.00E+00' };
  return { kind: 'value', value };
}

function isBalanced(formula: string): boolean {
  const outside = formula.replace(/"[^"]*"/g, '').replace(/'[^']*'/g, '');
  return !outside.includes('"') && outside.split('(').length === outside.split(')').length;
}

function readFormula(input: string): Entry {
  if (input.length > MAX_FORMULA) {
    throw new Refusal(
      'GeneralException',
      `A formula of ${input.length} characters was given; ${MAX_FORMULA} is the limit.`,
    );
  }
  if (!isBalanced(input)) throw invalid(`"${input}"`, 'a formula needs its brackets and quotation marks closed.');
  return { kind: 'formula', formula: input };
}

/**
 * Reads one entry as Excel does with US settings: `=…` is a formula, a leading apostrophe keeps text, null leaves the
 * cell alone, the text format `@` keeps everything, and text that looks like a number, percentage, amount, date, truth
 * value or error becomes one. Text after a leading + - or @ that is no number is taken for a formula, as when typed;
 * through the interface Excel is known to do so for long texts with a minus (OfficeDev/office-js issue 3256), so the
 * host is strict here.
 */
export function readEntry(input: unknown, numberFormat: string, year: number): Entry {
  if (input === null || input === undefined) return { kind: 'leave' };
  if (typeof input === 'boolean' || typeof input === 'number') return { kind: 'value', value: input };
  if (typeof input !== 'string') throw invalid(JSON.stringify(input), 'a cell takes text, a number, true or false.');
  if (input.length > MAX_TEXT) throw invalid(`A text of ${input.length} characters`, `a cell holds ${MAX_TEXT}.`);
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1), quoted: true };
  if (numberFormat === '@' || ONLY_TEXT.test(input)) return text(input);
  const trimmed = input.trim();
  if (/^=./.test(input)) return readFormula(input);
  if (/^(true|false)$/i.test(trimmed)) return { kind: 'value', value: /^true$/i.test(trimmed) };
  if (ERRORS.has(trimmed.toUpperCase())) return { kind: 'value', value: { error: trimmed.toUpperCase() } };
  const read = readNumber(trimmed) ?? readDate(trimmed, year);
  if (read) return read;
  const looksTyped = /^[-+@]/.test(input) && (input.length >= MAX_FORMULA || /^.[^-+@\s=]/.test(input));
  return looksTyped ? readFormula(`=${input}`) : text(input);
}
