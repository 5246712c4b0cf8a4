import type { StrategyId } from '../../model/policy';
import type { Voice } from '../documents';

/**
 * What a claim does. axis: names a dimension along which strategies differ. payoff: who is paid when.
 * contraindication: where something had better not be done. process: how it is carried out.
 */
export type ClaimKind =
  'definition' | 'axis' | 'rule' | 'benefit' | 'risk' | 'contraindication' | 'duty' | 'process' | 'payoff' | 'example';

/** A claim as it is written down, document by document: what is left out follows from the document. */
export interface ClaimEntry {
  id: string;
  kind: ClaimKind;
  /** Only where it is not the document's own voice. */
  voice?: Voice;
  /** In our words. */
  paraphrase: string;
  /** Facts of the policy that it speaks about. */
  facts?: string[];
  strategies?: StrategyId[];
  /** What the document leaves open, or who says otherwise. */
  ambiguity?: string;
}
