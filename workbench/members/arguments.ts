import { readArea, readAreas } from '../model/area';
import { invalid } from '../model/refusal';
import type { Area, Sheet, Workbook } from '../model/workbook';
import type { Thing } from './thing';

/** One argument of a call: plain JSON, or an object that the batch knows. */
export type Argument = { kind: 'value'; value: unknown } | { kind: 'object'; thing: Thing | null };

/** The arguments of a call, read as what a member needs; what does not fit is refused as InvalidArgument. */
export interface Arguments {
  given(at: number): boolean;
  value(at: number): unknown;
  text(at: number): string;
  number(at: number): number;
  textOr<D>(at: number, fallback: D): string | D;
  numberOr<D>(at: number, fallback: D): number | D;
  flagOr(at: number, fallback: boolean): boolean;
  record(at: number): Record<string, unknown>;
  key(at: number): string | number;
  /** A range: an object of the batch, or an address read on a sheet. */
  area(at: number, workbook: Workbook, sheet: Sheet): Area;
  areas(at: number, workbook: Workbook, sheet: Sheet): Area[];
}

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value));

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw invalid(show(value), 'a text is needed.');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number') throw invalid(show(value), 'a number is needed.');
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid(show(value), 'true or false is needed.');
  return value;
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (!isRecord(value)) throw invalid(show(value), 'an object is needed.');
  return value;
}

/** A reader that takes only some texts, in any case, and answers with the listed spelling. */
export const oneOf =
  <const V extends string>(allowed: readonly V[]) =>
  (value: unknown): V => {
    const found = allowed.find((one) => one.toLowerCase() === asText(value).toLowerCase());
    if (found === undefined) throw invalid(show(value), `one of ${allowed.join(', ')} is needed.`);
    return found;
  };

export function readArguments(given: readonly Argument[]): Arguments {
  const value = (at: number) => {
    const one = given[at];
    return one?.kind === 'value' ? one.value : undefined;
  };
  const isGiven = (at: number) => given[at]?.kind === 'object' || (value(at) !== undefined && value(at) !== null);
  const areaOf = (at: number): Area[] | null => {
    const one = given[at];
    if (one?.kind !== 'object') return null;
    if (one.thing?.type === 'Range') return [one.thing.target];
    if (one.thing?.type === 'RangeAreas') return [...one.thing.target];
    throw invalid(`An object of type ${one.thing?.type ?? 'null'}`, 'a range is needed.');
  };
  return {
    given: isGiven,
    value,
    text: (at) => asText(value(at)),
    number: (at) => asNumber(value(at)),
    textOr: (at, fallback) => (isGiven(at) ? asText(value(at)) : fallback),
    numberOr: (at, fallback) => (isGiven(at) ? asNumber(value(at)) : fallback),
    flagOr: (at, fallback) => (isGiven(at) ? asFlag(value(at)) : fallback),
    record: (at) => (isGiven(at) ? asRecord(value(at)) : {}),
    key: (at) => {
      const key = value(at);
      if (typeof key !== 'string' && typeof key !== 'number')
        throw invalid(show(key), 'a name, an id or a number is needed.');
      return key;
    },
    area: (at, workbook, sheet) => areaOf(at)?.[0] ?? readArea(workbook, sheet, asText(value(at))),
    areas: (at, workbook, sheet) => areaOf(at) ?? readAreas(workbook, sheet, isGiven(at) ? asText(value(at)) : null),
  };
}
