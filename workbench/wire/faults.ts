import { Refusal, type RefusalCode } from '../model/refusal';
import type { Quirks } from '../model/session';
import { ACTION, type Action, type TransportCode } from './protocol';

/** A failure in the middle of the add-in's work. */
export interface PlannedFailure {
  /** How many of the counted actions still succeed. */
  after: number;
  code?: RefusalCode;
  /** Which actions count; by default the ones that set values, formulas or formats. */
  counts?: (action: Action) => boolean;
}

/** What can go wrong; a test changes these while it runs. */
export interface Faults extends Quirks {
  /** Largest request and answer in bytes; Excel on the web has 5 MB for each. */
  requestBytes: number;
  responseBytes: number;
  /** The most cells in one read; Excel has 5 million. */
  cells: number;
  /** The workbook can only be read: every request that would change it is denied. */
  readOnly: boolean;
  /** Fails once, at the first action beyond the plan. */
  failure: PlannedFailure | null;
  /** Turns the next request away with a code of the transport, once. */
  refuseNext: TransportCode | null;
}

const MEGABYTE = 1024 * 1024;

export const noFaults = (): Faults => ({
  requestBytes: 5 * MEGABYTE,
  responseBytes: 5 * MEGABYTE,
  cells: 5_000_000,
  readOnly: false,
  failure: null,
  refuseNext: null,
  filteredWrites: 'exact',
});

export const setsProperty = (action: Action): boolean => action.ActionType === ACTION.setProperty;

/** Counts an action against the plan and throws when its time has come; a failure happens once. */
export function failWhenPlanned(faults: Faults, action: Action): void {
  const { failure } = faults;
  if (!failure || !(failure.counts ?? setsProperty)(action)) return;
  if (failure.after > 0) {
    failure.after -= 1;
    return;
  }
  faults.failure = null;
  throw new Refusal(failure.code ?? 'GeneralException', 'The test planned a failure at this action.');
}
