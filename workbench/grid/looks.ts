import type { IStyleData } from '@univerjs/core';
import type { Style } from '../model/style';
import { gridStyle } from './styles';

/** The grid's styles by id. The model shares style objects between cells, so each is translated once. */
export interface Looks {
  /** The id of a style in the grid, or null for the default looks. */
  idOf(style: Style | undefined): string | null;
}

/** `store` keeps a style in the grid's book and answers with its id. */
export function createLooks(store: (style: IStyleData) => string): Looks {
  const ids = new WeakMap<Style, string>();
  const byText = new Map<string, string>();
  return {
    idOf(style) {
      if (!style) return null;
      const known = ids.get(style);
      if (known !== undefined) return known || null;
      const grid = gridStyle(style);
      const text = JSON.stringify(grid);
      const id = text === '{}' ? '' : (byText.get(text) ?? store(grid));
      byText.set(text, id);
      ids.set(style, id);
      return id || null;
    },
  };
}
