import type { CellValue } from './plan';

const NARROWEST = 8;
const WIDEST = 40;
/** Room for the filter button in the header. */
const BUTTON = 3;
/** Capital letters are wider than the digits by which Excel measures. */
const CAPITALS = 0.3;

/** A width in characters that shows the header and nearly all of the sample; long texts are left to be cut by the next column. */
export function widthOf([header, ...values]: readonly CellValue[]): number {
  const lengths = values.map(lengthOf).sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  const words = String(header ?? '').split(/\s+/);
  const longestWord = Math.max(...words.map(lengthOf));
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longestWord) + BUTTON, Math.ceil(most * 1.05) + 1));
}

function lengthOf(value: CellValue): number {
  if (value === null) return 0;
  if (typeof value === 'object') return 'yyyy-mm-dd'.length;
  const text = String(value);
  return text.length + CAPITALS * (text.match(/\p{Lu}/gu)?.length ?? 0);
}
