import { FACTS } from '../catalogue/facts';
import { SIDE_FACTS } from '../catalogue/side-facts';
import { createSuggester, type Suggester } from '../suggest/create-suggester';
import type { Suggestion } from '../suggest/evidence';
import { isBlank, textOf } from '../table/cells';
import { errorIn, quoteGiven, refuse, spill, type Cells, type SpillCell, type Spilled } from './spill';

let suggester: Suggester | undefined;

/**
 * SUGGEST: what the words of each description suggest, one row each. Proposals to be confirmed, never answers.
 * Without a fact one text for all of them, "none" where nothing is suggested; with one its level, strength and words, blank
 * where the words do not speak of it. An error in a cell stays in its own row.
 */
export function suggestionRows(descriptions: Cells, fact: string | undefined): Spilled {
  const wanted = fact?.trim().toLowerCase();
  if (wanted !== undefined && ![...FACTS, ...SIDE_FACTS].some(({ id }) => id === wanted)) {
    const allowed = [...FACTS, ...SIDE_FACTS].map(({ id }) => id).join(', ');
    return refuse('UNKNOWN_NAME', { name: 'fact', given: quoteGiven(fact ?? ''), allowed });
  }
  suggester ??= createSuggester();
  const suggest = suggester;
  return spill(
    descriptions.map((row): SpillCell[] => {
      const passed = row.map(errorIn).find((error) => error !== undefined);
      if (passed !== undefined) return [{ kind: 'value', message: passed, passed }];
      const suggestions = suggest({
        task: row
          .filter((cell) => !isBlank(cell) && cell !== 0)
          .map(textOf)
          .join(' '),
      });
      return wanted === undefined ? [allOf(suggestions)] : oneOf(suggestions, wanted);
    }),
  );
}

function allOf(suggestions: readonly Suggestion[]): string {
  if (suggestions.length === 0) return 'none';
  return suggestions
    .map(({ fact, level, strength, words }) => `${fact} = ${level}? (${strength}: ${words.join(', ')})`)
    .join('; ');
}

function oneOf(suggestions: readonly Suggestion[], wanted: string): SpillCell[] {
  const found = suggestions.find(({ fact }) => fact === wanted);
  return found ? [found.level, found.strength, found.words.join(', ')] : ['', '', ''];
}
