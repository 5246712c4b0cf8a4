import { isError } from '../model/cells';
import type { CellValue, ErrorValue } from '../model/parts';
import { Refusal } from '../model/refusal';

/** The part of functions.json that Excel acts on. */
export interface FunctionsMetadata {
  allowErrorForDataTypeAny?: boolean;
  functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: readonly ParameterMetadata[];
  options?: Readonly<Record<string, boolean | undefined>>;
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** An argument as it stands in a formula: a value, the cells of a range, or nothing (undefined: left out). */
export type FunctionArgument = CellValue | null | undefined | readonly (readonly (CellValue | null)[])[];

/** How a blank cell reaches a function: 0 on the desktop, null on the web (OfficeDev/office-js issue 4702). */
export type BlankCell = 0 | '' | null;

const INVALID: ErrorValue = { error: '#VALUE!' };

/** A cell's value as the declared type of a parameter takes it, or the error that Excel shows without calling. */
function convert(given: CellValue | null, type: string, blank: BlankCell): CellValue | null {
  if (given === null) return type === 'number' ? 0 : type === 'string' ? '' : type === 'boolean' ? false : blank;
  if (isError(given)) return given;
  if (type === 'number' && typeof given !== 'number') {
    const number = typeof given === 'boolean' ? Number(given) : given.trim() === '' ? NaN : Number(given);
    return Number.isFinite(number) ? number : INVALID;
  }
  if (type === 'string') return typeof given === 'boolean' ? (given ? 'TRUE' : 'FALSE') : String(given);
  if (type === 'boolean' && typeof given === 'string') {
    return /^(true|false)$/i.test(given) ? /^true$/i.test(given) : INVALID;
  }
  return type === 'boolean' && typeof given === 'number' ? given !== 0 : given;
}

const isGrid = (given: FunctionArgument): given is readonly (readonly (CellValue | null)[])[] => Array.isArray(given);

/** What is sent to the page, or the error that the cell shows without a call. */
export type PreparedArguments = { ok: true; values: unknown[] } | { ok: false; error: ErrorValue };

function requireCount(metadata: FunctionMetadata, count: number): void {
  const { name, parameters } = metadata;
  const least = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
  const most = parameters.at(-1)?.repeating ? Infinity : parameters.length;
  if (count >= least && count <= most) return;
  throw new Refusal(
    'InvalidArgument',
    `${name} was given ${count} arguments; it takes ${least} to ${most}. Excel does not accept such a formula.`,
  );
}

/**
 * Shapes the arguments of a formula as Excel sends them: what is left out becomes null, a range for a range parameter
 * rows of cells, values take the declared type, repeated arguments one list. An error among them is shown without a
 * call, unless functions.json allows errors for parameters of any type.
 */
export function prepareArguments(
  metadata: FunctionMetadata,
  args: readonly FunctionArgument[],
  allowErrors: boolean,
  blank: BlankCell,
): PreparedArguments {
  requireCount(metadata, args.length);
  let failed: ErrorValue | null = null;
  const shape = (parameter: ParameterMetadata, given: FunctionArgument): unknown => {
    if (given === undefined) return null;
    const type = parameter.type ?? 'any';
    const cell = (content: CellValue | null): unknown => {
      const converted = convert(content, type, blank);
      if (converted === null || !isError(converted)) return converted;
      if (!allowErrors || type !== 'any') failed ??= converted;
      return { type: 'CustomFunctionError', code: converted.error };
    };
    const grid = isGrid(given) ? given : [[given]];
    if (parameter.dimensionality === 'matrix') return grid.map((row) => row.map(cell));
    if (grid.length !== 1 || grid[0]?.length !== 1) failed ??= INVALID;
    return cell(grid[0]?.[0] ?? null);
  };
  const values = metadata.parameters.map((parameter, at) =>
    parameter.repeating ? args.slice(at).map((given) => shape(parameter, given)) : shape(parameter, args[at]),
  );
  return failed ? { ok: false, error: failed } : { ok: true, values };
}
