import { nounOf, type Noun } from './duty';
import type { Sense } from './entries';
import type { Form } from './fold';
import type { Match, Word } from './phrases';
import type { State } from './reading-state';
import { JOINED } from './tokens';

/**
 * Whether a word that may be a verb is one here: `main` opens a new duty, `aim` says what the last one is for, `noun`
 * is a noun or an adjective after all ("outsourced support"). Verbs of one list keep to one form: "using drills, cleaning" is no list of duties.
 */
export function roleOfVerb(state: State, match: Match<Sense>, noun: Noun | undefined): 'main' | 'aim' | 'noun' {
  const { words, breaks } = state.reading;
  const { form, alsoNoun } = words[match.at]!;
  const after = match.at + match.length;
  const follower = breaks[after] === JOINED ? words[after] : undefined;
  const doubtful = noun !== undefined || (alsoNoun && match.length === 1);

  if (form === 'ed') return 'noun';
  if (state.region === 'start') return doubtful && isHeading(state, after) ? 'noun' : 'main';
  if (state.region === 'head') return opensHeading(state, form, noun, doubtful) ? 'main' : 'noun';
  if (state.to && form === 'base') return 'aim';
  if (state.joint === 'none' || form !== state.form) return 'noun';

  const shown = !doubtful || isShownAsVerb(state, form, noun, follower);
  switch (state.region) {
    case 'object':
      return shown || state.bare ? 'main' : 'noun';
    case 'of':
    case 'other':
      return shown ? 'main' : 'noun';
    case 'aim':
      if (state.bare) return 'aim';
      if (state.joint === 'comma' || !shown) return 'noun';
      return state.comma ? 'main' : 'aim';
    default:
      return state.comma && state.joint !== 'comma' && !doubtful ? 'main' : 'noun';
  }
}

/** "Repair of roads"; "Contract management", "Plant watering": a heading, not an order. */
function isHeading({ reading: { words, breaks, matches } }: State, at: number): boolean {
  if (breaks[at] !== JOINED) return false;
  if (words[at]!.role === 'of') return true;
  const match = matches.find((one) => one.at === at);
  const isAct = match ? nounOf(match)?.family.kind === 'act' || words[at]!.form === 'ing' : false;
  const after = at + (match?.length ?? 0);
  return isAct && (breaks[after] !== JOINED || ['preposition', 'of'].includes(words[after]!.role ?? ''));
}

/** "Brochure printing": a gerund after its object; "We repair bicycles": a plain verb after its subject. */
function opensHeading(state: State, form: Form, noun: Noun | undefined, doubtful: boolean): boolean {
  if (noun?.family.kind === 'act' || state.joint !== 'none' || state.to || state.headClosed) return false;
  return form === 'ing' || (!doubtful && !state.article);
}

/**
 * "and the …": what follows is an object, and the word before it no part of it. A comma shows it too, of what is no
 * known noun, and so does any word after a gerund: "packing boxes and loading trucks".
 */
function isShownAsVerb(
  { comma, joint }: State,
  form: Form,
  noun: Noun | undefined,
  follower: Word | undefined,
): boolean {
  if (!follower || follower.role === 'of' || follower.role === 'and' || follower.role === 'or') return false;
  if (follower.role === 'article' || (form === 'ing' && !follower.role)) return true;
  return !noun && comma && joint !== 'comma';
}
