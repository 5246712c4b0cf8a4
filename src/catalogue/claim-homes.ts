import { CAUTIONS } from './cautions';
import { CONTRADICTIONS } from './contradictions';
import { COST_LINES } from './cost-lines';
import { DEFAULT_POLICY } from './default-policy';
import { DISAGREEMENTS } from './disagreements';
import { DOCUMENTS } from './documents';
import {
  CHOOSING_A_PROVIDER,
  DUTY_CHECKLISTS,
  PROVIDER_SIDE,
  READ_BACK_QUESTIONS,
  READINESS_LINES,
  STAGE_ACTIONS,
} from './duty-checklists';
import { EXAMPLES } from './examples';
import { FACT_HELP } from './fact-help';
import { GLOSSARY, GLOSSARY_OPENING } from './glossary';
import { FORM_NOTES, MANNER_NOTES } from './manner-and-form-notes';

import { SIDE_FACTS } from './side-facts';
import { STRATEGIES_OPENING, STRATEGY_NOTES } from './strategy-notes';

/**
 * Where a claim acts. result: it moves an answer. flag: it raises one. question: it helps to ask or answer.
 * line: it is printed where its subject is shown. example: a task that runs as a test.
 */
export interface Home {
  kind: 'result' | 'flag' | 'question' | 'line' | 'example';
  where: string;
  /** The words that are printed there; absent where the home prints none of its own. */
  text?: string;
}

interface Cited {
  claims?: readonly string[];
  text?: string;
  meaning?: string;
  help?: string;
  says?: string;
}

/** Claims that have no home, each with the reason. Empty: every claim is placed. */
export const WITHOUT_HOME: Readonly<Record<string, string>> = {};

function* citations(): Generator<[Home['kind'], string, Cited]> {
  const { rules, products, choices, vetoes, manner, forms, settings, risk_book } = DEFAULT_POLICY;
  yield ['result', 'settings start', { claims: settings.start_claims.split(/[\s,;]+/) }];
  for (const rule of [...rules, ...products, ...choices]) yield ['result', `rule ${rule.id}`, rule];
  for (const veto of vetoes) yield ['result', `veto ${veto.id}`, veto];
  for (const row of manner) yield ['result', `manner ${row.manner}`, row];
  for (const row of forms) yield ['result', `form ${row.form}`, row];
  for (const risk of risk_book.risks) yield ['flag', `risk ${risk.id}`, risk];
  for (const duty of risk_book.duties) yield ['flag', `duty ${duty.id}`, duty];
  for (const contradiction of CONTRADICTIONS) yield ['flag', `contradiction ${contradiction.id}`, contradiction];
  for (const fact of SIDE_FACTS) yield ['question', `fact ${fact.id}`, fact];
  for (const help of FACT_HELP) yield ['question', `help of ${help.fact}`, help];
  for (const question of READ_BACK_QUESTIONS) yield ['question', 'read-back questions', question];
  yield ['line', 'glossary, opening', GLOSSARY_OPENING];
  for (const { term, meanings } of GLOSSARY) for (const one of meanings) yield ['line', `term ${term}`, one];
  for (const { id, positions } of DISAGREEMENTS) for (const one of positions) yield ['line', `disagreement ${id}`, one];
  for (const { id, remarks } of DOCUMENTS) for (const remark of remarks) yield ['line', `document ${id}`, remark];
  for (const line of STRATEGIES_OPENING) yield ['line', 'strategies, opening', line];
  for (const { strategy, binding, pay, end, gains, dangers } of STRATEGY_NOTES)
    for (const line of [binding, pay, end, ...gains, ...dangers]) yield ['line', `strategy ${strategy}`, line];
  for (const note of MANNER_NOTES) yield ['line', `manner ${note.is}`, note];
  for (const note of FORM_NOTES) yield ['line', `form ${note.is}`, note];
  for (const caution of CAUTIONS) yield ['line', `caution ${caution.id}`, caution];
  for (const line of COST_LINES) yield ['line', `cost ${line.id}`, line];
  for (const { fact, items } of DUTY_CHECKLISTS) for (const item of items) yield ['line', `checklist ${fact}`, item];
  for (const item of CHOOSING_A_PROVIDER) yield ['line', 'choosing a provider', item];
  for (const line of READINESS_LINES) yield ['line', 'readiness', line];
  for (const [stage, line] of Object.entries(STAGE_ACTIONS)) yield ['line', `stage ${stage}`, line];
  yield ['line', "provider's side", PROVIDER_SIDE];
  for (const example of EXAMPLES) yield ['example', `example ${example.id}`, example];
}

function collectHomes(): Map<string, Home[]> {
  const homes = new Map<string, Home[]>();
  for (const [kind, where, { claims = [], ...words }] of citations()) {
    const text = words.text ?? words.meaning ?? words.help ?? words.says;
    for (const claim of claims) {
      const known = homes.get(claim) ?? [];
      if (known.some((home) => home.where === where && home.text === text)) continue;
      homes.set(claim, [...known, { kind, where, ...(text === undefined ? {} : { text }) }]);
    }
  }
  return homes;
}

const homesByClaim = collectHomes();

/**
 * The places of the catalogue where a claim (or a reference of ours) acts, found by looking through it.
 * @example homesOf('D2-physical-centre') // veto H01, the help of presence, a contradiction, an example
 */
export function homesOf(claimId: string): readonly Home[] {
  return homesByClaim.get(claimId) ?? [];
}

/** Every claim id that the catalogue cites anywhere, existing or not. */
export function citedClaims(): string[] {
  return [...homesByClaim.keys()];
}
