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
 * Some vetoes of a policy, in its order. The same ones are met by task after task, so each such list is made once and shared:
 * what is made from its indices can be remembered by them.
 */
export interface VetoList {
  /** Positions in the policy's vetoes. */
  indices: readonly number[];
  /** Bits of the strategies that these vetoes exclude. */
  excludes: number;
  /** The list with one more veto, by its position; and the list of those that exclude a strategy. */
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

/** State of a veto: all its conditions are met; an unknown fact may still meet it; it is not met. */
export const MET = 2;
const PENDING = 1;
const NOT_MET = 0;

const MOST_SHARED = 10_000;

export function compileVetoes(policy: Policy, layout: Layout): VetoBook {
  return { vetoes: policy.vetoes.map((veto) => compileVeto(veto, layout)), none: listOf([], 0), shared: 0 };
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
    if (level <= UNKNOWN) state = PENDING;
    else if (accepted[level] !== 1) return NOT_MET; // also for a level between two levels: no veto names one
  }
  return state;
}

/** Which vetoes are met, and which an unknown fact may yet meet. */
export function findVetoes(book: VetoBook, levels: Levels): VetoFindings {
  const { vetoes, none } = book;
  let [met, pending, warned] = [none, none, none];
  for (let index = 0; index < vetoes.length; index++) {
    const { mode } = vetoes[index]!;
    const state = mode === 'off' ? NOT_MET : stateOf(vetoes[index]!, levels);
    if (state === NOT_MET) continue;
    if (mode === 'veto') {
      if (state === MET) met = extend(book, met, index);
      else pending = extend(book, pending, index);
    } else if (state === MET) warned = extend(book, warned, index);
  }
  return { met, pending, warned };
}

/** Those of a list that exclude a strategy. */
export function vetoesHitting(book: VetoBook, list: VetoList, strategy: number): VetoList {
  return (list.hitting[strategy] ??= list.indices
    .filter((index) => book.vetoes[index]!.excludes & (1 << strategy))
    .reduce((some, index) => extend(book, some, index), book.none));
}

function extend(book: VetoBook, list: VetoList, index: number): VetoList {
  const known = list.longer[index];
  if (known) return known;
  const longer = listOf([...list.indices, index], list.excludes | book.vetoes[index]!.excludes);
  if (book.shared < MOST_SHARED) {
    book.shared++;
    list.longer[index] = longer;
  }
  return longer;
}

const listOf = (indices: readonly number[], excludes: number): VetoList => ({
  indices,
  excludes,
  longer: [],
  hitting: [],
});
