import type { Suggest } from '../../src/table/proposals';
import type { Pane } from './pane';

/** Texts whose suggestions are kept: the rows of a long list are read again after every answer. */
const MOST_KEPT = 30_000;

/** Loads what reads suggestions out of words. It is not part of what the pane opens with. */
export async function loadWords(pane: Pane): Promise<void> {
  if (pane.suggest) return;
  const { suggestFacts } = await import(/* webpackChunkName: "words" */ '../../src/suggest/suggest');
  pane.suggest = remembering(suggestFacts);
}

function remembering(suggest: Suggest): Suggest {
  const known = new Map<string, ReturnType<Suggest>>();
  return (text) => {
    const key = [text.task, text.title, text.department, text.notes].join('\n');
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const found = suggest(text);
    known.set(key, found);
    return found;
  };
}
