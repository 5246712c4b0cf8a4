import { DEFAULT_POLICY } from '../src/catalogue/default-policy';
import { compilePolicy, type Engine } from '../src/decide/compile';
import { fingerprint } from '../src/decide/fingerprint';
import type { Policy } from '../src/model/policy';
import type { AnswerContext } from '../src/report/answer-columns';
import { sheetWording } from '../src/report/wording';

/** The policy that decides, and how its answers are spoken. */
export interface Ruling {
  engine: Engine;
  policy: Policy;
  context: AnswerContext;
}

/** Prepares a policy; without one, the default. */
export function openRuling(policy: Policy = DEFAULT_POLICY): Ruling {
  const engine = compilePolicy(policy);
  return { engine, policy, context: { fingerprint: fingerprint(policy), wording: sheetWording(engine) } };
}
