import { CLAIMS } from '../../src/catalogue/claims';
import { findReference } from '../../src/catalogue/beyond';
import { SOURCES_OPENING } from '../../src/catalogue/documents';
import * as MONEY_FUNCTIONS from '../../src/catalogue/money-functions';
import type { MoneyFunction } from '../../src/catalogue/money-functions';
import {
  FAIR_PAY_MEASURES,
  OFFSHORE_MEASURES,
  READINESS_MEASURES,
  type Measure,
} from '../../src/catalogue/money-measures';
import { PAYOFF_MEASURES } from '../../src/catalogue/money-payoff-measures';
import { MONEY_UNITS, type Quantity } from '../../src/catalogue/money-quantity';
import { describeRange } from '../../src/economics/wording';
import type { ExampleCell, ManualEntry, ShownInExample, WorkedExample } from '../../functions/manual/entry';
import { MANUAL } from '../../functions/manual/manual';
import { list, page, table } from './markdown';

/** What Excel is told about a function: an entry of functions.json. */
export interface FunctionMetadata {
  id: string;
  description: string;
  parameters: {
    name: string;
    description: string;
    optional?: boolean;
    dimensionality?: string;
    customEnumId?: string;
  }[];
}
export interface Metadata {
  functions: FunctionMetadata[];
  enums: { id: string; values: { stringValue: string; tooltip: string }[] }[];
}

const MONEY: Readonly<Record<string, MoneyFunction>> = MONEY_FUNCTIONS;
const MEASURES: Readonly<Record<string, readonly Measure[]>> = {
  PARTNER_PAYOFF: PAYOFF_MEASURES,
  OFFSHORE_COST: OFFSHORE_MEASURES,
  FAIR_PAY: FAIR_PAY_MEASURES,
  READINESS: READINESS_MEASURES,
};

const INTRODUCTION = `${SOURCES_OPENING}

Generated from the declarations, the manual and the catalogue (\`npm run docs\`); a test fails when it is stale. Every example runs as a test, through Microsoft's own custom-functions runtime in a simulated host.

All functions are in the namespace \`SOURCING\`. They are synchronous and deterministic, use no network and no storage, and are never volatile: a cell is calculated again only when a cell that it names changes.

**Tasks and headers.** \`tasks\` are rows of an inventory, one task each. Give the header row as \`headers\`, or leave \`headers\` out and let \`tasks\` begin with it (\`Inventory[#All]\`). Columns are found by name, label or common spelling, as in a file. Many rows in, many rows out: one formula that spills over a list is understood once; a formula that is filled down is understood row by row, by the names of its headers alone.

**Errors.** Excel shows a message beside #VALUE! and #N/A only, so only these are used. #VALUE!: unreadable, or out of range. #N/A: no solution, an unknown name, or not enough known. A row that cannot be read is an error in its own row; the others are answered. An error in a cell that is read passes through (#DIV/0!, #NUM!, #NULL! and #N/A as they are, others as #VALUE! with their name, because Excel lets no function answer with them). Below, words in braces stand for what a message is filled in with.

**Blank cells.** Desktop Excel hands a blank cell over as 0. A fact that is 0 or blank is unknown. In a range of name and value a 0 counts as left out, except beside a name that must be given. An argument of its own that is 0 is 0: leave it out instead of pointing at a blank cell.

**Policy.** \`policy\` is one range: what \`POLICY()\` gives, copied as values and edited. It is checked as a whole; a mistake is an error that names every place. Reading it takes the script \`functions-more.js\`, which the add-in's page loads beside the functions; where it is missing, the error says so. Each call has to compare its cells with those of the call before, so prefer one formula that spills to thousands that name a policy.

**Speed.** CLASSIFY filled down, a formula in each row, takes 1.2 times what the core needs for these rows (at most 2 is wanted); one formula that spills takes 0.9 times. These are the medians of ten runs of \`node bench/functions.mjs\`, each with 2,000 rows and 61 rounds by turns, on a busy machine with two cores (Node 20): 1.04 to 1.30, and 0.78 to 0.99.`;

/** docs/functions.md. */
export function functionsPage({ functions, enums }: Metadata): string {
  const contents = functions.map(({ id, description }) => [`[${id}](#${id.toLowerCase()})`, description]);
  return `${page(
    '# The functions',
    INTRODUCTION,
    table(['Function', 'What for'], contents),
    ...functions.map((one) => section(one, enums)),
  )}\n`;
}

function section(one: FunctionMetadata, enums: Metadata['enums']): string {
  const { id, description, parameters } = one;
  const entry = MANUAL[id];
  if (!entry) throw new Error(`The manual has no entry for ${id}.`);
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return page(
    `## ${id}`,
    description,
    `\`=SOURCING.${id}(${names.join(', ')})\``,
    parameters.length > 0 ? argumentTable(one, enums) : '',
    `**Result.** ${entry.result}`,
    entry.errors.length > 0 ? `**Errors of its own.**\n\n${list(entry.errors.map(errorLine))}` : '',
    namesTable(id, entry),
    measuresTable(id),
    ...entry.examples.map((example, at) => exampleBlock(id, example, at + 1)),
    documentsBlock(id, entry),
  );
}

const errorLine = ({ kind, text }: ManualEntry['errors'][number]): string =>
  `${kind === 'none' ? '#N/A' : '#VALUE!'}: ${text}`;

function argumentTable({ id, parameters }: FunctionMetadata, enums: Metadata['enums']): string {
  const rows = parameters.map(({ name, description, optional, dimensionality, customEnumId }) => {
    const quantity = MONEY[id]?.quantities[name];
    const values = enums.find((one) => one.id === customEnumId)?.values.map(({ stringValue }) => stringValue);
    const choices = name === 'measure' && MEASURES[id] ? 'one of the measures below' : values?.join(', ');
    const form = dimensionality === 'matrix' ? 'range' : 'one value';
    const unit = quantity ? `${unitOf(quantity)}; ${describeRange(quantity.range)}` : '';
    return [name, optional ? 'may be left out' : 'needed', description, unit || choices || form];
  });
  return table(['Argument', '', 'What', 'Unit, range or choices'], rows);
}

const unitOf = ({ unit }: Quantity): string => MONEY_UNITS[unit].label;

function namesTable(id: string, { names = [] }: ManualEntry): string {
  if (names.length === 0) return '';
  const fn = MONEY[id];
  const rows = names.map((name) => {
    const quantity = fn?.quantities[name];
    if (!fn || !quantity) throw new Error(`${id} has no quantity ${name}.`);
    const usual = fn.required.includes(name) ? 'needed' : (quantity.default ?? 'none');
    return [name, quantity.label, `${unitOf(quantity)}; ${describeRange(quantity.range)}`, usual, quantity.description];
  });
  return page(
    '**Names in the range.** The id or the label, in any order.',
    table(['Name', 'Label', 'Unit, range', 'Left out', 'What'], rows),
  );
}

function measuresTable(id: string): string {
  const measures = MEASURES[id];
  if (!measures) return '';
  const rows = measures.map((measure) => [
    measure.sides ? `${measure.id}_outsource, ${measure.id}_partner` : measure.id,
    measure.label,
    measure.unit,
    measure.description,
  ]);
  return page(
    '**Measures.** The first is the answer when none is named.',
    table(['Measure', 'Label', 'Unit', 'What'], rows),
  );
}

/** A formula as it is typed: texts in quotes, what is left out in the middle left empty. */
export function formulaText(id: string, given: WorkedExample['given']): string {
  const texts = given.map((one) => {
    if (one === null) return '';
    if (typeof one === 'object') return one.range;
    return typeof one === 'string' ? `"${one.replaceAll('"', '""')}"` : String(one).toUpperCase();
  });
  return `=SOURCING.${id}(${texts.join(', ')})`;
}

function exampleBlock(id: string, { says, sheet, given, shows }: WorkedExample, number: number): string {
  return page(
    `**Example ${number}.** ${says}`,
    sheet ? sheetTable(sheet) : '',
    `\`${formulaText(id, given)}\` shows:`,
    table(
      shows[0]?.map((_, at) => (at === 0 ? 'Result' : '')) ?? [],
      shows.map((row) => row.map(shownText)),
    ),
  );
}

function sheetTable(sheet: readonly (readonly ExampleCell[])[]): string {
  const letters = (sheet[0] ?? []).map((_, at) => String.fromCharCode(65 + at));
  return table(
    ['', ...letters],
    sheet.map((row, at) => [at + 1, ...row]),
  );
}

function shownText(cell: ShownInExample): string {
  if (typeof cell !== 'object') return String(cell);
  return cell.message === undefined ? cell.error : `${cell.error} (${cell.message})`;
}

/** The claims behind a function: its own, and those of the amounts and measures that it takes. */
function claimsBehind(id: string, { claims }: ManualEntry): string[] {
  const fn = MONEY[id];
  const names = fn ? [...fn.required, ...fn.optional, ...fn.named] : [];
  const ofNames = names.flatMap((name) => fn?.quantities[name]?.claims ?? []);
  const ofMeasures = (MEASURES[id] ?? []).flatMap((measure) => measure.claims);
  return [...new Set([...claims, ...ofNames, ...ofMeasures])];
}

function documentsBlock(id: string, entry: ManualEntry): string {
  const lines = claimsBehind(id, entry).map((claim) => `${claim}: ${claimText(claim)}`);
  if (lines.length === 0) return '';
  return page('**Behind it, in our words.** The numbers are ours.', list(lines));
}

function claimText(id: string): string {
  const claim = CLAIMS.find((one) => one.id === id);
  if (claim) return `${claim.paraphrase} (${claim.voice})`;
  const reference = findReference(id);
  if (!reference) return 'a reference of ours, beyond the documents';
  return `${reference.taken} (${reference.author}, beyond the documents)`;
}
