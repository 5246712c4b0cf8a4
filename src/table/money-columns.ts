import { SIDE_COLUMNS } from '../catalogue/side-facts';
import type { SideColumn } from '../model/field';
import type { Note, Problem } from '../model/outcome';
import type { Money } from '../model/task';
import { columnLetter, isBlank, textOf } from './cells';
import { currencyNamed, joinCurrencies } from './currency';
import type { ColumnPlan } from './headers';
import { noteText, problemOf, quote } from './messages';
import { allowedAmounts, readAmount } from './money';
import type { Amount, DecimalMark } from './money';

type MoneyField = Exclude<keyof Money, 'currency'>;

interface MoneyColumn {
  column: number;
  field: MoneyField;
  unit: SideColumn['unit'];
  header: string;
  currency: string | undefined;
  memo: Map<string, Amount>;
}

/** The currencies of an inventory. `code` is null while none is stated or several are; while `mixed`, totals must not be made. */
export interface CurrencyFindings {
  code: string | null;
  mixed: boolean;
  problems: Problem[];
}

export interface MoneyReading {
  money: Money;
  problems: Problem[];
  notes: Note[];
}

export interface MoneyReader {
  columns: number;
  read: (cells: readonly unknown[], row: number) => MoneyReading;
  findings: () => CurrencyFindings;
}

const KEPT = 4096;
const LONGEST_KEPT = 40;

/** Reads the amounts of a row, and watches over the currencies of all rows. */
export function openMoney(plan: ColumnPlan): MoneyReader {
  const columns = moneyColumns(plan);
  const currencyAt = plan.fields.find(({ field }) => field === 'currency');
  const firstRows = new Map<string, number>();

  const read = (cells: readonly unknown[], row: number): MoneyReading => {
    const found: MoneyReading = { money: {}, problems: [], notes: [] };
    const stated = currencyAt && !isBlank(cells[currencyAt.column]) ? textOf(cells[currencyAt.column]) : undefined;
    let currency = stated === undefined ? undefined : currencyNamed(stated);
    if (stated !== undefined && currency === undefined) {
      const header = currencyAt?.header ?? '';
      found.problems.push(
        problemOf('CURRENCY_UNREADABLE', { row, column: header }, { header: quote(header), value: quote(stated) }),
      );
    }
    const seen = new Set<string>(currency === undefined ? [] : [currency]);
    let mixed = false;
    for (const each of columns) {
      const raw = cells[each.column];
      if (raw === '' || raw === null || raw === undefined) continue;
      const amount = amountIn(each, raw, plan.decimal);
      if (amount === null) continue;
      if ('problem' in amount) {
        found.problems.push(amountProblem(amount, each, raw, row));
        continue;
      }
      const beside = joinCurrencies(amount.currency, each.currency);
      for (const one of [amount.currency, each.currency]) if (one !== undefined) seen.add(one);
      const joined = beside === null ? null : joinCurrencies(currency, beside);
      if (joined === null) mixed = true;
      else currency = joined;
      keep(found, each, amount.amount);
    }
    if (mixed) {
      found.money = {};
      found.problems.push(problemOf('CURRENCY_MIXED_IN_ROW', { row }, { candidates: [...seen].join(' and ') }));
      for (const one of seen) if (!firstRows.has(one)) firstRows.set(one, row);
    } else if (currency !== undefined && Object.keys(found.money).length > 0) {
      found.money.currency = currency;
      if (!firstRows.has(currency)) firstRows.set(currency, row);
    }
    return found;
  };
  return { columns: columns.length, read, findings: () => currenciesOf(firstRows) };
}

function moneyColumns(plan: ColumnPlan): MoneyColumn[] {
  const units = new Map(SIDE_COLUMNS.map(({ id, unit }) => [id, unit]));
  return plan.fields.flatMap(({ field, column, header, currency }) => {
    const unit = units.get(field);
    if (unit === undefined || !isMoneyField(field)) return [];
    const stated = unit === 'money' || unit === 'money per hour' ? currency : undefined;
    return [{ column, field, unit, header: header || columnLetter(column), currency: stated, memo: new Map() }];
  });
}

const MONEY_FIELDS = new Set<string>([
  'annual_cost',
  'hours',
  'rate_home',
  'rate_abroad',
  'quote_home',
  'quote_abroad',
  'one_off',
  'fixed_fee',
  'success_fee',
  'success_probability',
  'project_value',
] satisfies MoneyField[]);

function isMoneyField(field: string): field is MoneyField {
  return MONEY_FIELDS.has(field);
}

function amountIn(each: MoneyColumn, raw: unknown, decimal: DecimalMark): Amount {
  if (typeof raw !== 'string') return readAmount(each.unit, raw, decimal);
  const known = each.memo.get(raw);
  if (known !== undefined) return known;
  const amount = readAmount(each.unit, raw, decimal);
  if (raw.length <= LONGEST_KEPT && each.memo.size < KEPT) each.memo.set(raw, amount);
  return amount;
}

/** The same field from two columns: the first amount counts, and the row says when they differ. */
function keep(found: MoneyReading, { field }: MoneyColumn, amount: number): void {
  const earlier = found.money[field];
  if (earlier === undefined) found.money[field] = amount;
  else if (earlier !== amount) {
    const candidates = `${earlier} and ${amount}`;
    found.notes.push({ code: 'CONTRADICTION', text: noteText('CONTRADICTION_COLUMNS', { field, candidates }) });
  }
}

function amountProblem(
  { problem, readings }: Extract<Amount, { problem: string }>,
  { unit, header }: MoneyColumn,
  raw: unknown,
  row: number,
): Problem {
  const fillings = {
    header: quote(header),
    value: quote(raw),
    allowed: allowedAmounts(unit),
    readings: readings ?? '',
  };
  return problemOf(problem, { row, column: header }, fillings);
}

function currenciesOf(firstRows: ReadonlyMap<string, number>): CurrencyFindings {
  let code: string | undefined;
  const others: [string, number][] = [];
  for (const [each, row] of firstRows) {
    const joined = joinCurrencies(code, each);
    if (joined === null) others.push([each, row]);
    else code = joined;
  }
  if (others.length === 0) return { code: code ?? null, mixed: false, problems: [] };
  const candidates = [code, ...others.map(([each]) => each)].join(' and ');
  const problems = others.map(([value, row]) => problemOf('CURRENCY_MIXED', { row }, { candidates, value, row }));
  return { code: null, mixed: true, problems };
}
