import type { CellValue, ErrorValue } from '../model/parts';

/** What a function gave: one value, or rows of values that spill. */
export type FunctionAnswer = CellValue | CellValue[][];

/** The runtime's own numbers for errors, as Excel shows them. Anything else, as a thrown Error, is #VALUE!. */
const ERROR_BY_CODE: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!' };
/** The number of a CustomFunctions.Error for #VALUE!: its message is kept, an ordinary exception's is not. */
const INVALID_VALUE = 7;
const WITH_MESSAGE = new Set(['#VALUE!', '#N/A']);

const errorValue = (error: string, message = ''): ErrorValue =>
  message !== '' && WITH_MESSAGE.has(error) ? { error, message } : { error };

/** The error of a failed call. */
export function errorFrom(code: number | undefined, message: unknown): ErrorValue {
  const error = ERROR_BY_CODE[code ?? 0] ?? '#VALUE!';
  return errorValue(error, code === INVALID_VALUE || code === 1 ? String(message ?? '') : '');
}

const isRecord = (given: unknown): given is Record<string, unknown> => typeof given === 'object' && given !== null;

/** One returned value as a cell shows it; null and undefined show as 0. */
function readValue(given: unknown): CellValue {
  if (typeof given === 'string' || typeof given === 'boolean') return given;
  if (typeof given === 'number') return Number.isFinite(given) ? given : errorValue('#NUM!');
  if (given === null || given === undefined) return 0;
  if (isRecord(given) && given.valueType === 'CustomFunctionError') {
    return errorValue(String(given.code), typeof given.message === 'string' ? given.message : '');
  }
  if (isRecord(given) && 'basicValue' in given) return readValue(given.basicValue);
  return errorValue('#VALUE!');
}

/** The answer of a call that came through. */
export function readAnswer(given: unknown): FunctionAnswer {
  if (!Array.isArray(given)) return readValue(given);
  return given.map((row: unknown) => (Array.isArray(row) ? row.map(readValue) : [readValue(row)]));
}
