import { VETO_NOTES } from '../catalogue/contradictions';
import { documentsOf, fillText } from '../catalogue/fill';
import { NOTES } from '../catalogue/messages';
import type { Engine } from '../decide/compile';
import { findContradictions } from '../decide/contradictions';
import type { Decision } from '../decide/decide';
import { nextFact } from '../decide/decide';
import { answerText } from '../decide/explain';
import { MET, stateOf } from '../decide/vetoes';
import type { Note } from '../model/outcome';
import type { Proposal } from '../model/answer';
import type { Levels, Task } from '../model/task';
import { contestedProposals, quoteWords, type Propose } from '../table/proposals';

/** What has to be said beside an answer: vetoes that are met, contradictions, what is missing, warnings of the policy. */
export function notesOn(engine: Engine, task: Task, decision: Decision, propose: Propose): Note[] {
  const { levels } = task;
  const contested = contestedProposals(engine.layout, task, propose(task));
  return [
    ...vetoNotes(engine, levels),
    ...contradictionNotes(engine, task, contested),
    ...contested.map((proposal) => wordsAgainst(engine, levels, proposal)),
    ...warnings(engine, decision),
    ...missing(engine, levels, decision),
  ];
}

/** Said whenever the fact is known and met, whatever is recommended and whatever mode the veto has. */
function vetoNotes(engine: Engine, levels: Levels): Note[] {
  const notes: Note[] = [];
  for (const noted of notedVetoes(engine)) {
    const { index, code, shared } = noted;
    const veto = engine.vetoes[index]!;
    if (stateOf(veto, levels) !== MET) continue;
    let key = 0;
    for (const { position } of veto.conditions) key = key * 64 + levels[position]!;
    notes.push((shared[key] ??= vetoNote(engine, levels, index, code)));
  }
  return notes;
}

/** A veto that a note is made of, with the notes made so far, by levels: the same ones are given again and again. */
interface NotedVeto {
  index: number;
  code: keyof typeof NOTES;
  shared: Record<number, Note>;
}
const NOTED = new WeakMap<Engine, NotedVeto[]>();

function notedVetoes(engine: Engine): NotedVeto[] {
  let noted = NOTED.get(engine);
  if (!noted) {
    noted = engine.vetoes.flatMap(({ id }, index) => {
      const code = VETO_NOTES[id];
      return code ? [{ index, code, shared: {} }] : [];
    });
    NOTED.set(engine, noted);
  }
  return noted;
}

function vetoNote(engine: Engine, levels: Levels, index: number, code: keyof typeof NOTES): Note {
  const { id, when, claims } = engine.policy.vetoes[index]!;
  const fact = when.map((condition) => condition.fact).join(', ');
  const value = when.map((condition) => answerText(engine, levels, condition.fact)).join(', ');
  return { code, text: fillText(NOTES[code], { fact, value, veto: id, documents: documentsOf(claims) }) };
}

/** What a proposal says more exactly, words against the answer to one fact, is not said twice. */
function contradictionNotes(engine: Engine, { levels, name }: Task, contested: readonly Proposal[]): Note[] {
  const said = (fact: string): boolean => contested.some((proposal) => proposal.fact === fact);
  return findContradictions(engine, levels, name).flatMap(({ when, and, text }) => {
    if (and?.words && !and.conditions && when.every(({ fact }) => said(fact))) return [];
    const answers = Object.fromEntries(when.map(({ fact }) => [fact, answerText(engine, levels, fact)]));
    return [{ code: 'CONTRADICTION', text: fillText(text, answers) }];
  });
}

function wordsAgainst(engine: Engine, levels: Levels, { fact, level, words, reason, claims }: Proposal): Note {
  const value = answerText(engine, levels, fact);
  const fillings = { fact, value, level, words: quoteWords(words), reason, documents: documentsOf(claims) };
  return { code: 'CONTRADICTION', text: fillText(NOTES.WORDS_AGAINST, fillings) };
}

function warnings(engine: Engine, decision: Decision): Note[] {
  return decision.warned.indices.map((index) => {
    const { id, reason, excludes } = engine.policy.vetoes[index]!;
    return { code: 'WARNED', text: fillText(NOTES.WARNED, { veto: id, strategies: excludes.join(', '), reason }) };
  });
}

function missing(engine: Engine, levels: Levels, decision: Decision): Note[] {
  if (decision.verdict !== 'UNDECIDED') return [];
  if (decision.leader < 0) {
    const vetoes = decision.met.indices.map((index) => engine.vetoes[index]!.id).join(', ');
    return [{ code: 'ALL_EXCLUDED', text: fillText(NOTES.ALL_EXCLUDED, { vetoes }) }];
  }
  const next = engine.layout.facts[nextFact(engine, levels, decision)];
  const question = next ? `${next.question} (${next.id})` : 'any of the missing facts.';
  const values = { known: decision.known, least: engine.policy.settings.min_facts, question };
  return [{ code: 'MISSING_DATA', text: fillText(NOTES.MISSING_DATA, values) }];
}
