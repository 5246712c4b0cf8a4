import { documentsOf, fillText } from '../catalogue/fill';
import { SENTENCES } from '../catalogue/sentences';
import type { Engine } from '../decide/compile';
import type { Decision } from '../decide/decide';
import { nextFact } from '../decide/decide';
import { COUNT } from '../decide/points';
import { heaviestRules } from '../decide/speakers';
import { MOST_LISTS, type VetoList } from '../decide/vetoes';
import type { Levels } from '../model/task';
import { STRATEGY_IDS, type Veto } from '../model/policy';
import { clauseOf, pairOf, startClauses, type Clauses } from './why-clauses';

/** Parts of sentences: a list has few different ones, and each is made once for a policy. */
interface Phrases {
  heads: Map<number, string>;
  clauses: Clauses;
  tails: Map<number, string>;
}

const PHRASES = new WeakMap<Engine, Phrases>();
const KEPT = 10_000;

function phrasesOf(engine: Engine): Phrases {
  let phrases = PHRASES.get(engine);
  if (!phrases) {
    phrases = { heads: new Map(), clauses: startClauses(engine), tails: new Map() };
    PHRASES.set(engine, phrases);
  }
  return phrases;
}

function keep(texts: Map<number, string>, key: number, text: string): string {
  if (texts.size < KEPT) texts.set(key, text);
  return text;
}

/** One sentence or two: what is recommended, the heaviest reasons with rule and documents, what is excluded, what to check or ask. */
export function whySentence(engine: Engine, levels: Levels, decision: Decision): string {
  const phrases = phrasesOf(engine);
  const opening =
    decision.strategy < 0 ? undecided(engine, levels, decision) : recommendation(engine, phrases, levels, decision);
  return opening + tailOf(engine, phrases, decision);
}

function undecided(engine: Engine, levels: Levels, decision: Decision): string {
  if (decision.leader < 0) {
    const vetoes = decision.met.indices.map((index) => engine.vetoes[index]!.id).join(', ');
    return fillText(SENTENCES.allExcluded, { vetoes });
  }
  const needed = engine.policy.settings.min_facts;
  const template = decision.known < needed ? SENTENCES.undecidedFew : SENTENCES.undecidedCompany;
  const next = engine.layout.facts[nextFact(engine, levels, decision)];
  const ask = next ? ' ' + fillText(SENTENCES.askFirst, { question: next.question, fact: next.id }) : '';
  return fillText(template, { known: decision.known, needed }) + ask;
}

const labelOf = (engine: Engine, strategy: number): string => engine.policy.strategies[strategy]?.label ?? '';

function recommendation(engine: Engine, phrases: Phrases, levels: Levels, decision: Decision): string {
  const head = headOf(engine, phrases, decision);
  return decision.runnerUp < 0 ? head : head + heaviestReasons(engine, phrases.clauses, levels, decision);
}

/** The opening of a sentence. */
function headOf(engine: Engine, { heads }: Phrases, { strategy, runnerUp, lead, verdict }: Decision): string {
  const only = runnerUp < 0;
  const hundredths = only ? 0 : Math.round(lead * 100);
  const kind = only ? 0 : verdict === 'CLOSE' ? 1 : 2;
  const key = ((hundredths * 3 + kind) * COUNT + strategy) * COUNT + (only ? 0 : runnerUp);
  const known = heads.get(key);
  if (known !== undefined) return known;
  const ahead = hundredths === 100 ? SENTENCES.aheadByOne : SENTENCES.ahead;
  const template = [SENTENCES.only, SENTENCES.close, ahead][kind]!;
  const values = { winner: labelOf(engine, strategy), rival: labelOf(engine, runnerUp), lead: hundredths / 100 };
  return keep(heads, key, fillText(template, values));
}

/** The three rules that carry the lead most, joined. */
function heaviestReasons(engine: Engine, clauses: Clauses, levels: Levels, { strategy, runnerUp }: Decision): string {
  const [first, second, third] = heaviestRules(engine.contests[strategy * COUNT + runnerUp]!, levels);
  if (!first) return SENTENCES.noReason;
  const heaviest = clauseOf(engine, clauses, first, levels);
  if (!second) return `${SENTENCES.because}${heaviest.text}.`;
  const pair = pairOf(heaviest, clauseOf(engine, clauses, second, levels));
  return third ? pair + clauseOf(engine, clauses, third, levels).ending : `${pair}.`;
}

/** What is excluded and, with a recommendation, what to check: while undecided the next question says that. */
function tailOf(engine: Engine, { tails }: Phrases, { strategy, met, check }: Decision): string {
  const checks = strategy < 0 ? engine.vetoBook.none : check;
  if (met.id < 0 || checks.id < 0) return makeTail(engine, met, checks);
  const key = met.id * MOST_LISTS + checks.id;
  return tails.get(key) ?? keep(tails, key, makeTail(engine, met, checks));
}

function makeTail(engine: Engine, met: VetoList, checks: VetoList): string {
  const exclusions = met.indices.map((index) => ` ${exclusionText(engine, engine.policy.vetoes[index]!)}`).join('');
  return checks.indices.length === 0 ? exclusions : `${exclusions} ${checkText(engine, checks)}`;
}

function exclusionText(engine: Engine, { id, excludes, reason, claims }: Veto): string {
  const strategies = STRATEGY_IDS.filter((strategy) => excludes.includes(strategy))
    .map((strategy) => labelOf(engine, STRATEGY_IDS.indexOf(strategy)))
    .join(', ');
  return fillText(SENTENCES.excluded, { strategies, veto: id, reason, documents: documentsOf(claims) });
}

function checkText(engine: Engine, { indices, open }: VetoList): string {
  const vetoes = indices.map((index) => engine.vetoes[index]!);
  const facts = vetoes.flatMap(({ conditions }, at) =>
    conditions
      .filter((_, condition) => open[at]! & (1 << condition))
      .map(({ position }) => engine.layout.facts[position]!.id),
  );
  return fillText(SENTENCES.check, {
    facts: [...new Set(facts)].join(', '),
    vetoes: vetoes.map(({ id }) => id).join(', '),
  });
}
