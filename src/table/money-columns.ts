import { SIDE_COLUMNS } from '../catalogue/side-facts';
import type { SideColumn } from '../model/field';
import type { Problem } from '../model/outcome';
import type { Money } from '../model/task';
import { columnLetter, isBlank, textOf } from './cells';
import { currencyNamed, joinCurrencies } from './currency';
import type { MatchedColumn } from './assign';
import { addNote, addProblem } from './draft';
import type { Draft } from './draft';
import type { ColumnPlan } from './columns';
import { noteText, problemOf, quote } from './messages';
import { allowedAmounts, readAmount } from './money';
import type { Amount, DecimalMark, RefusedAmount } from './money';

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

export interface MoneyReader {
  /** The amounts of a row; what is wrong with them goes into the draft. */
  take: (draft: Draft, cells: readonly unknown[]) => Money;
  findings: () => CurrencyFindings;
}

/** No amounts: shared by all rows without money. */
const NO_MONEY: Money = Object.freeze({});
const KEPT = 4096;
const LONGEST_KEPT = 40;

/** Reads the amounts of each row, and watches over the currencies of all of them. */
export function openMoney(plan: ColumnPlan): MoneyReader {
  const columns = moneyColumns(plan);
  const currencyColumn = plan.fields.find(({ field }) => field === 'currency');
  const firstRows = new Map<string, number>();

  const take = (draft: Draft, cells: readonly unknown[]): Money => {
    if (columns.length === 0) return NO_MONEY;
    const found: Amounts = { money: {}, currency: undefined, seen: new Set() };
    if (currencyColumn) state(found, draft, currencyColumn, cells[currencyColumn.column]);
    for (const each of columns) takeAmount(found, draft, each, cells[each.column], plan.decimal);
    if (found.currency === null) {
      addProblem(
        draft,
        problemOf('CURRENCY_MIXED_IN_ROW', { row: draft.row }, { candidates: [...found.seen].join(' and ') }),
      );
      found.money = {};
    } else if (found.currency !== undefined && hasAmounts(found.money)) {
      found.money.currency = found.currency;
      found.seen = new Set([found.currency]);
    } else {
      return found.money;
    }
    for (const each of found.seen) if (!firstRows.has(each)) firstRows.set(each, draft.row);
    return found.money;
  };
  return { take, findings: () => currenciesOf(firstRows) };
}

/** The amounts of a row while they are read; currency null: there are several. */
interface Amounts {
  money: Money;
  currency: string | undefined | null;
  seen: Set<string>;
}

function hasAmounts(money: Money): boolean {
  for (const field in money) if (field !== 'currency') return true;
  return false;
}

/** The currency that a row states in the currency column. */
function state(found: Amounts, draft: Draft, { header }: MatchedColumn, raw: unknown): void {
  if (isBlank(raw)) return;
  const named = currencyNamed(textOf(raw));
  if (named !== undefined) return joinCurrency(found, named);
  const where = { row: draft.row, column: header };
  addProblem(draft, problemOf('CURRENCY_UNREADABLE', where, { header: quote(header), value: quote(raw) }));
}

function joinCurrency(found: Amounts, named: string | undefined): void {
  if (named === undefined) return;
  found.seen.add(named);
  if (found.currency !== null) found.currency = joinCurrencies(found.currency, named);
}

function takeAmount(found: Amounts, draft: Draft, each: MoneyColumn, raw: unknown, decimal: DecimalMark): void {
  if (raw === '' || raw === null || raw === undefined) return;
  const amount = amountIn(each, raw, decimal);
  if (amount === null) return;
  if ('problem' in amount) return refuse(draft, amount, each, raw);
  joinCurrency(found, amount.currency);
  joinCurrency(found, each.currency);
  keep(found.money, draft, each, amount.amount);
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
function keep(money: Money, draft: Draft, { field }: MoneyColumn, amount: number): void {
  const earlier = money[field];
  if (earlier === undefined) money[field] = amount;
  else if (earlier !== amount) {
    const candidates = `${earlier} and ${amount}`;
    addNote(draft, { code: 'CONTRADICTION', text: noteText('CONTRADICTION_COLUMNS', { field, candidates }) });
  }
}

function refuse(draft: Draft, { problem, readings }: RefusedAmount, { unit, header }: MoneyColumn, raw: unknown): void {
  const fillings = {
    header: quote(header),
    value: quote(raw),
    allowed: allowedAmounts(unit),
    readings: readings ?? '',
  };
  addProblem(draft, problemOf(problem, { row: draft.row, column: header }, fillings));
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
