import type { Flag } from '../model/answer';
import type { Duty, Risk } from '../model/policy';
import type { CompiledRisk, Sign } from './risk-signs';

/** The strategies that flags are given for: their positions, or NO_STRATEGY of flags.ts. */
export interface Concerned {
  recommended: number;
  considered: number;
  today: number;
}

/** A risk or a duty that may be flagged. */
export interface Source {
  of: Risk | Duty;
  concerned: Concerned;
  /** Position of the fact that tells all of it; -1 for a risk with more to look at. */
  position: number;
  risk: CompiledRisk | undefined;
  sign: Sign | undefined;
}

/** What may be flagged for the strategies that a task concerns: risks, then duties. */
export interface Exposed {
  sources: Source[];
  /** How severe a source is at [source * width + strengthRow(gauge)], and the flags there that tasks have shared so far. */
  width: number;
  ranks: Uint8Array;
  flags: Record<number, Flag>;
  /** Places of the sources that some answer shows: in all flags, and in those that are raised. */
  shown: { all: Int32Array; raised: Int32Array };
  /** The flags of the task at hand, as numbers in their order. Used by one call at a time, so one block serves all. */
  found: Int32Array;
}
