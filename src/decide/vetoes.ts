import type { Policy, Veto, VetoMode } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import { UNKNOWN, type Levels } from '../model/task';
import { levelOf, type Layout } from './layout';

/** A condition of a veto on positions and levels instead of names and values. */
export interface CompiledVeto {
  id: string;
  mode: VetoMode;
  /** `accepted` holds 1 at the levels that meet the condition. */
  conditions: { position: number; accepted: Uint8Array }[];
  /** Bit s is set when strategy s is excluded. */
  excludes: number;
}

/**
 * Some vetoes of a policy, in its order, and which of their facts are unknown. The same ones come with task after task, so
 * each such list is made once and shared: what is made from it can be remembered by its id.
 */
export interface VetoList {
  /** From 0; -1 when it is not shared, because there are too many. */
  id: number;
  /** Positions in the policy's vetoes, and for each the bits of the conditions that are open. */
  indices: readonly number[];
  open: readonly number[];
  /** Bits of the strategies that these vetoes exclude. */
  excludes: number;
  /** The list with one more veto, and the list of those that exclude a strategy. */
  longer: (VetoList | undefined)[];
  hitting: (VetoList | undefined)[];
}

export interface VetoBook {
  vetoes: CompiledVeto[];
  none: VetoList;
  /** How many lists are shared by now. */
  shared: number;
}

/** What the vetoes say of a task: those met with mode veto, those that wait for an unknown fact, and those met with mode warn. */
export interface VetoFindings {
  met: VetoList;
  pending: VetoList;
  warned: VetoList;
}

/** States of a veto: all its conditions are met; one of them is not. Any other state has the bits of the conditions that an unknown fact may still meet. */
export const MET = 0;
const NOT_MET = -1;

/** Ids stay below it. */
export const MOST_LISTS = 10_000;

export function compileVetoes(policy: Policy, layout: Layout): VetoBook {
  return { vetoes: policy.vetoes.map((veto) => compileVeto(veto, layout)), none: listOf(0, [], [], 0), shared: 1 };
}

function compileVeto(veto: Veto, layout: Layout): CompiledVeto {
  return {
    id: veto.id,
    mode: veto.mode,
    conditions: veto.when.map(({ fact, values }) => {
      const position = layout.position.get(fact) ?? -1;
      const levels = values.map((value) => levelOf(layout.facts[position]!, value) ?? UNKNOWN);
      const accepted = new Uint8Array(Math.max(6, ...levels.map((level) => level + 1)));
      for (const level of levels) if (level > UNKNOWN) accepted[level] = 1;
      return { position, accepted };
    }),
    excludes: veto.excludes.reduce((bits, id) => bits | (1 << STRATEGY_IDS.indexOf(id)), 0),
  };
}

export function stateOf({ conditions }: CompiledVeto, levels: Levels): number {
  let state = MET;
  for (let at = 0; at < conditions.length; at++) {
    const { position, accepted } = conditions[at]!;
    const level = levels[position]!;
    if (level <= UNKNOWN) state |= 1 << at;
    else if (accepted[level] !== 1) return NOT_MET; // also for a level between two levels: no veto names one
  }
  return state;
}

/** Which vetoes are met, and which an unknown fact may yet meet. */
export function findVetoes(book: VetoBook, levels: Levels): VetoFindings {
  const { vetoes, none } = book;
  const found: VetoFindings = { met: none, pending: none, warned: none };
  for (let index = 0; index < vetoes.length; index++) {
    const { mode } = vetoes[index]!;
    const state = mode === 'off' ? NOT_MET : stateOf(vetoes[index]!, levels);
    if (state === NOT_MET) continue;
    if (mode === 'veto') {
      if (state === MET) found.met = extend(book, found.met, index, state);
      else found.pending = extend(book, found.pending, index, state);
    } else if (state === MET) found.warned = extend(book, found.warned, index, state);
  }
  return found;
}

/** Those of a list that exclude a strategy. */
export function vetoesHitting(book: VetoBook, list: VetoList, strategy: number): VetoList {
  let hitting = list.hitting[strategy];
  if (!hitting) {
    hitting = book.none;
    list.indices.forEach((index, at) => {
      if (book.vetoes[index]!.excludes & (1 << strategy)) hitting = extend(book, hitting!, index, list.open[at]!);
    });
    list.hitting[strategy] = hitting;
  }
  return hitting;
}

function extend(book: VetoBook, list: VetoList, index: number, open: number): VetoList {
  const key = open * book.vetoes.length + index;
  let longer = list.longer[key];
  if (!longer) {
    const shared = list.id >= 0 && book.shared < MOST_LISTS;
    const id = shared ? book.shared++ : -1;
    longer = listOf(id, [...list.indices, index], [...list.open, open], list.excludes | book.vetoes[index]!.excludes);
    if (shared) list.longer[key] = longer;
  }
  return longer;
}

const listOf = (id: number, indices: readonly number[], open: readonly number[], excludes: number): VetoList => ({
  id,
  indices,
  open,
  excludes,
  longer: [],
  hitting: [],
});
