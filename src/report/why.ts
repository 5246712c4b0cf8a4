import { documentsOf, fillText } from '../catalogue/fill';
import { SENTENCES } from '../catalogue/sentences';
import type { Engine } from '../decide/compile';
import type { Decision } from '../decide/decide';
import { nextFact } from '../decide/decide';
import { answerText } from '../decide/explain';
import { COUNT } from '../decide/points';
import { contestOf, pointsOf, type Speaker } from '../decide/speakers';
import type { Levels } from '../model/task';
import { STRATEGY_IDS, type Veto } from '../model/policy';

/** One sentence or two: what is recommended, the heaviest reasons with rule and documents, what is excluded, what to check or ask. */
export function whySentence(engine: Engine, levels: Levels, decision: Decision): string {
  const opening =
    decision.strategy < 0 ? undecided(engine, levels, decision) : recommendation(engine, levels, decision);
  return opening + exclusions(engine, decision) + checks(engine, levels, decision);
}

function undecided(engine: Engine, levels: Levels, decision: Decision): string {
  if (decision.leader < 0) {
    const vetoes = decision.met.map((index) => engine.vetoes[index]!.id).join(', ');
    return fillText(SENTENCES.allExcluded, { vetoes });
  }
  const needed = engine.policy.settings.min_facts;
  const template = decision.known < needed ? SENTENCES.undecidedFew : SENTENCES.undecidedCompany;
  const next = engine.layout.facts[nextFact(engine, levels, decision)];
  const ask = next ? ' ' + fillText(SENTENCES.askFirst, { question: next.question, fact: next.id }) : '';
  return fillText(template, { known: decision.known, needed }) + ask;
}

const labelOf = (engine: Engine, strategy: number): string => engine.policy.strategies[strategy]?.label ?? '';

function recommendation(engine: Engine, levels: Levels, decision: Decision): string {
  const head = headOf(engine, decision);
  if (decision.runnerUp < 0) return head;
  const reasons = heaviestReasons(engine, levels, decision);
  return reasons === '' ? head + SENTENCES.noReason : head + reasons;
}

const HEADS = new WeakMap<Engine, Map<number, string>>();

/** The opening of a sentence; remembered, since leads repeat. */
function headOf(engine: Engine, { strategy, runnerUp, lead, verdict }: Decision): string {
  let heads = HEADS.get(engine);
  if (!heads) HEADS.set(engine, (heads = new Map()));
  // Leads have nine places and stay far below 10,000: the key tells all of them apart.
  const key =
    runnerUp < 0 ? -1 - strategy : ((strategy * COUNT + runnerUp) * 2 + (verdict === 'CLOSE' ? 1 : 0)) * 1e4 + lead;
  let head = heads.get(key);
  if (head === undefined) {
    const template = runnerUp < 0 ? SENTENCES.only : verdict === 'CLOSE' ? SENTENCES.close : SENTENCES.ahead;
    const values = {
      winner: labelOf(engine, strategy),
      rival: labelOf(engine, runnerUp),
      lead: Math.round(lead * 100) / 100,
    };
    heads.set(key, (head = fillText(template, values)));
  }
  return head;
}

/** The three rules that carry the lead most, joined; ties in the order of the policy. */
function heaviestReasons(engine: Engine, levels: Levels, { strategy, runnerUp }: Decision): string {
  let [first, second, third]: (Speaker | undefined)[] = [];
  let [most, more, much] = [0, 0, 0];
  const contest = contestOf(engine.speakers, strategy, runnerUp);
  for (let rule = 0; rule < contest.speakers.length; rule++) {
    const weight = pointsOf(contest, rule, levels);
    if (!(weight > much)) continue;
    const speaker = contest.speakers[rule]!;
    if (weight > most) {
      third = second;
      second = first;
      first = speaker;
      much = more;
      more = most;
      most = weight;
    } else if (weight > more) {
      third = second;
      second = speaker;
      much = more;
      more = weight;
    } else {
      third = speaker;
      much = weight;
    }
  }
  if (!first) return '';
  let text = clause(engine, first, levels, SENTENCES.because, second === undefined);
  if (second) text += clause(engine, second, levels, '; ', third === undefined);
  if (third) text += clause(engine, third, levels, '; ', true);
  return text;
}

const CLAUSES = new WeakMap<Speaker, Map<number, string>>();

/** The clause of a rule at these levels, with what stands before and behind it; remembered, since a list has few different ones. */
function clause(engine: Engine, speaker: Speaker, levels: Levels, before: string, last: boolean): string {
  let known = CLAUSES.get(speaker);
  if (!known) CLAUSES.set(speaker, (known = new Map()));
  let key = (before === SENTENCES.because ? 2 : 0) + (last ? 1 : 0);
  for (const position of speaker.positions) key = key * 64 + levels[position]!;
  let text = known.get(key);
  if (text === undefined) {
    const { id, reason, claims } = speaker.rule;
    const answer = speaker.facts.map((fact) => `${fact} ${answerText(engine, levels, fact)}`).join(' and ');
    const body = fillText(SENTENCES.reason, { answer, rule: id, reason, documents: documentsOf(claims) });
    text = before + body + (last ? '.' : '');
    known.set(key, text);
  }
  return text;
}

const EXCLUSIONS = new WeakMap<Engine, Map<number, string>>();

/** The sentences of the vetoes that are met; remembered by which they are, since the same ones are met again and again. */
function exclusions(engine: Engine, { met }: Decision): string {
  if (met.length === 0) return '';
  let known = EXCLUSIONS.get(engine);
  if (!known) EXCLUSIONS.set(engine, (known = new Map()));
  const key = met.reduce((sum, index) => sum + 2 ** index, 0);
  let text = known.get(key);
  if (text === undefined) {
    text = met.map((index) => ` ${exclusionText(engine, engine.policy.vetoes[index]!)}`).join('');
    known.set(key, text);
  }
  return text;
}

function exclusionText(engine: Engine, { id, excludes, reason, claims }: Veto): string {
  const strategies = STRATEGY_IDS.filter((strategy) => excludes.includes(strategy))
    .map((strategy) => labelOf(engine, STRATEGY_IDS.indexOf(strategy)))
    .join(', ');
  return fillText(SENTENCES.excluded, { strategies, veto: id, reason, documents: documentsOf(claims) });
}

/** Only for a recommendation: while undecided the next question says the same. */
function checks(engine: Engine, levels: Levels, decision: Decision): string {
  if (decision.strategy < 0 || decision.check.length === 0) return '';
  const facts: string[] = [];
  let vetoes = '';
  for (const index of decision.check) {
    const { id, conditions } = engine.vetoes[index]!;
    vetoes += (vetoes === '' ? '' : ', ') + id;
    for (const { position } of conditions) {
      const fact = engine.layout.facts[position]!.id;
      if (!(levels[position]! > 0) && !facts.includes(fact)) facts.push(fact);
    }
  }
  return ' ' + fillText(SENTENCES.check, { facts: facts.join(', '), vetoes });
}
