import { DATA_CUES } from './cues-data';
import { LEGAL_CUES } from './cues-legal';
import { LOAD_CUES } from './cues-load';
import { PARTNER_CUES } from './cues-partners';
import { PEOPLE_CUES } from './cues-people';
import { PLACE_CUES } from './cues-place';
import { NOUNS } from './nouns';
import type { Lexicon } from './shape';
import { TRAPS } from './traps';
import { VERBS } from './verbs';

/**
 * The words that lead to proposals, without job titles (titles.ts), which only a list with such a column needs.
 * Every family is ours; the claims beside the cues say which document the fact comes from.
 */
export const LEXICON: Lexicon = {
  verbs: VERBS,
  nouns: NOUNS,
  cues: [...PLACE_CUES, ...LEGAL_CUES, ...DATA_CUES, ...PEOPLE_CUES, ...LOAD_CUES, ...PARTNER_CUES],
  traps: TRAPS,
  titles: [],
};
