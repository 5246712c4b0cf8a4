import { clipWords } from './clip';
import { currencyOf, knowsMoney } from './amounts';
import { addRow, gap, type Grid, type Span } from './grid';
import { INVENTORY } from './inventory';
import type { Tally } from './tally';
import type { OpenTask } from './tally-lists';
import type { Wording } from './wording';

/** A question, and the unsettled tasks whose answer waits for it. */
export interface Question {
  question: string;
  tasks: number;
  money: number;
}

const SHOWN = 5;
/** What one line of their columns holds. */
const LONGEST_TASK = 46;
const LONGEST_QUESTION = 96;

/** What is undecided, and beside it the answers that would settle most. */
export function openBlock(grid: Grid, tally: Tally, wording: Wording, asked?: readonly Question[]): void {
  const money = knowsMoney(tally);
  const unit = money ? `${currencyOf(tally)} a year`.trim() : '';
  const questions = (asked ?? questionsOf(tally, wording)).slice(0, SHOWN);
  const undecided = tally.undecided.listed.slice(0, SHOWN);
  addRow(grid, 8);
  addRow(grid, 18, [
    { columns: 8, value: 'Undecided', style: 'section' },
    { columns: 6, value: count(undecided.length, tally.undecided.total.tasks), style: 'sectionNote' },
    gap(1),
    { columns: 21, value: 'Answers that would settle most', style: 'section' },
  ]);
  addRow(grid, 14, [
    { columns: 2, value: 'Row', style: 'columnLabel' },
    { columns: 9, value: 'Task', style: 'columnLabel' },
    { columns: 3, value: unit, style: 'columnLabelRight' },
    gap(1),
    { columns: 16, value: 'Question', style: 'columnLabel' },
    { columns: 2, value: 'Tasks', style: 'columnLabelRight' },
    { columns: 3, value: unit, style: 'columnLabelRight' },
  ]);
  for (let line = 0; line < Math.max(1, undecided.length, questions.length); line++) {
    const spans = [...taskSpans(undecided[line], line, money), gap(1), ...questionSpans(questions[line], line, money)];
    addRow(grid, 15.5, spans);
  }
}

function taskSpans(task: OpenTask | undefined, line: number, money: boolean): Span[] {
  if (task === undefined) return [line === 0 ? { columns: 14, value: 'No task.', style: 'small' } : gap(14)];
  return [
    { columns: 2, value: task.row, style: 'listLink', link: { sheet: INVENTORY, row: task.at, column: 0 } },
    { columns: 9, value: clipWords(task.task, LONGEST_TASK), style: 'small' },
    { columns: 3, value: money ? task.money : null, style: 'listMoney' },
  ];
}

function questionSpans(question: Question | undefined, line: number, money: boolean): Span[] {
  if (question === undefined)
    return [line === 0 ? { columns: 21, value: 'No question is open.', style: 'small' } : gap(21)];
  return [
    { columns: 16, value: clipWords(question.question, LONGEST_QUESTION), style: 'small' },
    { columns: 2, value: question.tasks, style: 'listCount' },
    { columns: 3, value: money ? question.money : null, style: 'listMoney' },
  ];
}

/** The next questions of all unsettled tasks, those with most money first, then those with most tasks. */
function questionsOf(tally: Tally, wording: Wording): Question[] {
  return [...tally.questions]
    .map(([fact, { tasks, money }]) => ({ question: wording.question(fact), tasks, money }))
    .sort((a, b) => (knowsMoney(tally) ? b.money - a.money : 0) || b.tasks - a.tasks);
}

function count(shown: number, all: number): string {
  if (all === 0) return '';
  return shown === all ? `${all}` : `${shown} of ${all.toLocaleString('en-US')}`;
}
