import type { Fact } from './policy';

/**
 * A column of the inventory that the product understands.
 * `fact` fields are read into a task's levels; the others into its name, text and money.
 */
export type FieldKind = 'fact' | 'flag' | 'duty' | 'plan' | 'money' | 'text';

/** What people call a field: the words of a header that mean it. Matched without case, punctuation and question marks. */
export interface FieldWords {
  id: string;
  label: string;
  synonyms: string[];
}

/** A fact beside the policy's own: it raises flags, measures a duty, or says what is done today. It never carries points. */
export type SideFact = Fact & {
  field: Exclude<FieldKind, 'fact' | 'money' | 'text'>;
  /** Duties only: "not applicable" is an answer and leaves the weights of READINESS. */
  notApplicable?: boolean;
  claims: string[];
};

/** A number or text of the inventory that is not a fact: money, hours, a supplier's name. */
export interface SideColumn {
  id: string;
  field: 'money' | 'text';
  unit: 'money' | 'money per hour' | 'hours per year' | 'probability' | 'people' | 'currency' | 'text' | 'date';
  question: string;
}
