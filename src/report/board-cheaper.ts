import { clipWords } from './clip';
import { currencyOf, moneyText } from './amounts';
import { addRow, type Grid, type Span } from './grid';
import { INVENTORY } from './inventory';
import type { Tally } from './tally';
import type { Cheaper } from './tally-lists';
import type { Wording } from './wording';

const LABEL = 6;
const ROW = 2;
const TEXT = 8;
/** What two lines of its columns hold. */
const LONGEST = 86;

/** Whether some task has a cheaper strategy than the recommended one, and the amounts may be shown side by side. */
export function knowsCheaper(tally: Tally): boolean {
  return tally.cheaper.total.tasks > 0 && !tally.mixed;
}

/** The tasks for which another strategy costs less, those with most money at stake, each linked to its row. */
export function cheaperLine(grid: Grid, tally: Tally, wording: Wording): void {
  if (!knowsCheaper(tally)) return;
  const { listed, total } = tally.cheaper;
  const which = total.tasks === listed.length ? '' : `, the largest ${listed.length} of ${total.tasks}`;
  addRow(grid, 23.5, [
    { columns: LABEL, value: `Where another strategy costs less${which}`, style: 'remark' },
    ...listed.flatMap((task): Span[] => [
      {
        columns: ROW,
        value: `Row ${task.row}`,
        style: 'listLinkRight',
        link: { sheet: INVENTORY, row: task.at, column: 0 },
      },
      { columns: TEXT, value: sentence(task, currencyOf(tally), wording), style: 'small' },
    ]),
  ]);
  addRow(grid, 5);
}

function sentence({ task, cheapest, money, project }: Cheaper, currency: string, wording: Wording): string {
  const less =
    money !== null
      ? `${moneyText(money, currency)} less a year`
      : project !== null
        ? `${moneyText(project, currency)} less for the project`
        : 'the cheapest known';
  const rest = `: ${wording.strategy(cheapest)}, ${less}`;
  return clipWords(task, LONGEST - rest.length) + rest;
}
