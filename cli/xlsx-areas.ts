import type { Area } from '../src/report/plan';
import { reference } from './xlsx-cells';

/** A block in the notation of Excel; `last` is the last row of its sheet, counted from 0. */
export function blockName({ top, left, bottom, right }: Area, last: number): string {
  return `${reference(top, left)}:${reference(Math.max(top, bottom === 'end' ? last : bottom), right)}`;
}

/** The same with dollar signs, as charts and names want it. */
export const fixed = (block: string) => block.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The name of a sheet as it stands in a reference. */
export const quoted = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;
