import type { MoneyProblem, MoneyResult } from '../../src/economics/result';

/** The value of a result that must have one. */
export function valueOf<T>(result: MoneyResult<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** The problem of a result that must have one. */
export function problemOf(result: MoneyResult<unknown>): MoneyProblem {
  if (result.ok) throw new Error(`a value where a problem was expected: ${JSON.stringify(result.value)}`);
  return result.problem;
}

export function noteCodesOf(result: MoneyResult<unknown>): string[] {
  return result.ok ? result.notes.map(({ code }) => code) : [];
}
