import { BEYOND, findReference } from '../catalogue/beyond';
import { CLAIMS } from '../catalogue/claims';
import { DOCUMENT_IDS, DOCUMENTS } from '../catalogue/documents';
import { documentsOf } from '../catalogue/fill';
import { findTerm, GLOSSARY } from '../catalogue/glossary';
import type { Policy } from '../model/policy';
import { quoteGiven, refuse, spill, type Spill, type Spilled } from './spill';

/** Stands for a meaning that is no document's: that of this product. */
const HERE = 'here';

const voicesOf = (claims: readonly string[]): string =>
  [...new Set(CLAIMS.filter(({ id }) => claims.includes(id)).map(({ voice }) => voice))].join(', ');

/**
 * DEFINE: every document's meaning of a term, one row each, never merged: document, who speaks there, meaning, claims. The
 * last row, "here", is what this product means by it.
 */
export function meaningRows(word: string, document: string | undefined): Spilled {
  const term = findTerm(word);
  if (!term) {
    const allowed = GLOSSARY.map((one) => one.term).join(', ');
    return refuse('UNKNOWN_NAME', { name: 'term', given: quoteGiven(word), allowed });
  }
  const rows = [
    ...term.meanings.map(({ document: id, meaning, claims }) => [id, voicesOf(claims), meaning, claims.join(', ')]),
    [HERE, 'this product', `${term.ours}: ${term.sense}`, ''],
  ];
  if (document === undefined) return spill(rows);
  const wanted = document.trim().toLowerCase();
  const chosen = rows.filter(([id]) => id?.toLowerCase() === wanted);
  if (chosen.length > 0) return spill(chosen);
  const allowed = [...new Set(rows.map(([id]) => id))].join(', ');
  return refuse('NO_MEANING', { given: quoteGiven(document), allowed });
}

interface Entry {
  id: string;
  kind: string;
  text: string;
  claims: readonly string[];
}

/** Everything of a policy that has an id and rests on claims. */
function policyEntries({ rules, products, choices, vetoes, risk_book }: Policy): Entry[] {
  return [
    ...[...rules, ...products, ...choices].map(({ id, reason, claims }) => ({
      id,
      kind: 'rule',
      text: reason,
      claims,
    })),
    ...vetoes.map(({ id, reason, claims }) => ({ id, kind: 'veto', text: reason, claims })),
    ...risk_book.risks.map(({ id, label, claims }) => ({ id, kind: 'risk', text: label, claims })),
    ...risk_book.duties.map(({ id, label, claims }) => ({ id, kind: 'duty', text: label, claims })),
  ];
}

function claimRow(id: string): string[] | undefined {
  const claim = CLAIMS.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (claim) return [claim.document, claim.paraphrase, `${claim.kind}, ${claim.voice}`, claim.id];
  const reference = findReference(id.toLowerCase());
  if (!reference) return undefined;
  const { author, work, taken } = reference;
  return ['beyond the documents', `${author}, ${work}: ${taken}`, 'reference of ours', reference.id];
}

/**
 * SOURCE: what an id stands for: document, paraphrase, kind, id. A rule, veto, risk or duty of the policy is followed by
 * the claims it rests on; its number is always ours. A document is given by title and author.
 */
export function sourceRows(policy: Policy, given: string): Spilled {
  const id = given.trim();
  const claim = claimRow(id);
  if (claim) return spill([claim]);
  const entry = policyEntries(policy).find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (entry) {
    const own = [documentsOf(entry.claims), entry.text, `${entry.kind}; its numbers are ours`, entry.id];
    return spill([own, ...entry.claims.flatMap((one): Spill => [claimRow(one) ?? []])]);
  }
  const document = DOCUMENTS.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (document) return spill([[document.id, `${document.title} (${document.author})`, document.kind, document.id]]);
  const allowed = `ids of claims (such as ${CLAIMS[0]?.id ?? ''}), of rules, vetoes, risks and duties (R01, H01, K01, U01), of references (${BEYOND[0]?.id ?? ''}) and of documents (${DOCUMENT_IDS.join(', ')})`;
  return refuse('UNKNOWN_NAME', { name: 'id', given: quoteGiven(id), allowed });
}
