import { allFields, questionOf, type QuestionId } from '../../src/catalogue/money-questions';
import type { Case } from '../../src/report/calculation';

/** A case with the presets and the example of a question, and what a test adds to it. */
export function caseOf(id: QuestionId, more: Readonly<Record<string, unknown>> = {}): Case {
  const question = questionOf(id);
  const presets = allFields(question).map((field) => [field.id, field.preset ?? null]);
  return { given: { ...Object.fromEntries(presets), ...question.example, ...more }, origins: {}, currency: 'EUR' };
}
