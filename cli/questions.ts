import { queueQuestions, type QueuedQuestion } from '../src/decide/queue';
import type { Task } from '../src/model/task';
import type { Question } from '../src/report/board-open';
import type { Wording } from '../src/report/wording';
import { writeLevel } from '../src/table/coerce';
import { writeGroup } from '../src/table/profile';
import { queueRows } from '../src/table/queue-rows';
import type { Analysis, AnsweredRow } from './analysis';

/** Rows kept for the question queue. Of a longer list an even sample is kept, so that memory stays what it is. */
const MOST_KEPT = 5000;

/** Rows gathered for the question queue while they go by. */
export interface Gathering {
  analysis: Analysis;
  tasks: Task[];
  seen: number;
  /** Every so-many-th row is kept. */
  step: number;
}

export function startGathering(analysis: Analysis): Gathering {
  return { analysis, tasks: [], seen: 0, step: 1 };
}

export function gather(gathering: Gathering, { task, blank }: AnsweredRow): void {
  if (blank || gathering.seen++ % gathering.step !== 0) return;
  gathering.tasks.push(task);
  if (gathering.tasks.length < MOST_KEPT) return;
  gathering.tasks = gathering.tasks.filter((_, index) => index % 2 === 0);
  gathering.step *= 2;
}

/** The queue, counts scaled up to the whole list. */
export function queueOf({ analysis, tasks, seen }: Gathering): QueuedQuestion[] {
  const scale = seen / Math.max(1, tasks.length);
  const { ruling, suggesting, reader, plan, headers } = analysis;
  const column = plan.fields.find(({ field }) => field === 'department')?.column;
  const department = column === undefined ? undefined : String(headers[column] ?? '').trim();
  const rows = queueRows(ruling.engine.layout, tasks, suggesting.propose, department);
  const priced = reader.currency().mixed ? rows.map((row) => ({ ...row, money: null })) : rows;
  return queueQuestions(ruling.engine, priced).map((question) => ({
    ...question,
    tasks: Math.round(question.tasks * scale),
    money: question.money * scale,
    settles: question.settles * scale,
    settlesLeast: question.settlesLeast * scale,
    settledMoney: question.settledMoney * scale,
    decides: question.decides * scale,
    informs: question.informs * scale,
  }));
}

/** Whom a question is for, as the profile names them. */
export const groupText = ({ group }: QueuedQuestion): string => (group === null ? 'all tasks' : writeGroup(group));

/** The line of the profile that holds the answer: whole where it only has to be confirmed. */
export function profileLine({ ruling }: Analysis, { fact, group, confirms }: QueuedQuestion): string {
  const { layout } = ruling.engine;
  const answer = confirms === null ? '…' : writeLevel(layout.facts[layout.position.get(fact) ?? 0]!, confirms);
  return `${group === null ? '' : `${writeGroup(group)}: `}${fact} = ${answer}`;
}

/** The head of the queue as the board shows it. */
export function questionsFor(gathering: Gathering, wording: Wording): Question[] {
  return queueOf(gathering)
    .slice(0, 5)
    .map((question) => ({
      question: `${question.group === null ? '' : `${groupText(question)}: `}${wording.question(question.fact)}`,
      tasks: question.tasks,
      money: question.money,
    }));
}
