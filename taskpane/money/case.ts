import {
  allFields,
  questionOf,
  type MoneyQuestion,
  type QuestionField,
  type QuestionId,
} from '../../src/catalogue/money-questions';
import { readQuantity } from '../../src/economics/read-quantity';
import { isBlank } from '../../src/economics/wording';
import type { Case } from '../../src/report/calculation';
import { readTyped, typedOf } from './typed';

/** What stands in the fields of a question. */
export interface Draft {
  /** Field → what was typed. */
  texts: Readonly<Record<string, string>>;
  /** Field → where its value came from, in words, where nobody typed it. */
  origins: Readonly<Record<string, string>>;
  currency: string;
  /** Something was entered: until then nothing that is missing is complained about. */
  touched: boolean;
}

const presetOrigin = ({ document }: QuestionField): string => (document ? `from ${document}` : 'our default');

/** The presets of a question, each marked with where it is from. */
export function startDraft(id: QuestionId, currency = ''): Draft {
  const fields = allFields(questionOf(id)).filter(({ preset }) => preset !== undefined);
  return {
    texts: Object.fromEntries(fields.map((field) => [field.id, typedOf(field, field.preset!)])),
    origins: Object.fromEntries(fields.map((field) => [field.id, presetOrigin(field)])),
    currency,
    touched: false,
  };
}

/** A draft in which somebody has typed. Back at the preset, the mark of the preset is back too. */
export function typeInto(draft: Draft, field: QuestionField, text: string): Draft {
  const others = Object.fromEntries(Object.entries(draft.origins).filter(([id]) => id !== field.id));
  const isPreset = field.preset !== undefined && text === typedOf(field, field.preset);
  const origins = isPreset ? { ...others, [field.id]: presetOrigin(field) } : others;
  return { ...draft, texts: { ...draft.texts, [field.id]: text }, origins, touched: true };
}

/** A draft with values that came from somewhere. */
export function bring(
  draft: Draft,
  question: MoneyQuestion,
  values: Readonly<Record<string, number>>,
  origin: (field: string) => string,
): Draft {
  const fields = allFields(question).filter(({ id }) => values[id] !== undefined);
  return {
    ...draft,
    texts: {
      ...draft.texts,
      ...Object.fromEntries(fields.map((field) => [field.id, typedOf(field, values[field.id]!)])),
    },
    origins: { ...draft.origins, ...Object.fromEntries(fields.map(({ id }) => [id, origin(id)])) },
    touched: true,
  };
}

/** What was given, as the core and the workbook take it. */
export function caseOf(id: QuestionId, { texts, origins, currency }: Draft): Case {
  const fields = allFields(questionOf(id));
  const given = Object.fromEntries(fields.map((field) => [field.id, readTyped(field, texts[field.id] ?? '')]));
  const known = fields.filter((field) => !isBlank(given[field.id]));
  return {
    given,
    currency,
    origins: Object.fromEntries(known.map((field) => [field.id, origins[field.id] ?? 'typed in the pane'])),
  };
}

/** The refusal of what stands in one field, in the words of the functions; undefined where it can be read. */
export function refusalOf(field: QuestionField, given: unknown): string | undefined {
  if (field.quantity === null) return undefined;
  const read = readQuantity(field.id, field.quantity, given);
  return read.ok ? undefined : read.problem.message;
}
