import { accept, type Pane } from './pane';

/** Selects a row of the chosen list in its sheet; `row` as the user counts it. Whether that could be done. */
export async function selectRow(pane: Pane, row: number): Promise<boolean> {
  const { match } = pane.store.state;
  if (!match) return false;
  const { place } = match.list;
  return accept(pane, await pane.book.select(place, row - 1 - place.top), ['startOver']) !== undefined;
}
