import { DEFAULT_POLICY } from '../src/catalogue/default-policy';
import { compilePolicy, type Engine } from '../src/decide/compile';
import { documentsOnly } from '../src/decide/documents-only';
import { fingerprint } from '../src/decide/fingerprint';
import type { Policy } from '../src/model/policy';
import type { AnswerContext } from '../src/report/answer-columns';
import { sheetWording } from '../src/report/wording';

/** The policy that decides, and how its answers are spoken. */
export interface Ruling {
  engine: Engine;
  policy: Policy;
  context: AnswerContext;
  /** What was chosen: the policy before anything was left out of it, and whether what goes beyond the documents is. */
  base: Policy;
  documentsOnly: boolean;
}

/** Prepares a policy; without one, the default. */
export function openRuling(base: Policy = DEFAULT_POLICY, onlyDocuments = false): Ruling {
  const policy = onlyDocuments ? documentsOnly(base) : base;
  const engine = compilePolicy(policy);
  const context = { fingerprint: fingerprint(policy), wording: sheetWording(engine) };
  return { engine, policy, context, base, documentsOnly: onlyDocuments };
}

/** A policy as it is named beside its answers: "Policy P7QK2M4X0T, the default". */
export function nameRuling({ context, base, documentsOnly: only }: Ruling): string {
  const whose = base === DEFAULT_POLICY ? 'the default' : `yours (version ${base.version})`;
  return `Policy ${context.fingerprint}, ${whose}${only ? ', documents only' : ''}`;
}
