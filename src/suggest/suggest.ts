import { LEXICON } from '../catalogue/lexicon/lexicon';
import { TITLES } from '../catalogue/lexicon/titles';
import { createSuggester, type Suggester, type TaskText } from './create-suggester';
import type { Suggestion } from './evidence';

let standard: Suggester | undefined;

/**
 * Proposes facts with all words and job titles that the product knows; they are compiled at the first call.
 * @example suggestFacts({ task: 'Walk-in returns counter' })[0]?.level //=> 'local'
 */
export function suggestFacts(text: TaskText): Suggestion[] {
  standard ??= createSuggester({ ...LEXICON, titles: TITLES });
  return standard(text);
}
