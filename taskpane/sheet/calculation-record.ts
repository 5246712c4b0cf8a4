import { QUESTION_IDS, type QuestionId } from '../../src/catalogue/money-questions';
import type { Case } from '../../src/report/calculation';
import type { Assumption } from '../../src/report/assumptions';
import type { Insertion } from '../book';
import type { Kept } from './drawers';

/** An input as it was added to the sheet of assumptions. */
export interface AddedInput {
  /** The name that it got in the workbook. */
  name: string;
  /** The title that it stands under. */
  group: string;
  input: Assumption;
}

/** What has to be known to take a calculation out again. It is found by names, which follow when cells or sheets move. */
export interface CalculationRecord extends Insertion {
  question: QuestionId;
  given: Case;
  /** The workbook's name for the whole block. */
  block: string;
  /** Input → its name in formulas. */
  names: Record<string, string>;
  /** Where the block was put, counted from 0. */
  corner: { row: number; column: number };
  /** The sheet was made for it. */
  ownSheet: boolean;
  /** The sheet of assumptions was made with it. */
  ownAssumptions: boolean;
  inputs: AddedInput[];
  charts: string[];
  /** Widths of columns before: what was changed for it. */
  widths: { column: number; width: number | 'standard' }[];
}

/** More are not remembered: the oldest is forgotten. */
const MOST_RECORDS = 20;

/** The calculations that a workbook remembers, the last one last. */
export function recordsIn(kept: Kept): CalculationRecord[] {
  if (kept === null || kept === 'newer' || !Array.isArray(kept.value)) return [];
  return kept.value.filter(isRecord);
}

const isRecord = (value: unknown): value is CalculationRecord =>
  typeof value === 'object' &&
  value !== null &&
  'block' in value &&
  'inputs' in value &&
  Array.isArray(value.inputs) &&
  'question' in value &&
  QUESTION_IDS.some((id) => id === value.question);

export const withRecord = (records: readonly CalculationRecord[], record: CalculationRecord): CalculationRecord[] =>
  [...records, record].slice(-MOST_RECORDS);

export const insertionOf = ({ title, label, at }: Insertion): Insertion => ({ title, label, at });
