import { BEYOND, LEFT_OUT } from '../../src/catalogue/beyond';
import { homesOf } from '../../src/catalogue/claim-homes';
import { CLAIMS } from '../../src/catalogue/claims';
import { CONTRADICTIONS } from '../../src/catalogue/contradictions';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { DISAGREEMENTS } from '../../src/catalogue/disagreements';
import { DOCUMENTS, SOURCES_OPENING } from '../../src/catalogue/documents';
import { fingerprint } from '../../src/decide/fingerprint';
import type { PolicyTableName } from '../../src/table/policy-columns';
import { policyTables } from '../../src/table/policy-sheets';
import { list, page, table } from './markdown';

/** The tables of the policy, each with what a reader has to know first. */
const SECTIONS: readonly { table: PolicyTableName; title: string; says: string }[] = [
  {
    table: 'settings',
    title: 'Settings',
    says: 'Where every task begins, and when an answer counts as close, likely or undecided.',
  },
  { table: 'strategies', title: 'Strategies', says: 'Who does the work, and where. Ties are broken in this order.' },
  {
    table: 'facts',
    title: 'Facts',
    says: 'Scales are answered 1 to 5, choices with one of their values. Unknown adds no points.',
  },
  {
    table: 'rules',
    title: 'Rules on a scale',
    says: 'A level counts as z = (level − 3) ÷ 2. A rule adds weight × points × z (both), × max(z, 0) (high) or × max(−z, 0) (low).',
  },
  {
    table: 'products',
    title: 'Rules on two scales',
    says: 'They speak where both parts do: weight × points × part × part.',
  },
  { table: 'choices', title: 'Rules on a choice', says: 'They add weight × points when the fact has that value.' },
  {
    table: 'vetoes',
    title: 'Vetoes',
    says: 'A veto that is met excludes strategies, whatever their points. Mode veto excludes, warn only says so, off is silent.',
  },
  { table: 'manner', title: 'Manner of the work', says: 'The first row whose conditions are known and met counts.' },
  { table: 'forms', title: 'Form of a partnership', says: 'The first row whose conditions are known and met counts.' },
  { table: 'risks', title: 'Risks', says: DEFAULT_POLICY.risk_book.note },
  {
    table: 'duties',
    title: 'Duties of the client',
    says: 'Flagged when answered no and somebody else does the work (D3).',
  },
];

/** Settings that are texts for the reader, and stand above the tables. */
const SAID_ABOVE = new Set(['note', 'risk_note']);

/** docs/rulebook.md. */
export function rulebookPage(): string {
  const { version, note } = DEFAULT_POLICY;
  return `${page(
    '# The rulebook',
    `Generated from the catalogue (\`npm run docs\`); a test fails when it is stale. Policy ${version}, fingerprint ${fingerprint(DEFAULT_POLICY)}.`,
    SOURCES_OPENING,
    note,
    'Strategies get the same sum: the points that they start with, and what each rule adds. Vetoes come first. A claim id names a statement of a document; what begins with "beyond" is ours.',
    '## Documents',
    ...DOCUMENTS.map(documentBlock),
    ...SECTIONS.map(policySection),
    '## Contradictions',
    'Answers that cannot both be meant are shown and never averaged.',
    table(
      ['Id', 'What is said', 'Claims'],
      CONTRADICTIONS.map(({ id, text, claims }) => [id, text, claims.join(', ')]),
    ),
    '## Where the documents disagree',
    'Shown, never hidden and never averaged.',
    ...DISAGREEMENTS.map(disagreementBlock),
    '## Beyond the documents',
    table(
      ['Id', 'Author', 'Work', 'Taken from it'],
      BEYOND.map(({ id, author, work, taken }) => [id, author, work, taken]),
    ),
    `Weighed and left out: ${LEFT_OUT.map(({ method, reason }) => `${method} (${reason})`).join('; ')}.`,
    '## Claims',
    'Every claim, in our words, with who says it and where it acts.',
    ...DOCUMENTS.map(({ id }) => claimsBlock(id)),
  )}\n`;
}

function documentBlock({ id, title, author, kind, holds, remarks }: (typeof DOCUMENTS)[number]): string {
  return page(`**${id}: ${title}** (${kind}; author: ${author}). ${holds}`, list(remarks.map(({ text }) => text)));
}

function policySection({ table: name, title, says }: (typeof SECTIONS)[number]): string {
  const [header = [], ...all] = policyTables(DEFAULT_POLICY).find((one) => one.name === name)?.rows ?? [];
  const rows = all.filter(([id]) => !SAID_ABOVE.has(String(id)));
  // A table without optional columns reads more easily: those that are empty throughout are left out.
  const filled = header.map((_, at) => rows.some((row) => row[at] !== '' && row[at] !== false));
  const keep = (row: readonly unknown[]) =>
    row.filter((_, at) => filled[at]).map((cell) => (cell === false ? '' : cell));
  return page(`## ${title}`, says, table(keep(header).map(String), rows.map(keep)));
}

function disagreementBlock({ id, about, positions, product }: (typeof DISAGREEMENTS)[number]): string {
  const sides = positions.map(
    ({ documents, says, claims, spokenBy }) =>
      `${documents.join(', ')}: ${says} (${claims.join(', ')})${spokenBy.length > 0 ? `. It speaks in ${spokenBy.join(', ')}` : ''}`,
  );
  return page(`**${id}: ${about}.**`, list([...sides, `Here: ${product}`]));
}

function claimsBlock(document: string): string {
  const rows = CLAIMS.filter((claim) => claim.document === document).map(({ id, kind, voice, paraphrase }) => [
    id,
    paraphrase,
    `${kind}, ${voice}`,
    [...new Set(homesOf(id).map(({ where }) => where))].join(', '),
  ]);
  return page(`### ${document}`, table(['Id', 'In our words', 'Kind', 'Acts in'], rows));
}
