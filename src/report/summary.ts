import { SEVERITIES, VERDICTS } from '../model/answer';
import { STRATEGY_IDS } from '../model/policy';
import { STRATEGIES } from '../catalogue/strategies';
import { currencyOf, knowsMoney } from './amounts';
import { agreementBlock } from './agreement';
import { knowsCheaper } from './board-cheaper';
import { conflictsBlock } from './conflicts';
import { addRow, startGrid, type Grid, type Span } from './grid';
import type { Chart, SheetPlan } from './plan';
import { STRATEGY_COLOURS } from './styles';
import { OUTCOMES, type Tally } from './tally';
import { VERDICT_MEANINGS, type Wording } from './wording';

const SUMMARY = 'Summary';

export interface SummaryInput {
  tally: Tally;
  wording: Wording;
}

/** Counts and money by strategy and verdict, the map of who × where, flags, agreement with what was decided, conflicts. */
export function summarySheet({ tally, wording }: SummaryInput): SheetPlan {
  const grid = startGrid(LABEL_COLUMN + OUTCOMES.length + 1);
  addRow(grid, 27, [{ columns: 1, value: 'Summary', style: 'title' }]);
  addRow(grid, 8);
  const chart = verdictBlock(grid, tally, wording);
  mapBlock(grid, tally);
  flagBlock(grid, tally);
  agreementBlock(grid, tally, wording);
  conflictsBlock(grid, tally);
  return {
    name: SUMMARY,
    columns: [{ width: 42 }, ...OUTCOMES.map(() => ({ width: 14 })), { width: 14 }],
    rows: grid.rows,
    merges: grid.merges,
    charts: [chart],
    gridLines: false,
    print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 'any' }, footer: 'Page &P of &N' },
  };
}

const LABEL_COLUMN = 1;
const LINE = 16;

/** Verdict × strategy, totals, money; and the same as stacked bars. */
function verdictBlock(grid: Grid, tally: Tally, wording: Wording): Chart {
  const money = knowsMoney(tally);
  addRow(grid, 20, [{ columns: grid.width, value: 'Tasks by strategy and verdict', style: 'section' }]);
  const header = addRow(grid, 40, [
    { columns: 1, value: 'Verdict', style: 'heading' },
    ...STRATEGY_IDS.map((id): Span => ({ columns: 1, value: wording.strategy(id), style: 'headingRight' })),
    { columns: 1, value: 'Undecided', style: 'headingRight' },
    { columns: 1, value: 'Together', style: 'headingRight' },
  ]);
  for (const verdict of VERDICTS) {
    const counts = tally.verdicts[verdict];
    addRow(grid, LINE, [
      { columns: 1, value: `${verdict}: ${VERDICT_MEANINGS[verdict]}`, style: `list${verdict}` },
      ...OUTCOMES.map((id): Span => ({ columns: 1, value: counts[id], style: 'listCount' })),
      { columns: 1, value: OUTCOMES.reduce((sum, id) => sum + counts[id], 0), style: 'listCount' },
    ]);
  }
  addRow(grid, LINE, [
    { columns: 1, value: 'Tasks', style: 'totalText' },
    ...OUTCOMES.map((id): Span => ({ columns: 1, value: tally.outcomes[id].tasks, style: 'totalCount' })),
    { columns: 1, value: tally.all.tasks, style: 'totalCount' },
  ]);
  if (money) {
    addRow(grid, LINE, [
      { columns: 1, value: `${currencyOf(tally)} a year`.trim(), style: 'listText' },
      ...OUTCOMES.map((id): Span => ({ columns: 1, value: tally.outcomes[id].money, style: 'listMoney' })),
      { columns: 1, value: tally.all.money, style: 'listMoney' },
    ]);
  }
  if (knowsCheaper(tally)) cheaperRows(grid, tally);
  addRow(grid, 10);
  const place = chartRoom(grid);
  return {
    kind: 'stacked bar',
    title: 'Tasks by verdict',
    place,
    categories: { top: header + 1, left: 0, bottom: header + VERDICTS.length, right: 0 },
    series: OUTCOMES.map((id, at) => ({
      name: id === 'UNDECIDED' ? 'Undecided' : wording.strategy(id),
      values: { top: header + 1, left: 1 + at, bottom: header + VERDICTS.length, right: 1 + at },
      colour: id === 'UNDECIDED' ? 'unknown' : STRATEGY_COLOURS[id],
    })),
    description:
      'Stacked bars: for each verdict, how many tasks go to each strategy. The table above has the same numbers.',
    numbers: '#,##0',
  };
}

/** For how many tasks another strategy costs less than the recommended one, and how much that makes where it is known. */
function cheaperRows(grid: Grid, tally: Tally): void {
  const unit = `${currencyOf(tally)} a year`.trim();
  const { total } = tally.cheaper;
  addRow(grid, LINE, [
    { columns: 1, value: 'Tasks with a cheaper strategy, by known money', style: 'listText' },
    ...OUTCOMES.map((id): Span => ({ columns: 1, value: tally.dearer[id].tasks, style: 'listCount' })),
    { columns: 1, value: total.tasks, style: 'listCount' },
  ]);
  addRow(grid, LINE, [
    { columns: 1, value: `At stake there, ${unit}`, style: 'listText' },
    ...OUTCOMES.map((id): Span => ({ columns: 1, value: tally.dearer[id].money, style: 'listMoney' })),
    { columns: 1, value: total.money, style: 'listMoney' },
  ]);
}

const CHART_ROWS = 14;

function chartRoom(grid: Grid): Chart['place'] {
  const top = grid.rows.length;
  for (let row = 0; row < CHART_ROWS; row++) addRow(grid, LINE);
  addRow(grid, 10);
  return { top, left: 0, bottom: top + CHART_ROWS - 1, right: 6 };
}

const WHO = ['own', 'third party', 'partner'] as const;
const WHERE = [
  ['home', 'at home'],
  ['premises', 'on your premises'],
  ['abroad', 'abroad'],
  ['any', 'anywhere'],
] as const;

/** Who × where: tasks and, where it is known, money. Combinations that no strategy has stay empty. */
function mapBlock(grid: Grid, tally: Tally): void {
  const money = knowsMoney(tally);
  addRow(grid, 20, [{ columns: grid.width, value: 'Who does it, and where', style: 'section' }]);
  addRow(grid, 28, [
    { columns: 1, value: 'Who', style: 'heading' },
    ...WHERE.map(([, label]): Span => ({ columns: 1, value: `Tasks ${label}`, style: 'headingRight' })),
    ...(money
      ? WHERE.map(([, label]): Span => ({
          columns: 1,
          value: `${currencyOf(tally)} ${label}`.trim(),
          style: 'headingRight',
        }))
      : []),
  ]);
  for (const who of WHO) {
    const amounts = WHERE.map(([where]) =>
      STRATEGIES.some((strategy) => strategy.who === who && strategy.where === where)
        ? (tally.map.get(`${who}|${where}`) ?? { tasks: 0, money: 0 })
        : null,
    );
    addRow(grid, LINE, [
      { columns: 1, value: who === 'own' ? 'own staff' : who, style: 'listText' },
      ...amounts.map((amount): Span => ({ columns: 1, value: amount?.tasks ?? null, style: 'listCount' })),
      ...(money
        ? amounts.map((amount): Span => ({ columns: 1, value: amount?.money ?? null, style: 'listMoney' }))
        : []),
    ]);
  }
  addRow(grid, 10);
}

/** Risks and duties that were raised, the most frequent first. */
function flagBlock(grid: Grid, tally: Tally): void {
  const flags = [...tally.flags.values()].sort((a, b) => b.tasks - a.tasks || a.id.localeCompare(b.id, 'en'));
  const shown = SEVERITIES.filter((severity) => severity !== 'low' && severity !== 'unknown');
  addRow(grid, 20, [{ columns: grid.width, value: 'Flags raised', style: 'section' }]);
  if (flags.length === 0) {
    addRow(grid, LINE, [
      { columns: grid.width, value: 'No risk is at medium or above, and no duty is answered no.', style: 'paragraph' },
    ]);
    addRow(grid, 10);
    return;
  }
  addRow(grid, LINE, [
    { columns: 1, value: 'Risk or duty', style: 'heading' },
    { columns: 1, value: 'Id', style: 'heading' },
    { columns: 1, value: 'Owner', style: 'heading' },
    ...shown.map((severity): Span => ({ columns: 1, value: severity, style: 'headingRight' })),
    { columns: 1, value: 'Tasks', style: 'headingRight' },
  ]);
  for (const { id, label, owner, severities, tasks } of flags) {
    addRow(grid, label.length > 46 ? 27 : LINE, [
      { columns: 1, value: label, style: 'listText' },
      { columns: 1, value: id, style: 'listText' },
      { columns: 1, value: owner, style: 'listText' },
      ...shown.map((severity): Span => ({ columns: 1, value: severities[severity], style: 'listCount' })),
      { columns: 1, value: tasks, style: 'listCount' },
    ]);
  }
  addRow(grid, 10);
}
