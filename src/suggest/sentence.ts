import type { Role } from '../catalogue/lexicon/small-words';
import { nounOf, verbOf, type Duty, type Noun, type Verb } from './duty';
import type { Sense } from './entries';
import type { Match } from './phrases';
import type { Region, State } from './reading-state';
import { ASIDE, COMMA, SENTENCE } from './tokens';
import { roleOfVerb } from './verb-role';

export function readBreak(state: State, gap: number): void {
  state.compound = false;
  state.comma = gap === COMMA;
  state.joint = gap === COMMA ? 'comma' : 'none';
  if (gap === SENTENCE) closeSentence(state);
  if (gap === ASIDE && state.region !== 'start' && state.region !== 'head') state.region = 'other';
}

export function closeSentence(state: State): void {
  if (state.head.length > 0) openDuty(state, undefined, state.head);
  state.region = 'start';
  state.form = undefined;
  state.headClosed = false;
  state.denied = false;
}

const REGION_AFTER: Partial<Record<Role, Region>> = {
  of: 'of',
  to: 'other',
  preposition: 'other',
  by: 'aside',
  example: 'example',
  means: 'aside',
  clause: 'aside',
  opener: 'aside',
};

export function readSmallWord(state: State, role: Role): void {
  state.compound = false;
  if (role === 'and' || role === 'or') {
    if (state.joint !== 'comma') state.comma = false;
    state.joint = role;
    return;
  }
  if (role === 'negator') {
    state.denied = true;
    return;
  }
  if (role === 'opener' && state.region === 'start') return;
  state.joint = 'none';
  state.to = role === 'to';
  state.article = role === 'article';
  if (state.region === 'start') {
    if (state.article) state.region = 'head';
  } else if (state.region === 'head') state.headClosed ||= role === 'preposition' || role === 'by' || role === 'of';
  else if (role !== 'of' || state.region === 'object') state.region = REGION_AFTER[role] ?? state.region;
}

/** A word that no phrase holds: it may be the head of a compound, which then means what nobody knows. */
export function readUnknown(state: State): void {
  const duty = state.duties.at(-1);
  if (duty && !duty.verb && state.compound && state.region === 'object') duty.doubtful = true;
  state.bare = false;
  passOver(state);
}

/** A word that counts for nothing where it stands. */
function passOver(state: State): void {
  if (state.region === 'start') state.region = 'head';
  else if (state.to && state.region !== 'head') state.region = 'aim';
  forgetLast(state);
}

export function readMatch(state: State, match: Match<Sense>): void {
  const verb = verbOf(match);
  const noun = nounOf(match);
  const role = verb ? roleOfVerb(state, match, noun) : 'noun';
  if (verb && role === 'main') {
    const { form } = state.reading.words[match.at]!;
    openDuty(state, verb, state.region === 'head' ? state.head : []);
    state.form ??= form;
  } else if (verb && role === 'aim') {
    state.region = 'aim';
    state.duties.at(-1)!.aims.push(verb);
    state.bare = true;
  } else if (noun) placeNoun(state, noun);
  else passOver(state);
  if (role !== 'noun') state.compound = false;
  forgetLast(state);
}

function forgetLast(state: State): void {
  state.joint = 'none';
  state.to = false;
  state.article = false;
  state.denied = false;
}

function openDuty(state: State, verb: Verb | undefined, objects: Noun[]): void {
  state.duties.push({
    verb,
    alternative: state.joint === 'or',
    denied: state.denied,
    chained: verb !== undefined && state.region === 'object' && state.bare && state.joint !== 'none',
    doubtful: false,
    objects,
    parts: [],
    modifiers: [],
    examples: [],
    others: [],
    aims: [],
  });
  state.region = 'object';
  state.bare = true;
  state.head = [];
}

function placeNoun(state: State, noun: Noun): void {
  if (state.region === 'start') state.region = 'head';
  if (state.region !== 'head') {
    const duty = state.duties.at(-1)!;
    const list = listFor(duty, state.region);
    const last = state.compound ? list.at(-1) : undefined;
    if (last?.family.kind === 'act' && noun.family.light) return;
    if (last) duty.modifiers.push(list.pop()!);
    list.push(noun);
  } else if (noun.family.kind === 'act') {
    const modifiers = state.head;
    openDuty(state, undefined, [noun]);
    state.duties.at(-1)!.modifiers.push(...modifiers);
  } else state.head.push(noun);
  state.bare = false;
  state.compound = true;
}

function listFor(duty: Duty, region: Region): Noun[] {
  switch (region) {
    case 'object':
      return duty.objects;
    case 'of':
      return duty.objects.length === 0 ? duty.objects : duty.parts;
    case 'example':
      return duty.examples;
    case 'other':
      return duty.others;
    default:
      return [];
  }
}
