import { FACTS } from '../catalogue/facts';
import { LEXICON } from '../catalogue/lexicon/lexicon';
import { GRADE_LEVELS, REASONS } from '../catalogue/lexicon/reasons';
import type { Lexicon, Level } from '../catalogue/lexicon/shape';
import { SIDE_FACTS } from '../catalogue/side-facts';
import { readCues } from './cues';
import { readDuties } from './duties';
import type { Duty } from './duty';
import { listEntries, listTitles, type Sense } from './entries';
import { weigh, type Suggestion } from './evidence';
import { findDemand } from './judgement';
import { compilePhrases, quoteMatch, type Match, type Reading } from './phrases';
import { findPlace } from './place';
import { NO_TITLE, viewTitle, type TitleView } from './title';

/** What is known of a task in words. */
export interface TaskText {
  task: string;
  /** Title of the job that it belongs to: it fills in what the task leaves open. */
  title?: string;
  department?: string;
  notes?: string;
}

export type Suggester = (text: TaskText) => Suggestion[];

/**
 * Compiles a lexicon once into a function that proposes facts. The default lexicon knows no job titles (what a list
 * without such a column needs); suggestFacts knows them. Of the texts nothing is kept but the spelling of words seen,
 * so the order of the rows does not matter.
 * @returns at most one suggestion for each fact, in the order of the catalogue; none for a text without known words
 * @example createSuggester()({ task: 'Walk-in returns counter' })[0]?.level //=> 'local'
 */
export function createSuggester(lexicon: Lexicon = LEXICON): Suggester {
  const read = compilePhrases(listEntries(lexicon));
  const readTitle = compilePhrases(listTitles(lexicon));
  return ({ task, title = '', department = '', notes = '' }) => {
    const reading = read(isPlaceholder(task) ? '' : task);
    const view = title === '' ? NO_TITLE : viewTitle(readTitle(title));
    const duties = readDuties(reading).filter(({ denied }) => !denied);
    const evidence = readCues(reading);
    if (notes !== '') evidence.push(...readCues(read(notes)));
    for (const field of [title, department]) if (field !== '') evidence.push(...readCues(read(field)).map(asWeak));
    const place = suggestPlace(duties, view, reading);
    if (place && (place.level !== 'anywhere' || !evidence.some(namesPlace))) evidence.push(place);
    const judgement = suggestJudgement(duties, view, reading);
    if (judgement) evidence.push(judgement);
    return weigh(evidence).sort((one, other) => rankOf(one) - rankOf(other));
  };
}

const RANKS = new Map([...FACTS, ...SIDE_FACTS].map(({ id }, rank) => [id, rank]));
const rankOf = ({ fact }: Suggestion): number => RANKS.get(fact) ?? RANKS.size;

/** "(none)", "[to be filled in]": a remark about the task, not a task. */
function isPlaceholder(text: string): boolean {
  return /^\s*[([].*[)\]]\s*$/s.test(text);
}

/** Where people meet counts before what they do there: questions answered in person are not answered over a wire. */
function namesPlace({ fact, level, strength }: Suggestion): boolean {
  return fact === 'presence' && level !== 'anywhere' && strength === 'strong';
}

/** A department or a title says what such people do, not what this task is. */
function asWeak(suggestion: Suggestion): Suggestion {
  return { ...suggestion, strength: 'weak' };
}

function suggestPlace(duties: Duty[], title: TitleView, reading: Reading<Sense>): Suggestion | undefined {
  const found = findPlace(duties, title);
  if (!found) return undefined;
  const { place, strength } = found;
  const level = place === 'anywhere' ? place : found.duties.some(isOnPremises) ? 'premises' : 'local';
  return propose('presence', level, strength, REASONS[place], found.duties, reading);
}

function suggestJudgement(duties: Duty[], title: TitleView, reading: Reading<Sense>): Suggestion | undefined {
  const found = findDemand(duties, title);
  if (!found) return undefined;
  const { grade, strength } = found;
  return propose('judgement', GRADE_LEVELS[grade], strength, REASONS[grade], found.duties, reading);
}

function propose(
  fact: string,
  level: Level,
  strength: Suggestion['strength'],
  { reason, claims }: { reason: string; claims: readonly string[] },
  duties: Duty[],
  reading: Reading<Sense>,
): Suggestion {
  const words: string[] = [];
  const quote = (match: Match<Sense>): void => {
    const word = quoteMatch(reading, match);
    if (!words.includes(word)) words.push(word);
  };
  for (const { verb, objects } of duties) {
    if (verb) quote(verb.match);
    for (const { match } of objects) quote(match);
  }
  return { fact, level, strength, words, claims: [...claims], reason };
}

function isOnPremises({ objects, parts, modifiers, others }: Duty): boolean {
  return [...objects, ...parts, ...modifiers, ...others].some(({ family }) => family.own);
}
