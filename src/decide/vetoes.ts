import type { Policy, Veto, VetoMode } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import { UNKNOWN, type Levels } from '../model/task';
import { levelOf, type Layout } from './layout';

/** On a position and levels instead of a name and values: `accepted` holds 1 at the levels that meet it. */
interface Condition {
  position: number;
  accepted: Uint8Array;
}

export interface CompiledVeto {
  id: string;
  mode: VetoMode;
  conditions: Condition[];
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
  kinds: AnswerKinds;
  /** What was found before, by the kinds of answers; undefined when they are too many to remember. */
  findings: VetoFindings[] | undefined;
}

/**
 * All that vetoes see of a fact is whether it is unknown, and which of their conditions it meets: answers that are alike in
 * this are of one kind. The numbers of the kinds add up to one for each combination.
 */
interface AnswerKinds {
  positions: Int32Array;
  /** The number of a level's kind at [fact * width + level], 0 for the unknown; the last level stands for any that no veto names. */
  width: number;
  numbers: Int32Array;
  combinations: number;
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
/** More combinations of answers than these are not remembered. */
const MOST_FINDINGS = 20_000;

export function compileVetoes(policy: Policy, layout: Layout): VetoBook {
  const vetoes = policy.vetoes.map((veto) => compileVeto(veto, layout));
  const kinds = tellKinds(vetoes.filter(({ mode }) => mode !== 'off').flatMap(({ conditions }) => conditions));
  const findings = kinds.combinations <= MOST_FINDINGS ? new Array<VetoFindings>(kinds.combinations) : undefined;
  return { vetoes, none: listOf(0, [], [], 0), shared: 1, kinds, findings };
}

function tellKinds(conditions: readonly Condition[]): AnswerKinds {
  const positions = [...new Set(conditions.map(({ position }) => position))];
  const width = Math.max(0, ...conditions.map(({ accepted }) => accepted.length)) + 1;
  const numbers = new Int32Array(positions.length * width);
  let combinations = 1;
  positions.forEach((position, at) => {
    const asked = conditions.filter((condition) => condition.position === position);
    const kinds: string[] = [];
    for (let level = UNKNOWN + 1; level < width; level++) {
      const met = asked.map(({ accepted }) => accepted[level] ?? 0).join();
      if (!kinds.includes(met)) kinds.push(met);
      numbers[at * width + level] = (kinds.indexOf(met) + 1) * combinations;
    }
    combinations *= kinds.length + 1;
  });
  return { positions: Int32Array.from(positions), width, numbers, combinations };
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

/** Which vetoes are met, and which an unknown fact may yet meet. Remembered: a list has few different combinations of answers. */
export function findVetoes(book: VetoBook, levels: Levels): VetoFindings {
  const { kinds, findings } = book;
  if (!findings) return askVetoes(book, levels);
  const { positions, width, numbers } = kinds;
  let combination = 0;
  for (let at = 0; at < positions.length; at++) {
    const level = levels[positions[at]!]!;
    const whole = level | 0;
    combination += numbers[at * width + (whole === level && whole < width ? Math.max(whole, UNKNOWN) : width - 1)]!;
  }
  return (findings[combination] ??= askVetoes(book, levels));
}

function askVetoes(book: VetoBook, levels: Levels): VetoFindings {
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
