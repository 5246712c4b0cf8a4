/**
 * What docs/functions.md says of a function beyond its declaration. Nothing here is loaded by Excel; every example runs
 * as a test, through Microsoft's runtime.
 */
export type ExampleCell = string | number | boolean;

/** A part of the example's sheet, as a formula names it. */
export interface ExampleRange {
  range: string;
}
export const cells = (range: string): ExampleRange => ({ range });

/** What a cell shows: a value, or an error with the message that Excel shows beside it. */
export type ShownInExample = ExampleCell | { error: string; message?: string };

export interface WorkedExample {
  says: string;
  /** Cells from A1 on. */
  sheet?: readonly (readonly ExampleCell[])[];
  /** In the order of the arguments; null is left out. */
  given: readonly (ExampleCell | ExampleRange | null)[];
  shows: readonly (readonly ShownInExample[])[];
}

export interface ManualEntry {
  /** Shape of the result: what stands in which column. */
  result: string;
  /** Errors of this function; those that all share stand once, above all of them. */
  errors: readonly { kind: 'value' | 'none'; text: string }[];
  /** Claims of the documents behind it, beyond those of its amounts. */
  claims: readonly string[];
  /** Names that a range of name and value may hold, and what can be measured. */
  names?: readonly string[];
  examples: readonly [WorkedExample, WorkedExample];
}
