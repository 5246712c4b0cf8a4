import type { FunctionAnswer } from '../wire/function-answers';
import type { FunctionArgument } from '../wire/function-arguments';

/** Asks the runtime in the page for the answer of a function. */
export type Call = (name: string, args: readonly FunctionArgument[]) => Promise<FunctionAnswer>;

/**
 * The answers of the add-in's functions. The grid calculates in one go while an answer takes its time: a formula whose
 * answer is not yet there is told so, and whoever asked is named when it has come, to be calculated again.
 */
export interface Answers<Place> {
  /** The answer, or null while it is awaited. */
  ask(name: string, args: readonly FunctionArgument[], place: Place): FunctionAnswer | null;
  /** How many answers are awaited, or have come and not been told. */
  readonly awaited: number;
}

interface Question<Place> {
  answer: FunctionAnswer | null;
  asked: Place[];
}

/** The same question has the same answer; so many characters of questions are remembered. */
const KEPT_CHARACTERS = 20_000_000;

const failed: FunctionAnswer = { error: '#VALUE!' };

/** What the page did not answer, such as a call with too many arguments: its message explains the cell. */
const failure = (reason: unknown): FunctionAnswer =>
  reason instanceof Error ? { error: '#VALUE!', message: reason.message } : failed;

/** `answered` is told, once for many answers, which places are to be calculated again. */
export function createAnswers<Place>(call: Call, answered: (places: readonly Place[]) => void): Answers<Place> {
  const questions = new Map<string, Question<Place>>();
  let characters = 0;
  let awaited = 0;
  let ready: Place[] = [];

  const forget = () => {
    for (const [key, question] of questions) {
      if (characters <= KEPT_CHARACTERS) return;
      if (question.answer === null) continue;
      questions.delete(key);
      characters -= key.length;
    }
  };

  const announce = () => {
    const places = ready;
    ready = [];
    answered(places);
  };

  const take = (question: Question<Place>, answer: FunctionAnswer) => {
    awaited -= 1;
    question.answer = answer;
    if (ready.length === 0) setTimeout(announce, 0);
    for (const place of question.asked) ready.push(place);
    question.asked = [];
  };

  const send = async (name: string, args: readonly FunctionArgument[]) => {
    try {
      return await call(name, args);
    } catch (reason) {
      return failure(reason);
    }
  };

  return {
    get awaited() {
      return awaited + ready.length;
    },
    ask(name, args, place) {
      const key = `${name}(${JSON.stringify(args, (_key, value: unknown) => (value === undefined ? '\u0000' : value))})`;
      const known = questions.get(key);
      if (known) {
        if (known.answer === null) known.asked.push(place);
        return known.answer;
      }
      const question: Question<Place> = { answer: null, asked: [place] };
      questions.set(key, question);
      characters += key.length;
      forget();
      awaited += 1;
      void send(name, args).then((answer) => take(question, answer));
      return null;
    },
  };
}
