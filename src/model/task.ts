/**
 * A task of the inventory, as the core reads it.
 *
 * `levels` holds one number for each fact of the field list (see catalogue/fields.ts), in its order:
 * 0 = unknown; a scale 1 to 5; a choice the position of its value counted from 1; -1 = not applicable (duties only).
 * Numbers in one block instead of named properties: a list of a million tasks is decided in seconds.
 */
export type Levels = Float64Array;

export const UNKNOWN = 0;
export const NOT_APPLICABLE = -1;

/**
 * Where a fact comes from. The nearer one wins: row, then group, then profile; words only where none of them speaks.
 * "accepted" was suggested by the words and confirmed by a person; a "proposal" was not, so no answer that rests on one is firm.
 */
export const ORIGINS = ['unknown', 'row', 'group', 'profile', 'accepted', 'proposal'] as const;
export type Origin = (typeof ORIGINS)[number];
/** One position in ORIGINS for each fact. */
export type Origins = Uint8Array;

/** Money of a task, in the currency of the inventory; hours in hours a year; success_probability 0 to 1. Absent = unknown. */
export interface Money {
  annual_cost?: number;
  hours?: number;
  rate_home?: number;
  rate_abroad?: number;
  quote_home?: number;
  quote_abroad?: number;
  one_off?: number;
  fixed_fee?: number;
  success_fee?: number;
  success_probability?: number;
  project_value?: number;
  currency?: string;
}

export interface Task {
  /** Row in the user's sheet or file, counted from 1, the header row included. */
  row: number;
  name: string;
  levels: Levels;
  origins: Origins;
  money: Money;
  /** Words beside the name that suggestions read: the department, the title of the job that the task belongs to, remarks. */
  department?: string;
  title?: string;
  notes?: string;
  supplier?: string;
  contract_end?: string | number;
}
