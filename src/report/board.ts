import { CHOICE_SENTENCES } from '../catalogue/choice-sentences';
import { fillText } from '../catalogue/fill';
import { strategyBlock } from './board-strategies';
import { cheaperLine } from './board-cheaper';
import { movesBlock } from './board-moves';
import { openBlock, type Question } from './board-open';
import { addRow, startGrid, type Grid, type Span } from './grid';
import type { Chart, SheetPlan } from './plan';
import type { Tally } from './tally';
import { moneyText, share, currencyOf, knowsMoney, knowsSavings } from './amounts';
import type { Wording } from './wording';

const BOARD = 'Board';

/** The policy that decided, as a page names it. */
export interface PolicyStamp {
  version: string;
  fingerprint: string;
  documentsOnly: boolean;
}

export interface BoardInput {
  tally: Tally;
  policy: PolicyStamp;
  wording: Wording;
  /** What the inventory is called: a file's or a sheet's name. */
  subject: string;
  /** The answers that would settle most, the most useful first; taken from the tally's next questions when absent. */
  questions?: readonly Question[];
}

/** Narrow columns of the page, and their width in characters. */
const PAGE = { columns: 36, width: 4.5 } as const;

/** One page of landscape A4 to hand over: what is recommended, what would change most, what is still open. */
export function boardSheet(input: BoardInput): SheetPlan {
  const grid = startGrid(PAGE.columns);
  heading(grid, input);
  figures(grid, input.tally);
  const charts: Chart[] = [strategyBlock(grid, input.tally, input.wording)];
  cheaperLine(grid, input.tally, input.wording);
  movesBlock(grid, input.tally, input.wording);
  openBlock(grid, input.tally, input.wording, input.questions);
  const last = finePrint(grid, input);
  return {
    name: BOARD,
    columns: Array.from({ length: PAGE.columns }, () => ({ width: PAGE.width })),
    rows: grid.rows,
    merges: grid.merges,
    charts,
    gridLines: false,
    print: {
      orientation: 'landscape',
      paper: 'a4',
      fit: { wide: 1, tall: 1 },
      area: { top: 0, left: 0, bottom: last, right: PAGE.columns - 1 },
    },
    tab: 'third',
  };
}

function heading(grid: Grid, { subject, policy, tally }: BoardInput): void {
  const tasks = tally.all.tasks.toLocaleString('en-US');
  const sources = policy.documentsOnly ? ' · documents only' : '';
  addRow(grid, 27, [{ columns: PAGE.columns, value: 'Sourcing board', style: 'title' }]);
  addRow(grid, 17, [
    {
      columns: PAGE.columns,
      value: `${subject} · ${tasks} ${tally.all.tasks === 1 ? 'task' : 'tasks'} · policy ${policy.version}, fingerprint ${policy.fingerprint}${sources}`,
      style: 'subtitle',
    },
  ]);
}

/** Widths of the figures: five, or six where something is known of what the moves save. */
const BOXES = [6, 7, 7, 8, 8];
const SIX_BOXES = [4, 6, 6, 7, 6, 7];

function figures(grid: Grid, tally: Tally): void {
  const { all, changes, outcomes, verdicts } = tally;
  const firm = [...Object.values(verdicts.SETTLED), ...Object.values(verdicts.LIKELY)].reduce((a, b) => a + b, 0);
  const boxes: [string, string][] = [
    [all.tasks.toLocaleString('en-US'), all.tasks === 1 ? 'task' : 'tasks'],
    [share(all.tasks - outcomes.UNDECIDED.tasks, all.tasks), 'with a recommendation'],
    [share(firm, all.tasks), 'settled or likely'],
    [changes.move.tasks.toLocaleString('en-US'), 'would be done otherwise than today'],
    knowsMoney(tally)
      ? [moneyText(changes.move.money, currencyOf(tally)), 'a year would move']
      : [tally.conflicts.total.tasks.toLocaleString('en-US'), 'with contradictory answers'],
    ...(knowsSavings(tally) ? [savingFigure(tally)] : []),
  ];
  const widths = boxes.length === BOXES.length ? BOXES : SIX_BOXES;
  addRow(
    grid,
    28,
    boxes.map(([value], at): Span => ({ columns: widths[at]!, value, style: 'figure' })),
  );
  addRow(
    grid,
    15,
    boxes.map(([, value], at): Span => ({ columns: widths[at]!, value, style: 'figureLabel' })),
  );
  addRow(grid, 8);
}

/** What the moves save together, and of how many of them that is known. */
function savingFigure(tally: Tally): [string, string] {
  const { money, priced, tasks } = tally.savings;
  const known = priced === tasks ? '' : `, known for ${priced} of ${tasks} moves`;
  return [moneyText(Math.abs(money), currencyOf(tally)), `${money < 0 ? 'dearer' : 'saved'} a year${known}`];
}

/** What must be known to read the verdicts of a list in which people have chosen. */
function choicesText({ chosen }: Tally): string {
  return chosen > 0 ? `${fillText(CHOICE_SENTENCES.counted, { count: chosen.toLocaleString('en-US') })} ` : '';
}

function finePrint(grid: Grid, { policy, tally }: Pick<BoardInput, 'policy' | 'tally'>): number {
  addRow(grid, 6);
  return addRow(grid, 24, [
    {
      columns: PAGE.columns,
      style: 'finePrint',
      value:
        choicesText(tally) +
        'The weights are ours: the five short web articles behind the rules give directions, and hardly a number. A verdict says how firmly the answers so far carry a recommendation; it is not a probability. Costs stand beside the recommendations and never change their points. ' +
        `Sheets: Inventory (every task), Explanation (every rule), Policy (every weight; change it and run again), Sources. Policy ${policy.version}, ${policy.fingerprint}.`,
    },
  ]);
}
