import type { Rect } from './address';
import { areaOn } from './area';
import { cellsIn, columnOf, entryOf, rowOf } from './cells';
import type { Area } from './workbook';

/** Excel.SearchCriteria. */
export interface SearchCriteria {
  completeMatch: boolean;
  matchCase: boolean;
  backwards: boolean;
}

/** The cells of an area whose entry contains (or is) a text, in reading order. */
export function findCells(area: Area, text: string, criteria: SearchCriteria): Area[] {
  const fold = (value: string) => (criteria.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const hits = [...cellsIn(area.sheet, area)].filter(([, cell]) => {
    const entry = fold(String(entryOf(cell)));
    return criteria.completeMatch ? entry === wanted : wanted !== '' && entry.includes(wanted);
  });
  hits.sort(([a], [b]) => (criteria.backwards ? b - a : a - b));
  return hits.map(([key]): Area => {
    const rect: Rect = { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 };
    return areaOn(area.sheet, rect);
  });
}
