/** The error codes of Excel's own interface that this host uses, with the HTTP status that travels beside them. */
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  BadPassword: 400,
  EmptyChartSeries: 400,
  FilteredRangeConflict: 409,
  FormulaLengthExceedsLimit: 400,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 409,
  NonBlankCellOffSheet: 400,
  NotImplemented: 501,
  RangeExceedsLimit: 400,
  UnsupportedOperation: 400,
} as const;

export type RefusalCode = keyof typeof STATUS;

/**
 * What the simulated Excel answers when it will not do what was asked. It reaches the add-in as an OfficeExtension.Error
 * with this code; the message is for the developer who reads the test, not for a user.
 */
export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = STATUS[code];
  }
}

/** A refusal of something that was named and is not there. */
export const notFound = (what: string, key: unknown) => new Refusal('ItemNotFound', `There is no ${what} "${key}".`);

/** A refusal of a value, with what would be accepted. */
export const invalid = (given: string, allowed: string) =>
  new Refusal('InvalidArgument', `${given} was given; ${allowed}`);
