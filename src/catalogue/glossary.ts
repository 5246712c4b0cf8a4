import { TERMS_OF_ROLES } from './glossary/roles';
import type { Term } from './glossary/term';
import { TERMS_OF_WAYS } from './glossary/ways';

/** Stands above every answer of DEFINE: why there is never one merged meaning. */
export const GLOSSARY_OPENING = {
  text: 'The documents use these words loosely and not alike, so each meaning is given separately, with the one that is used here.',
  claims: ['D0-terms-blurred', 'D2-distinct', 'D1-end-product-differs'],
};

export const GLOSSARY: readonly Term[] = [...TERMS_OF_WAYS, ...TERMS_OF_ROLES];

/** Words that the product does not use for a role or a result, and why. */
export const WORDS_TO_AVOID = [
  {
    avoid: 'contractor, vendor, supplier',
    say: 'provider',
    because: 'one word for one role; "contractor" also has a legal meaning',
  },
  {
    avoid: 'employer, customer',
    say: 'client',
    because: 'whoever gives work out does not employ the other side by that',
  },
  {
    avoid: 'employee',
    say: 'own staff',
    because: 'the people of a provider are not employees of the client',
  },
  {
    avoid: 'partner, for a provider who is paid a fixed fee',
    say: 'provider',
    because: 'a fee that is owed however it ends is outsourcing',
  },
  {
    avoid: 'offshoring, alone',
    say: 'outsource offshore, or own centre abroad',
    because: 'the word leaves open whose people do the work',
  },
  {
    avoid: 'probability of being right',
    say: 'verdict and lead',
    because: 'nothing here measures how often an answer is right',
  },
];

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const byWord = new Map(GLOSSARY.flatMap((term) => [term.term, ...term.aliases].map((word) => [plain(word), term])));

/** The term that goes by this word, without regard to case and punctuation; undefined when the glossary has none. */
export function findTerm(word: string): Term | undefined {
  return byWord.get(plain(word));
}
