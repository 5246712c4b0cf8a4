import { VETO_NOTES } from '../catalogue/contradictions';
import { documentsOf, fillText } from '../catalogue/fill';
import { NOTE_TEXTS } from '../catalogue/note-texts';
import type { Engine } from '../decide/compile';
import { findContradictions } from '../decide/contradictions';
import type { Decision } from '../decide/decide';
import { nextFact } from '../decide/decide';
import { answerText } from '../decide/explain';
import { stateOf } from '../decide/score';
import type { Note } from '../model/outcome';
import type { Levels } from '../model/task';

/** What has to be said beside an answer: vetoes that are met, contradictions, what is missing, warnings of the policy. */
export function notesOn(engine: Engine, levels: Levels, words: string, decision: Decision): Note[] {
  return [
    ...vetoNotes(engine, levels),
    ...findContradictions(engine, levels, words).map(({ text }) => ({ code: 'CONTRADICTION', text })),
    ...warnings(engine, decision),
    ...missing(engine, levels, decision),
  ];
}

/** Said whenever the fact is known and met, whatever is recommended and whatever mode the veto has. */
function vetoNotes(engine: Engine, levels: Levels): Note[] {
  return engine.vetoes.flatMap((veto, index) => {
    const code = VETO_NOTES[veto.id];
    if (!code || stateOf(veto, levels) !== 'met') return [];
    const { id, reason, claims } = engine.policy.vetoes[index]!;
    const values = {
      veto: id,
      reason,
      documents: documentsOf(claims),
      presence: answerText(engine, levels, 'presence'),
    };
    return [{ code, text: fillText(NOTE_TEXTS[code as 'PHYSICAL_PRESENCE' | 'LEGAL_NOT_OFFSHORE'], values) }];
  });
}

function warnings(engine: Engine, decision: Decision): Note[] {
  return decision.warned.map((index) => {
    const { id, reason, claims, excludes } = engine.policy.vetoes[index]!;
    const values = { veto: id, strategies: excludes.join(', '), reason, documents: documentsOf(claims) };
    return { code: 'WARNED', text: fillText(NOTE_TEXTS.WARNED, values) };
  });
}

function missing(engine: Engine, levels: Levels, decision: Decision): Note[] {
  if (decision.verdict !== 'UNDECIDED') return [];
  if (decision.leader < 0) {
    const vetoes = decision.met.map((index) => engine.vetoes[index]!.id).join(', ');
    return [{ code: 'ALL_EXCLUDED', text: fillText(NOTE_TEXTS.ALL_EXCLUDED, { vetoes }) }];
  }
  const next = engine.layout.facts[nextFact(engine, levels, decision)]?.id ?? 'any of the missing facts';
  const needed = engine.policy.settings.min_facts;
  const template = decision.known < needed ? NOTE_TEXTS.MISSING_DATA : NOTE_TEXTS.MISSING_OWN_DATA;
  return [{ code: 'MISSING_DATA', text: fillText(template, { known: decision.known, needed, next }) }];
}
