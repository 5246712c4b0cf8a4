import type { SideFact } from '../model/field';
import type { Fact } from '../model/policy';
import { NOT_APPLICABLE, UNKNOWN } from '../model/task';
import { answerWords, mayNotApply, wordKey } from './answer-words';
import { isError, plainCell } from './cells';
import { foldText } from './fold';
import { MONTHS, UNKNOWN_MARKS } from './value-words';

/** Why a cell is no answer to its fact. The texts are in catalogue/table-messages.ts. */
export type LevelProblem =
  | 'ERROR_VALUE'
  | 'OUT_OF_RANGE'
  | 'PERCENT'
  | 'LOOKS_LIKE_DATE'
  | 'TWO_LEVELS'
  | 'NOT_A_LEVEL'
  | 'NOT_A_CHOICE'
  | 'NUMBER_FOR_CHOICE'
  | 'DOUBTFUL_VALUE';

/** Excel's serial numbers of the years 1990 to 2099: what becomes of "4/5" when Excel takes it for a date. */
const DATES = { first: 32_874, last: 73_050 };
const LONGEST_ANSWER = 200;

const PLAIN = /^\+?(\d{1,9}(?:[.,]\d{1,20})?)$/;
const OF_FIVE = /^(\d(?:[.,]\d+)?) ?(?:\/|of|out of) ?5$/;
const OF_OTHER = /^\d+(?:[.,]\d+)? ?(?:\/|of|out of) ?\d+$/;
const NEGATIVE = /^-\s?\d+(?:[.,]\d+)?$/;
const PERCENT_SIGN = /^[-+]?[\d.,]+ ?%$/;
const RANGE = /^\d(?:[.,]\d+)? ?(?:-|to|or|\/|bis) ?\d(?:[.,]\d+)?$/;
const NUMBER_FIRST = /^(\d{1,9}(?:[.,]\d+)?) ?([-:=.,;)([] ?)?([^\d\s].*)$/;
/** Signs behind a number after which free words may follow; a point or comma may belong to the words. */
const APART = /[-:=;)([]/;
const NUMBER_LAST = /^(\D*[^\d\s])\s?(\d{1,9}(?:[.,]\d+)?)[)\]]?$/;
const DATE_TEXT = /^\d{4}-\d\d-\d\d$/;
const STARS = /^([★⭐*]{1,5})☆{0,4}$/u;
const LEVEL_NAMES = new Set(['level', 'l', 'score', 'rating', 'grade', 'lvl']);

/**
 * What a cell answers to a fact: a scale 1 to 5, the position of a choice's value from 1, UNKNOWN (0), NOT_APPLICABLE (-1, duties only),
 * or the code of the problem. Never throws, whatever the cell holds.
 *
 * @example readLevel(core, '4 – high') //=> 4
 */
export function readLevel(fact: Fact | SideFact, raw: unknown): number | LevelProblem {
  const cell = plainCell(raw);
  if (cell === null) return UNKNOWN;
  // #N/A is an error on a duty too: a formula failed there. "n/a" without the sign is an answer.
  if (isError(cell)) return 'ERROR_VALUE';
  if (typeof cell === 'number') return fact.kind === 'scale' ? numberOnScale(cell) : numberForChoice(cell);
  return textLevel(fact, typeof cell === 'boolean' ? String(cell) : cell);
}

function numberOnScale(value: number): number | LevelProblem {
  if (value >= 1 && value <= 5) return value;
  if (value === 0) return UNKNOWN;
  if (value > 0 && value < 1) return 'PERCENT';
  return value >= DATES.first && value <= DATES.last ? 'LOOKS_LIKE_DATE' : 'OUT_OF_RANGE';
}

function numberForChoice(value: number): number | LevelProblem {
  return value === 0 ? UNKNOWN : 'NUMBER_FOR_CHOICE';
}

function textLevel(fact: Fact | SideFact, raw: string): number | LevelProblem {
  const refused = fact.kind === 'scale' ? 'NOT_A_LEVEL' : 'NOT_A_CHOICE';
  if (raw.length > LONGEST_ANSWER && raw.trim().length > LONGEST_ANSWER) return refused;
  const text = foldText(raw).replace(/^'/, '');
  if (text === '' || UNKNOWN_MARKS.has(text)) return UNKNOWN;
  const words = answerWords(fact);
  const level = words.levels.get(wordKey(text));
  if (level !== undefined && !NEGATIVE.test(text)) return level;
  if (words.doubtful.has(wordKey(text))) return 'DOUBTFUL_VALUE';
  if (PERCENT_SIGN.test(text)) return fact.kind === 'scale' ? 'PERCENT' : 'NUMBER_FOR_CHOICE';
  const plain = PLAIN.exec(text);
  if (plain) return fact.kind === 'scale' ? numberOnScale(decimal(plain[1])) : numberForChoice(decimal(plain[1]));
  return fact.kind === 'scale' ? mixedLevel(fact, text) : refused;
}

/** A text with a number and something else: "4/5", "4 - high", "high (4)", "level 4", "****". */
function mixedLevel(fact: Fact | SideFact, text: string): number | LevelProblem {
  const ofFive = OF_FIVE.exec(text);
  if (ofFive) return numberOnScale(decimal(ofFive[1]));
  if (DATE_TEXT.test(text)) return 'LOOKS_LIKE_DATE';
  if (RANGE.test(text)) return 'TWO_LEVELS';
  if (OF_OTHER.test(text) || NEGATIVE.test(text)) return 'OUT_OF_RANGE';
  const stars = STARS.exec(text);
  if (stars) return [...(stars[1] ?? '')].length;
  const first = NUMBER_FIRST.exec(text);
  if (first) return numberWithWords(fact, decimal(first[1]), first[3] ?? '', APART.test(first[2] ?? ''));
  const last = NUMBER_LAST.exec(text);
  if (last) return numberWithWords(fact, decimal(last[2]), last[1] ?? '', false);
  return 'NOT_A_LEVEL';
}

/**
 * A number and words must say the same. "5 – low" is refused; the ends of a scale are often called just low and high, so "1 – low" and
 * "5 – high" are good. Words that are no level are let pass only behind a sign: "4 – team in place", but not "4 weeks".
 */
function numberWithWords(fact: Fact | SideFact, value: number, words: string, apart: boolean): number | LevelProblem {
  const level = numberOnScale(value);
  if (typeof level === 'string' || level === UNKNOWN) return level === UNKNOWN ? 'NOT_A_LEVEL' : level;
  const key = wordKey(words);
  if (MONTHS.has(key.replace(/\d+/g, ''))) return 'LOOKS_LIKE_DATE';
  if (LEVEL_NAMES.has(key)) return level;
  const said = answerWords(fact).levels.get(key);
  if (said === undefined || said === UNKNOWN || said === NOT_APPLICABLE) return apart ? level : 'NOT_A_LEVEL';
  const same = Math.abs(said - level) <= 0.5 || (level === 1 && said === 2) || (level === 5 && said === 4);
  return same ? level : 'TWO_LEVELS';
}

function decimal(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'));
}

/** The canonical value of a level, as a sheet holds it: a number on a scale, a choice's value, "" for unknown. The inverse of readLevel. */
export function writeLevel(fact: Fact | SideFact, level: number): string | number {
  if (level === UNKNOWN) return '';
  if (level === NOT_APPLICABLE) return 'not applicable';
  return fact.kind === 'scale' ? level : (fact.values[level - 1] ?? '');
}

/** What may stand in a cell of this fact, for messages. */
export function allowedAnswers(fact: Fact | SideFact): string {
  if (fact.kind === 'choice') return fact.values.join(', ');
  return `1 to 5, very low to very high, yes or no${mayNotApply(fact) ? ', not applicable' : ''}`;
}

/** The values that a doubtful word may mean, for messages; empty when the word is not doubtful. */
export function doubtfulValues(fact: Fact | SideFact, raw: unknown): readonly string[] {
  const cell = plainCell(raw);
  if (cell === null || isError(cell)) return [];
  return answerWords(fact).doubtful.get(wordKey(String(cell))) ?? [];
}
