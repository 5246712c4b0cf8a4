import type { Note } from '../model/outcome';
import { isBlank, textOf } from './cells';
import { noteText } from './messages';

const { imul } = Math;
const SMALLEST = 1 << 12;
const SEPARATOR = 31;

/**
 * Says of each row whether an earlier one was the same in every cell, and which. It keeps three numbers a row and no texts: about 25 MB for
 * the 1,048,575 rows of a sheet. Rows are compared by a hash of 64 bits; that two different rows share one among a million is a chance of 1 to 30 million.
 * Blank rows are not counted.
 */
export function noteRepeats(): (cells: readonly unknown[], row: number) => Note | undefined {
  let slots = SMALLEST;
  let low = new Uint32Array(slots);
  let high = new Uint32Array(slots);
  let rows = new Uint32Array(slots);
  let count = 0;

  /** The slot of a hash: where it is, or the free one where it belongs. */
  const find = (one: number, other: number): number => {
    let at = one & (slots - 1);
    while (rows[at] !== 0 && (low[at] !== one || high[at] !== other)) at = (at + 1) & (slots - 1);
    return at;
  };
  const grow = (): void => {
    const [oldLow, oldHigh, oldRows] = [low, high, rows];
    slots *= 2;
    [low, high, rows] = [new Uint32Array(slots), new Uint32Array(slots), new Uint32Array(slots)];
    oldRows.forEach((row, old) => {
      if (row === 0) return;
      const at = find(oldLow[old] ?? 0, oldHigh[old] ?? 0);
      low[at] = oldLow[old] ?? 0;
      high[at] = oldHigh[old] ?? 0;
      rows[at] = row;
    });
  };

  return (cells, row) => {
    let one = 0x811c9dc5;
    let other = 0x9747b28c;
    let last = cells.length;
    while (last > 0 && isBlank(cells[last - 1])) last -= 1;
    if (last === 0) return undefined;
    for (let column = 0; column < last; column += 1) {
      const raw = cells[column];
      const text = typeof raw === 'string' ? raw : textOf(raw);
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        one = imul(one ^ unit, 0x01000193);
        other = imul(other ^ unit, 0x5bd1e995);
        other ^= other >>> 15;
      }
      one = imul(one ^ SEPARATOR, 0x01000193);
      other = mix(imul(other ^ SEPARATOR, 0x5bd1e995));
    }
    one = mix(one);
    other = mix(other ^ one);
    const at = find(one, other);
    const earlier = rows[at] ?? 0;
    if (earlier !== 0) return { code: 'REPEATED_ROW', text: noteText('REPEATED_ROW', { row: earlier }) };
    low[at] = one;
    high[at] = other;
    rows[at] = row;
    count += 1;
    if (count * 4 > slots * 3) grow();
    return undefined;
  };
}

/** Spreads the bits of a hash, so that its low bits can be used as a place. */
function mix(hash: number): number {
  const first = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}
