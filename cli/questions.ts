import { queueQuestions, type QueuedQuestion, type QueueRow } from '../src/decide/queue';
import type { Question } from '../src/report/board-open';
import type { Wording } from '../src/report/wording';
import type { Analysis, AnsweredRow } from './analysis';

/** Rows kept for the question queue. Of a longer list an even sample is kept, so that memory stays what it is. */
const MOST_KEPT = 5000;

/** Rows gathered for the question queue while they go by. */
export interface Gathering {
  analysis: Analysis;
  /** Column by whose values questions are grouped, or -1. */
  column: number;
  rows: QueueRow[];
  seen: number;
  /** Every so-many-th row is kept. */
  step: number;
}

export function startGathering(analysis: Analysis, group = 'department'): Gathering {
  const column = analysis.plan.fields.find(({ field }) => field === group)?.column ?? -1;
  return { analysis, column, rows: [], seen: 0, step: 1 };
}

export function gather(gathering: Gathering, { cells, task, blank }: AnsweredRow): void {
  if (blank || gathering.seen++ % gathering.step !== 0) return;
  const group = gathering.column < 0 ? '' : String(cells[gathering.column] ?? '').trim();
  gathering.rows.push({ levels: task.levels, origins: task.origins, group, money: task.money.annual_cost ?? null });
  if (gathering.rows.length < MOST_KEPT) return;
  gathering.rows = gathering.rows.filter((_, index) => index % 2 === 0);
  gathering.step *= 2;
}

/** The queue, counts scaled up to the whole list. */
export function queueOf({ analysis, rows, step }: Gathering): QueuedQuestion[] {
  const money = analysis.reader.currency().mixed;
  const priced = money ? rows.map((row) => ({ ...row, money: null })) : rows;
  return queueQuestions(analysis.ruling.engine, priced).map((question) => ({
    ...question,
    tasks: question.tasks * step,
    money: question.money * step,
    settles: question.settles * step,
    settledMoney: question.settledMoney * step,
    informs: question.informs * step,
  }));
}

/** The head of the queue as the board shows it. */
export function questionsFor(gathering: Gathering, wording: Wording): Question[] {
  const headline = gathering.analysis.headers[gathering.column];
  return queueOf(gathering)
    .slice(0, 5)
    .map(({ fact, group, tasks, money }) => ({
      question: group === null ? wording.question(fact) : `${String(headline)} ${group}: ${wording.question(fact)}`,
      tasks,
      money,
    }));
}
