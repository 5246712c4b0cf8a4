import { parseRect, printRect, type Rect } from '../../model/address';

/** The rectangles of a list of addresses, as files write it: separated by spaces. */
export const rectsOf = (range: string): Rect[] =>
  range.split(/\s+/).flatMap((part) => {
    const rect = parseRect(part);
    return rect ? [rect] : [];
  });

/** Whole rows and columns are written with all their corners, as Excel does: LibreOffice drops what has none. */
const corners = (rect: Rect) => {
  const { row, column, rows, columns } = rect;
  const first = printRect({ row, column, rows: 1, columns: 1 });
  const last = printRect({ row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 });
  return first === last ? first : `${first}:${last}`;
};

export const rangeOf = (rects: readonly Rect[]) => rects.map(corners).join(' ');
