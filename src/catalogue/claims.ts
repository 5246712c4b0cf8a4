import type { StrategyId } from '../model/policy';
import type { ClaimEntry, ClaimKind } from './claims/claim-entry';
import { D0_CLAIMS } from './claims/d0';
import { D1_CLAIMS } from './claims/d1';
import { D2_CLAIMS } from './claims/d2';
import { D3_CLAIMS } from './claims/d3';
import { D4_CLAIMS } from './claims/d4';
import { DOCUMENTS, type DocumentId, type Voice } from './documents';

/** One statement read out of one document, paraphrased. */
export interface Claim {
  id: string;
  document: DocumentId;
  kind: ClaimKind;
  voice: Voice;
  paraphrase: string;
  facts: string[];
  strategies: StrategyId[];
  ambiguity: string | null;
}

const entries: Record<DocumentId, ClaimEntry[]> = {
  D0: D0_CLAIMS,
  D1: D1_CLAIMS,
  D2: D2_CLAIMS,
  D3: D3_CLAIMS,
  D4: D4_CLAIMS,
};

/** All claims, in the order of the documents. */
export const CLAIMS: readonly Claim[] = DOCUMENTS.flatMap(({ id: document, voice }) =>
  entries[document].map((entry) => ({
    id: entry.id,
    document,
    kind: entry.kind,
    voice: entry.voice ?? voice,
    paraphrase: entry.paraphrase,
    facts: entry.facts ?? [],
    strategies: entry.strategies ?? [],
    ambiguity: entry.ambiguity ?? null,
  })),
);

const byId = new Map(CLAIMS.map((claim) => [claim.id, claim]));

/** The claim of that id, or undefined. References of ours (beyond-…) are in beyond.ts. */
export function findClaim(id: string): Claim | undefined {
  return byId.get(id);
}
