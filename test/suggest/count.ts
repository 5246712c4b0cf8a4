import type { Suggestion } from '../../src/suggest/evidence';

/** A row of test/labels/labels.csv. */
export interface LabelledRow {
  id: string;
  source: string;
  split: string;
  text: string;
  context: string;
  presence: string;
  judgement: string;
}

/** What is measured: the label's class against the class of a strong proposal. docs/suggest.md says it in words. */
export interface Measure {
  fact: 'presence' | 'judgement';
  classes: readonly [string, string];
  labelOf: (row: LabelledRow) => string;
  classOf: (level: Suggestion['level']) => string;
}

export const MEASURES: Measure[] = [
  {
    fact: 'presence',
    classes: ['bound', 'anywhere'],
    labelOf: ({ presence }) => (presence === 'local' || presence === 'premises' ? 'bound' : presence),
    classOf: (level) => (level === 'local' || level === 'premises' ? 'bound' : String(level)),
  },
  {
    fact: 'judgement',
    classes: ['low', 'high'],
    labelOf: ({ judgement }) => judgement,
    classOf: (level) => (Number(level) < 3 ? 'low' : Number(level) > 3 ? 'high' : 'medium'),
  },
];

export interface Verdict {
  row: LabelledRow;
  label: string;
  /** Class of the strong proposal, or "none". */
  proposed: string;
  suggestion: Suggestion | undefined;
}

export interface Figures {
  /** Strong proposals; those of the label's class; those on rows whose label is one of the two classes. */
  strong: number;
  right: number;
  onClear: number;
  /** Rows whose label is one of the two classes. */
  clear: number;
  precision: number;
  strictPrecision: number;
  recall: number;
}

/** Every row with its label and the strong proposal it got. */
export function judgeRows(
  measure: Measure,
  rows: LabelledRow[],
  suggest: (row: LabelledRow) => Suggestion[],
): Verdict[] {
  return rows.map((row) => {
    const suggestion = suggest(row).find(({ fact }) => fact === measure.fact);
    const strong = suggestion?.strength === 'strong';
    return {
      row,
      label: measure.labelOf(row),
      proposed: strong ? measure.classOf(suggestion.level) : 'none',
      suggestion,
    };
  });
}

/** Counts for both classes together, or for one of them. */
export function countVerdicts({ classes }: Measure, verdicts: Verdict[], only?: string): Figures {
  const wanted = only === undefined ? classes : [only];
  const strong = verdicts.filter(({ proposed }) => wanted.includes(proposed));
  const right = strong.filter(({ label, proposed }) => label === proposed).length;
  const onClear = strong.filter(({ label }) => classes.includes(label)).length;
  const clear = verdicts.filter(({ label }) => wanted.includes(label)).length;
  return {
    strong: strong.length,
    right,
    onClear,
    clear,
    precision: right / onClear,
    strictPrecision: right / strong.length,
    recall: right / clear,
  };
}
