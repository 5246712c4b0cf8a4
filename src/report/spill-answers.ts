import { STRATEGY_IDS } from '../model/policy';
import { toId } from '../economics/wording';
import { remember } from '../table/remember';
import { ANSWER_COLUMNS, findAnswerColumn, LONGEST_EXPLANATION, type AnswerColumn } from './answer-columns';
import { clip } from './clip';
import { rulesThatSpoke } from './explanation-rows';
import { quoteGiven, refusal, refuse, spill, type Cells, type Spill, type SpillCell, type Spilled } from './spill';
import { answerRow, refuseRow, type AnsweredTask, type TaskRows } from './spill-tasks';
import { CODES } from './wording';

/** Columns that are the answer itself: while too little is known they are not empty but in error, which says what is missing. */
const ANSWERS = new Set(['strategy', 'who', 'where', 'manner']);
const STRATEGY = ANSWER_COLUMNS.filter(({ id }) => id === 'strategy');

/**
 * The result columns that a formula names: in one text, separated by commas, or in several cells; "all" for all of them.
 * Nothing named: the strategy alone.
 */
export function readColumns(named: Cells | undefined): Spilled<readonly AnswerColumn[]> {
  return named ? columnsIn(named.flat().join()) : spill(STRATEGY);
}

/** Remembered: a formula that is filled down names the same columns in each row. */
const columnsIn = remember((names: string): Spilled<readonly AnswerColumn[]> => {
  const columns: AnswerColumn[] = [];
  for (const name of names.split(/[,;]/)) {
    const id = toId(name);
    if (id === '' || id === '0') continue;
    const found = findAnswerColumn(id);
    if (id === 'all') columns.push(...ANSWER_COLUMNS);
    else if (found) columns.push(found);
    else {
      const allowed = `all, ${ANSWER_COLUMNS.map((column) => column.id).join(', ')}`;
      return refuse('UNKNOWN_WORD', { name: 'columns', given: quoteGiven(name.trim()), allowed });
    }
  }
  return spill(columns.length === 0 ? STRATEGY : columns);
});

/** A row of results for each task: blank for a blank one, in error where it cannot be read, whatever the others are. */
function spillRows(tasks: TaskRows, width: number, cellsOf: (answered: AnsweredTask) => SpillCell[]): Spill {
  return tasks.rows.map((_, at) => {
    const answered = answerRow(tasks, at);
    if (!answered) return Array.from({ length: width }, () => '');
    if (answered.problems.length === 0) return cellsOf(answered);
    const refused = refuseRow(tasks, at, answered.problems);
    return Array.from({ length: width }, () => refused);
  });
}

/** CLASSIFY: the chosen columns of every answer, in codes. */
export function classifyRows(tasks: TaskRows, columns: readonly AnswerColumn[]): Spill {
  const { engine, fingerprint } = tasks.ruling;
  return spillRows(tasks, columns.length, ({ task, answer }) => {
    const context = { fingerprint, wording: CODES, rules: () => rulesThatSpoke(engine, task) };
    return columns.map(({ id, value }): SpillCell => {
      const cell = value(answer, context);
      // No result is a date; a cell of a sheet may be one.
      if (cell !== null && typeof cell !== 'object') return cell;
      return ANSWERS.has(id) ? { kind: 'none', message: answer.why } : '';
    });
  });
}

/** SCORES: the points of the six strategies, in their order; one that is excluded has none. */
export function scoreRows(tasks: TaskRows): Spill {
  return spillRows(tasks, STRATEGY_IDS.length, ({ answer: { scores, excluded } }) =>
    STRATEGY_IDS.map((strategy) => {
      const vetoes = excluded[strategy];
      return vetoes ? refusal('EXCLUDED', { strategy, vetoes: vetoes.join(', ') }) : scores[strategy];
    }),
  );
}

/** WHY: one sentence for each task. */
export function whyRows(tasks: TaskRows): Spill {
  return spillRows(tasks, 1, ({ answer }) => [clip(answer.why, LONGEST_EXPLANATION)]);
}

/** NEXT: the question to answer next for each task; empty where no answer can change anything. */
export function nextRows(tasks: TaskRows): Spill {
  const { layout } = tasks.ruling.engine;
  return spillRows(tasks, 1, ({ answer: { next } }) => {
    const fact = next === null ? undefined : layout.facts[layout.position.get(next) ?? -1];
    return [fact ? `${fact.question} (${fact.id})` : ''];
  });
}
