import type { Selected } from '../book';
import { EN_US, FUNCTIONS, readArgument, type Argument, type FunctionHelp, type Signs } from './formula';

export interface HelpState {
  signs: Signs;
  /** The function whose formula is being put together. */
  chosen: FunctionHelp;
  /** What stands in the field of each argument. */
  typed: readonly string[];
  /** Where a reference was taken from, for each argument. */
  taken: readonly (Selected | null)[];
  /** The formula that was inserted last. */
  inserted: { cell: string; local: string } | null;
}

export const EMPTY_HELP: HelpState = { signs: EN_US, chosen: FUNCTIONS[0]!, typed: [], taken: [], inserted: null };

/** The arguments as they are understood. */
export const argumentsOf = ({ chosen, typed, signs }: HelpState): Argument[] =>
  chosen.parameters.map((_, at) => readArgument(typed[at] ?? '', signs));

/** The room's state, and how it is changed. */
export interface HelpDesk {
  state: HelpState;
  set: (change: Partial<HelpState>) => void;
}

/** A list with one of its entries replaced. */
export const put = <T>(list: readonly T[], at: number, value: T): T[] =>
  list.map((one, index) => (index === at ? value : one));
