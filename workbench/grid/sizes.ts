/** The model measures lines in points, the grid in pixels of the screen. */
const PIXELS_PER_POINT = 4 / 3;
export const pixelsOf = (points: number) => Math.round(points * PIXELS_PER_POINT);
export const pointsOf = (pixels: number) => pixels / PIXELS_PER_POINT;

/** Rows and columns that are shown beyond the last used one: a sheet of a million rows would slow the grid down. */
const SPARE = { rows: 100, columns: 10 } as const;
const LEAST = { rows: 1000, columns: 52 } as const;
const MOST = { rows: 1_048_576, columns: 16_384 } as const;

/** How many rows or columns the grid shows of a sheet of which so many are used; it grows by leaps, as growing is dear. */
export function shownLines(axis: 'rows' | 'columns', used: number, before = 0): number {
  // A sheet that holds nothing has room too: a person types into it.
  if (before > 0 && used <= before) return before;
  const wanted = Math.max(LEAST[axis], used + SPARE[axis], Math.floor(before * 1.5));
  return Math.min(MOST[axis], Math.ceil(wanted / SPARE[axis]) * SPARE[axis]);
}
