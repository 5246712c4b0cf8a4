import { clip } from './answer-columns';
import { currencyOf, knowsMoney } from './amounts';
import { addRow, gap, type Grid, type Span } from './grid';
import { INVENTORY } from './inventory';
import type { Tally } from './tally';
import type { Wording } from './wording';

/** A question, and the unsettled tasks whose answer waits for it. */
export interface Question {
  question: string;
  tasks: number;
  money: number;
}

const SHOWN = 5;
const LEFT = { task: 11, money: 3 } as const;
const RIGHT = { question: 10, tasks: 2, money: 3 } as const;

/** What is undecided, and beside it the answers that would settle most. */
export function openBlock(grid: Grid, tally: Tally, wording: Wording, asked?: readonly Question[]): void {
  const money = knowsMoney(tally);
  const questions = (asked ?? questionsOf(tally, wording)).slice(0, SHOWN);
  const undecided = tally.undecided.listed.slice(0, SHOWN);
  addRow(grid, 8);
  addRow(grid, 18, [
    { columns: 9, value: 'Undecided', style: 'section' },
    { columns: 5, value: count(undecided.length, tally.undecided.total.tasks), style: 'sectionNote' },
    gap(1),
    { columns: 15, value: 'Answers that would settle most', style: 'section' },
  ]);
  const unit = money ? `${currencyOf(tally)} a year`.trim() : '';
  addRow(grid, 14, [
    { columns: LEFT.task, value: 'Task', style: 'columnLabel' },
    { columns: LEFT.money, value: unit, style: 'columnLabelRight' },
    gap(1),
    { columns: RIGHT.question, value: 'Question', style: 'columnLabel' },
    { columns: RIGHT.tasks, value: 'Tasks', style: 'columnLabelRight' },
    { columns: RIGHT.money, value: unit, style: 'columnLabelRight' },
  ]);
  for (let line = 0; line < Math.max(1, undecided.length, questions.length); line++) {
    const open = undecided[line];
    const question = questions[line];
    const nothing = line > 0 ? null : 'nothing';
    addRow(grid, 15.5, [
      {
        columns: LEFT.task,
        value: open ? clip(open.task, 70) : nothing,
        style: 'listText',
        ...(open ? { link: { sheet: INVENTORY, row: open.at + 1, column: 0 } } : {}),
      },
      { columns: LEFT.money, value: money ? (open?.money ?? null) : null, style: 'listMoney' },
      gap(1),
      { columns: RIGHT.question, value: question ? clip(question.question, 78) : nothing, style: 'listText' },
      { columns: RIGHT.tasks, value: question?.tasks ?? null, style: 'listCount' },
      { columns: RIGHT.money, value: money ? (question?.money ?? null) : null, style: 'listMoney' },
    ] satisfies Span[]);
  }
}

/** The next questions of all unsettled tasks, those with most money first, then those with most tasks. */
export function questionsOf(tally: Tally, wording: Wording): Question[] {
  return [...tally.questions]
    .map(([fact, { tasks, money }]) => ({ question: wording.question(fact), tasks, money }))
    .sort((a, b) => (knowsMoney(tally) ? b.money - a.money : 0) || b.tasks - a.tasks);
}

function count(shown: number, all: number): string {
  if (all === 0) return '';
  return shown === all ? `${all}` : `${shown} of ${all.toLocaleString('en-US')}`;
}
