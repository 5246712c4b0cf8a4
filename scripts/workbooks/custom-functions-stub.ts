/**
 * Outside Excel there is no object CustomFunctions. The functions take two things from it: the names of errors, and the
 * class of an error that carries a message. With these they run in Node, where workbooks are made.
 */
class CustomError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

export const isCustomError = (value: unknown): value is { code: string; message?: string } =>
  value instanceof CustomError;

/** Puts the two where the functions look for them. */
export function standInForExcel(): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CustomError,
      ErrorCode: {
        invalidValue: '#VALUE!',
        notAvailable: '#N/A',
        divisionByZero: '#DIV/0!',
        invalidNumber: '#NUM!',
        nullReference: '#NULL!',
      },
    },
  });
}
