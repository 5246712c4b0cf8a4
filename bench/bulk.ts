import { DEFAULT_POLICY } from '../src/catalogue/default-policy';
import { compilePolicy, type Engine } from '../src/decide/compile';
import { decideTask } from '../src/decide/decide';
import { STRATEGY_IDS } from '../src/model/policy';
import { answerTask } from '../src/report/answer';
import { answerColumns } from '../src/report/answer-columns';
import { CODES } from '../src/report/wording';
import { matchColumns, type ColumnPlan } from '../src/table/headers';
import { openReader } from '../src/table/read';

/** Compiled once, as a shell does it and as the compared rules engine is built once. */
const DEFAULT_ENGINE = compilePolicy(DEFAULT_POLICY);

type Rows = readonly (readonly unknown[])[];

/** What the benchmark measures: rows as Excel hands them over, decoded, decided, and encoded as a spill would be. */
export function classifyCells(rows: Rows): unknown[][] {
  return openClassifier(rows)(rows);
}

/** The columns matched once, for lists of the same columns. */
export function openClassifier(sample: Rows): (rows: Rows) => unknown[][] {
  const engine = DEFAULT_ENGINE;
  const plan = planOf(engine, sample);
  const columns = answerColumns(['strategy', 'verdict', 'flags', 'why']);
  const context = { fingerprint: '', wording: CODES };
  const reader = openReader(engine.layout, plan, { passing: true });
  return (rows) => {
    const out: unknown[][] = [];
    for (let row = plan.headerRow + 1; row < rows.length; row++) {
      const { task, notes } = reader.read(rows[row]!, row + 1);
      const answer = answerTask(engine, task, notes);
      const cells = new Array<unknown>(columns.length);
      for (let at = 0; at < columns.length; at++) cells[at] = columns[at]!.value(answer, context);
      out.push(cells);
    }
    return out;
  };
}

function planOf(engine: Engine, rows: Rows): ColumnPlan {
  const plan = matchColumns(engine.layout, rows.slice(0, 200));
  if (!plan.ok) throw new Error(plan.problem.message);
  return plan.value;
}

export { DEFAULT_POLICY };

/** The facts of the fixed input: 24 of them, so that one is always unknown. */
export const INPUT_FACTS = DEFAULT_POLICY.facts.slice(0, 24);

const WORDS =
  'prepare monthly report supplier invoice customer contract order delivery payment review site data entry check schedule service team plan budget test design record update archive answer call repair clean'.split(
    ' ',
  );

/** Rows from a seed: a header, then a description of 60 to 120 characters and 24 facts, half of them blank. */
export function makeRows(count: number, seed = 20250101): unknown[][] {
  let state = seed;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const rows: unknown[][] = [['Task', ...INPUT_FACTS.map(({ id }) => id)]];
  for (let row = 0; row < count; row++) {
    const length = 60 + Math.floor(random() * 61);
    let text = '';
    while (text.length < length) text += `${WORDS[Math.floor(random() * WORDS.length)]!} `;
    rows.push([
      text.slice(0, length),
      ...INPUT_FACTS.map((fact) => {
        if (random() < 0.5) return '';
        return fact.kind === 'scale'
          ? 1 + Math.floor(random() * 5)
          : fact.values[Math.floor(random() * fact.values.length)]!;
      }),
    ]);
  }
  return rows;
}

/** The leading strategy of each row, decided or not: what another rules engine can be compared with. */
export function leaders(rows: Rows): (string | null)[] {
  const engine = DEFAULT_ENGINE;
  const plan = planOf(engine, rows);
  const reader = openReader(engine.layout, plan);
  return rows
    .slice(plan.headerRow + 1)
    .map((cells, index) => STRATEGY_IDS[decideTask(engine, reader.read(cells, index + 2).task.levels).leader] ?? null);
}
