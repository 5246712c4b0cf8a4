import { clipWords } from './clip';
import { currencyOf, knowsMoney, knowsSavings } from './amounts';
import { addRow, type Grid, type Span } from './grid';
import { INVENTORY } from './inventory';
import type { Tally } from './tally';
import type { Move } from './tally-lists';
import type { Wording } from './wording';

/** What two lines of their columns hold. */
const LONGEST_REASON = 124;
const LONGEST_REASON_BESIDE_SAVING = 93;
const LONGEST_TASK = 62;
/** What one line of its column holds in the larger letters. */
const ONE_LINE = 36;
/** Columns of the page. */
const WHY = 12;
const SAVING = 3;

/** The ten largest moves with their reason; where nothing says how it is done today, the largest tasks to give out. */
export function movesBlock(grid: Grid, tally: Tally, wording: Wording): void {
  const today = tally.todayKnown > 0;
  const { listed, total } = today ? tally.moves : tally.leaving;
  const money = knowsMoney(tally);
  const savings = knowsSavings(tally) && listed.some(({ saving }) => saving !== null);
  addRow(grid, 18, [
    { columns: 18, value: today ? 'The largest moves' : 'The largest tasks to give out', style: 'section' },
    { columns: 18, value: remark(listed.length, total.tasks, today, money), style: 'sectionNote' },
  ]);
  if (listed.length === 0) {
    const none = today ? 'Nothing would be done otherwise than today.' : 'Nothing is recommended to leave the house.';
    addRow(grid, 16, [{ columns: grid.width, value: none, style: 'paragraph' }]);
    return;
  }
  addRow(grid, 14, [
    { columns: 2, value: 'Row', style: 'columnLabel' },
    { columns: 8, value: 'Task', style: 'columnLabel' },
    { columns: 4, value: 'Today', style: 'columnLabel' },
    { columns: 4, value: 'Recommended', style: 'columnLabel' },
    { columns: 3, value: money ? `${currencyOf(tally)} a year`.trim() : 'Lead (points)', style: 'columnLabelRight' },
    ...(savings ? [{ columns: SAVING, value: 'Saves a year', style: 'columnLabelRight' } as const] : []),
    { columns: 3, value: 'Verdict', style: 'columnLabelIndented' },
    { columns: savings ? WHY - SAVING : WHY, value: 'Why', style: 'columnLabel' },
  ]);
  // One long name makes all of them small: letters of two sizes would look like two ranks.
  const name = listed.some(({ task }) => task.length > ONE_LINE) ? 'smallBold' : 'listBold';
  for (const move of listed) addRow(grid, 22.5, moveLine(move, { money, savings, name }, wording));
}

function moveLine(
  { row, at, task, from, to, verdict, why, saving, ...move }: Move,
  { money, savings, name }: { money: boolean; savings: boolean; name: 'smallBold' | 'listBold' },
  wording: Wording,
): Span[] {
  return [
    { columns: 2, value: row, style: 'listLink', link: { sheet: INVENTORY, row: at, column: 0 } },
    { columns: 8, value: clipWords(task, LONGEST_TASK), style: name },
    { columns: 4, value: from === null ? 'not known' : wording.strategy(from), style: 'small' },
    { columns: 4, value: wording.strategy(to), style: 'small' },
    money
      ? { columns: 3, value: move.money, style: 'listMoney' }
      : { columns: 3, value: move.lead, style: 'listPoints' },
    ...(savings ? [{ columns: SAVING, value: saving, style: 'listMoney' } as const] : []),
    { columns: 3, value: verdict, style: `list${verdict}` },
    savings
      ? { columns: WHY - SAVING, value: wholeReasons(reasonsIn(why), LONGEST_REASON_BESIDE_SAVING), style: 'small' }
      : { columns: WHY, value: wholeReasons(reasonsIn(why), LONGEST_REASON), style: 'small' },
  ];
}

/** A sentence begins with what is recommended and by how much, up to a colon; the table beside it says so already. */
function reasonsIn(why: string): string {
  const head = /^[^:.]{1,140}(?:\.\d+[^:.]*)?: /.exec(why)?.[0] ?? '';
  return why.slice(head.length);
}

/** As many reasons as fit, none cut in its middle; the first is cut where not even it fits. */
function wholeReasons(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const [first = '', ...more] = text.split(/(?<=\)); /);
  let kept = first;
  for (const reason of more) {
    if (kept.length + reason.length + 4 > longest) break;
    kept += `; ${reason}`;
  }
  return kept.length + 2 > longest ? clipWords(text, longest) : `${kept} …`;
}

function remark(shown: number, all: number, today: boolean, money: boolean): string {
  const order = money ? 'by money a year' : 'by lead in points';
  const known = today ? '' : 'nothing says how they are done today; ';
  return `${known}${shown} of ${all.toLocaleString('en-US')}, ${order}`;
}
