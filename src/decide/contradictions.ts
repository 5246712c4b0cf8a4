import { CONTRADICTIONS, type Contradiction, type FactCondition } from '../catalogue/contradictions';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Engine } from './compile';

interface Ready {
  contradiction: Contradiction;
  when: Test[];
  conditions: Test[];
}
type Test = (levels: Levels) => boolean;

const READY = new WeakMap<Engine, Ready[]>();

/** The contradictions between a task's answers, and between its answers and its words. */
export function findContradictions(engine: Engine, levels: Levels, words: string): Contradiction[] {
  let found: Contradiction[] = [];
  for (const { contradiction, when, conditions } of readyFor(engine)) {
    if (!when.every((test) => test(levels))) continue;
    const and = contradiction.and;
    if (and && !conditions.some((test) => test(levels)) && !speaksOf(words, and.words ?? [], and.except ?? []))
      continue;
    found = [...found, contradiction];
  }
  return found;
}

/** Contradictions that rest on a fact which this policy does not ask for cannot arise. */
function readyFor(engine: Engine): Ready[] {
  let ready = READY.get(engine);
  if (!ready) {
    ready = CONTRADICTIONS.filter(({ when }) => when.every(({ fact }) => engine.layout.position.has(fact))).map(
      (contradiction) => ({
        contradiction,
        when: contradiction.when.map((condition) => toTest(engine, condition)),
        conditions: (contradiction.and?.conditions ?? []).map((condition) => toTest(engine, condition)),
      }),
    );
    READY.set(engine, ready);
  }
  return ready;
}

function toTest(engine: Engine, condition: FactCondition): Test {
  const position = engine.layout.position.get(condition.fact) ?? -1;
  const fact = engine.layout.facts[position];
  if ('values' in condition) {
    const accepted = fact?.kind === 'choice' ? condition.values.map((value) => fact.values.indexOf(value) + 1) : [];
    return (levels) => levels[position]! > UNKNOWN && accepted.includes(levels[position]!);
  }
  if ('least' in condition) return (levels) => levels[position]! >= condition.least;
  return (levels) => levels[position]! > UNKNOWN && levels[position]! <= condition.most;
}

/** Whether one of the words stands in the text once the compounds that mean something else are taken out. */
function speaksOf(text: string, words: string[], except: string[]): boolean {
  if (text === '') return false;
  let rest = text.toLowerCase();
  if (!words.some((word) => rest.includes(word))) return false;
  for (const compound of except) rest = rest.replaceAll(compound, ' ');
  return words.some((word) => rest.includes(word));
}
