import type { Problem } from '../../src/model/outcome';
import type { Judgement } from '../../src/report/judgement';
import type { PolicyEffect } from '../../src/report/policy-effect';
import type { PolicyChange } from '../../src/table/policy-changes';
import type { SheetName } from '../book';
import type { Ruling } from '../ruling';
import type { Match } from '../state';
import type { KeptPolicy } from '../memory/policy';

/** A policy that could decide, compared with what decides now. Nothing is changed by it. */
export interface Proposal {
  ruling: Ruling;
  /** Against the default policy, and against the one that decides now. */
  changes: PolicyChange[];
  differs: boolean;
  /** null: no list is chosen. */
  effect: PolicyEffect | null;
  notes: Problem[];
}

/** A problem of a policy on its sheet; rows and columns counted from 0. */
export interface SheetProblem {
  problem: Problem;
  cell: { row: number; column: number } | null;
}

export interface PolicyState {
  /** null: what the workbook remembers has not been read yet, or cannot be. */
  kept: KeptPolicy | null;
  /** The block that a formula takes as its policy, with the fingerprint that it has. */
  block: { address: string; fingerprint: string } | null;
  broken: { sheet: SheetName; problems: SheetProblem[] } | null;
  proposal: Proposal | null;
  /** What the policy that was taken last has changed. */
  used: PolicyEffect | null;
  judgement: Judgement | null;
  /** The list that these were made from. */
  match: Match | null;
  /** Lines of each long list that are shown. */
  shown: number;
}

export const FIRST_LINES = 20;

export const EMPTY: PolicyState = {
  kept: null,
  block: null,
  broken: null,
  proposal: null,
  used: null,
  judgement: null,
  match: null,
  shown: FIRST_LINES,
};

/** The room's state, and how it is changed. */
export interface PolicyDesk {
  state: PolicyState;
  set: (change: Partial<PolicyState>) => void;
}
