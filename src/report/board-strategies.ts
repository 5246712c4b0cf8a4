import { STRATEGY_IDS } from '../model/policy';
import { currencyOf, knowsMoney } from './amounts';
import { knowsCheaper } from './board-cheaper';
import { addRow, gap, type Grid, type Span } from './grid';
import type { Chart } from './plan';
import type { StyleName } from './styles';
import type { Tally } from './tally';
import type { Amount } from './tally-lists';
import type { Wording } from './wording';

const LABEL = 8;
const NUMBER = 3;
const LINE = 15.5;

/** Money or counts by strategy, and the same as bars beside it. */
export function strategyBlock(grid: Grid, tally: Tally, wording: Wording): Chart {
  const money = knowsMoney(tally);
  const unit = money ? `${currencyOf(tally)} a year`.trim() : 'tasks';
  const cheaper = knowsCheaper(tally);
  const counts = countColumns(tally);
  const table = LABEL + counts + (cheaper ? 4 : 2) * NUMBER;
  addRow(grid, 18, [
    { columns: table, value: 'What is recommended', style: 'section' },
    gap(1),
    { columns: grid.width - table - 1, value: money ? `By money: ${unit}` : 'By number of tasks', style: 'section' },
  ]);
  addRow(grid, 14, [
    { columns: LABEL, value: 'Strategy', style: 'columnLabel' },
    { columns: counts, value: 'Tasks', style: 'columnLabelRight' },
    { columns: NUMBER, value: money ? unit : 'Share', style: 'columnLabelRight' },
    { columns: NUMBER, value: 'Would change', style: 'columnLabelRight' },
    ...(cheaper
      ? ([
          { columns: NUMBER, value: 'Cheaper exists', style: 'columnLabelRight' },
          { columns: NUMBER, value: 'At stake a year', style: 'columnLabelRight' },
        ] as const)
      : []),
  ]);
  const top = grid.rows.length;
  for (const id of STRATEGY_IDS) addRow(grid, LINE, line(wording.strategy(id), tally.outcomes[id], tally, money, id));
  addRow(grid, LINE, line('Undecided', tally.outcomes.UNDECIDED, tally, money, 'UNDECIDED'));
  const bottom = addRow(grid, LINE, [
    { columns: LABEL, value: 'Together', style: 'totalText' },
    { columns: counts, value: tally.all.tasks, style: 'totalCount' },
    { columns: NUMBER, value: money ? tally.all.money : 1, style: money ? 'totalMoney' : 'totalShare' },
    { columns: NUMBER, value: tally.changes.move.tasks, style: 'totalCount' },
    ...(cheaper ? cheaperSpans(tally.cheaper.total, 'totalCount', 'totalMoney') : []),
  ]);
  addRow(grid, 13, moneyRemark(tally, table));
  addRow(grid, 4);
  const values = LABEL + (money ? counts : 0);
  return {
    kind: 'bar',
    title: '',
    place: { top: top - 1, left: table + 1, bottom, right: grid.width - 1 },
    categories: { top, left: 0, bottom: bottom - 1, right: 0 },
    series: [{ name: unit, values: { top, left: values, bottom: bottom - 1, right: values }, colour: 'own' }],
    description: `Bars: ${unit} by recommended strategy. The table to the left has the same numbers.`,
    numbers: '#,##0',
  };
}

/** The number of tasks gives way a little where two more columns stand beside it. */
const countColumns = (tally: Tally): number => (knowsCheaper(tally) ? NUMBER - 1 : NUMBER);

function line(label: string, amount: Amount, tally: Tally, money: boolean, id: keyof Tally['outcomes']): Span[] {
  return [
    { columns: LABEL, value: label, style: 'listText' },
    { columns: countColumns(tally), value: amount.tasks, style: 'listCount' },
    money
      ? { columns: NUMBER, value: amount.money, style: 'listMoney' }
      : { columns: NUMBER, value: amount.tasks / Math.max(1, tally.all.tasks), style: 'listShare' },
    { columns: NUMBER, value: tally.moved[id], style: 'listCount' },
    ...(knowsCheaper(tally) ? cheaperSpans(tally.dearer[id], 'listCount', 'listMoney') : []),
  ];
}

/** For how many tasks another strategy is cheaper, and by how much where both costs are known. */
function cheaperSpans({ tasks, money, priced }: Amount, count: StyleName, sum: StyleName): Span[] {
  return [
    { columns: NUMBER, value: tasks, style: count },
    { columns: NUMBER, value: priced > 0 ? money : null, style: sum },
  ];
}

function moneyRemark({ all, mixed }: Tally, columns: number): Span[] {
  if (mixed) return [{ columns, value: 'Money is in more than one currency and was not added.', style: 'finePrint' }];
  if (all.priced === 0 || all.priced === all.tasks) return [];
  const known = `Money is known for ${all.priced.toLocaleString('en-US')} of ${all.tasks.toLocaleString('en-US')} tasks.`;
  return [{ columns, value: known, style: 'finePrint' }];
}
