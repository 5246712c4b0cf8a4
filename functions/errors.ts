import { clip } from '../src/report/clip';
import type { Refusal, Spill, SpillCell, Spilled } from '../src/report/spill';

/** Longer messages are cut: they are read in a small window beside the cell. */
const LONGEST_MESSAGE = 1000;

/**
 * A refusal as Excel's error. Only #VALUE! and #N/A can carry a message, so nothing else is made here; an error that was
 * given passes through where Excel lets a function answer with it, else it is named in a #VALUE!.
 */
export function errorFor({ kind, message, passed }: Refusal): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const given = [ErrorCode.divisionByZero, ErrorCode.invalidNumber, ErrorCode.nullReference].find(
    (code) => code === passed,
  );
  if (given !== undefined) return new CustomFunctions.Error(given);
  const text = clip(
    message === '' ? `The error ${passed ?? ''} was given; mend the cell that holds it.` : message,
    LONGEST_MESSAGE,
  );
  return new CustomFunctions.Error(kind === 'none' ? ErrorCode.notAvailable : ErrorCode.invalidValue, text);
}

/** A cell as Excel takes it: a value, or an error among values. */
export type ShownCell = string | number | boolean | CustomFunctions.Error;

/** Rows as Excel takes them: refusals among the cells become errors, each in its own cell. */
function showRows(rows: Spill): ShownCell[][] {
  let last: { refusal: Refusal; error: CustomFunctions.Error } | undefined;
  const show = (cell: SpillCell): ShownCell => {
    if (typeof cell !== 'object') return cell;
    // A row that is refused has the same refusal in all its cells.
    if (last?.refusal !== cell) last = { refusal: cell, error: errorFor(cell) };
    return last.error;
  };
  return rows.map((row) => row.map(show));
}

/**
 * The rows of a result.
 * @throws CustomFunctions.Error where there is no result: Excel shows it with its message
 */
export function showSpill(result: Spilled): ShownCell[][] {
  if (!result.ok) throw errorFor(result.problem);
  return showRows(result.value);
}

/**
 * The one value of a result.
 * @throws CustomFunctions.Error where there is none
 */
export function showValue<T extends string | number>(result: Spilled<T>): T {
  if (!result.ok) throw errorFor(result.problem);
  return result.value;
}
