import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One of 400 rows with the answer that the decision core has to give. */
export interface DecisionCase {
  facts: Record<string, string | number>;
  expect: Record<string, unknown> & { evidence: number };
}

/** One of 120 calculations. Readiness takes its duties by name; all else takes single values. */
export interface MoneyCase {
  quantity: string;
  inputs: Record<string, string | number | null>;
  duties: Record<string, string | number | null>;
  expect: unknown;
}

type Table = Record<string, unknown>;

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWordOrNumber = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';
const isValueOrBlank = (value: unknown): value is string | number | null => value === null || isWordOrNumber(value);

/** An analyst adds cases by hand: one that is not in shape is named, instead of passing as something else. */
function readList(file: string): [where: string, one: Table][] {
  const list: unknown = JSON.parse(readFileSync(path.join(__dirname, 'vectors', file), 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${file} is no list.`);
  return list.map((one: unknown, index) => {
    const where = `${file}, case ${index + 1}`;
    return [where, tableIn(where, one)];
  });
}

function tableIn(where: string, value: unknown): Table {
  if (!isTable(value)) throw new Error(`${where}: an object is missing.`);
  return value;
}

function valuesIn<T>(where: string, table: Table, fits: (value: unknown) => value is T): Record<string, T> {
  const entries = Object.entries(table).map(([name, value]): [string, T] => {
    if (!fits(value)) throw new Error(`${where}: ${name} is ${JSON.stringify(value)}.`);
    return [name, value];
  });
  return Object.fromEntries(entries);
}

export const decisionCases = (): DecisionCase[] =>
  readList('decisions.json').map(([where, one]) => {
    const expected = tableIn(where, one['expect']);
    const { evidence } = expected;
    if (typeof evidence !== 'number') throw new Error(`${where}: evidence is no number.`);
    return { facts: valuesIn(where, tableIn(where, one['facts']), isWordOrNumber), expect: { ...expected, evidence } };
  });

export const moneyCases = (): MoneyCase[] =>
  readList('economics.json').map(([where, one]) => {
    const { quantity, expect } = one;
    if (typeof quantity !== 'string') throw new Error(`${where}: the quantity has no name.`);
    const { duties = {}, ...inputs } = tableIn(where, one['inputs']);
    return {
      quantity,
      inputs: valuesIn(where, inputs, isValueOrBlank),
      duties: valuesIn(where, tableIn(where, duties), isValueOrBlank),
      expect,
    };
  });
