import { fillText } from '../catalogue/fill';
import { SENTENCES } from '../catalogue/sentences';
import type { Engine } from '../decide/compile';
import { UNKNOWN } from '../model/task';
import { isBlank } from '../table/cells';
import { openReader } from '../table/read';
import { noteRepeats } from '../table/repeats';
import { LONGEST_EXPLANATION } from './answer-columns';
import { clip } from './clip';
import type { Spill } from './spill';
import { answerRow, type AnsweredTask, type TaskRows } from './spill-tasks';

/** Columns that could be one of ours and were not read. One whose name means nothing here is simply the user's own. */
const NOTEWORTHY = new Set(['COLUMN_AMBIGUOUS', 'COLUMN_UNREADABLE', 'COLUMN_OTHER_UNIT']);
const CONTRADICTORY = new Set(['CONTRADICTION', 'ALL_EXCLUDED']);

const joined = (texts: readonly string[]): string => clip(texts.join(' '), LONGEST_EXPLANATION);

/**
 * CHECK: three texts for each task, empty where all is well: what cannot be read, what contradicts itself or an earlier
 * row, and what is missing before the answer can stand.
 */
export function checkRows(tasks: TaskRows): Spill {
  const { plan } = tasks.opening;
  const { engine } = tasks.ruling;
  // A reader of its own: the currencies that it has seen must be those of these rows.
  const opening = { plan, reader: openReader(engine.layout, plan) };
  const watched = { ...tasks, opening };
  const repeatOf = noteRepeats();
  const unread = plan.unmatched.filter(({ code }) => NOTEWORTHY.has(code));
  const answered = tasks.rows.map((_, at) => answerRow(watched, at));
  const mixed = new Map(opening.reader.currency().problems.map(({ where, message }) => [where.row, message]));
  return answered.map((found, at) => {
    if (!found) return ['', '', ''];
    const cells = tasks.rows[at] ?? [];
    const row = tasks.first + at;
    const repeated = repeatOf(cells, row);
    const unreadable = [
      ...found.problems.map(({ message }) => message),
      ...unread.filter(({ column }) => !isBlank(cells[column])).map(({ reason }) => reason),
    ];
    const contradictory = [
      ...found.answer.notes.filter(({ code }) => CONTRADICTORY.has(code)).map(({ text }) => text),
      ...(mixed.has(row) ? [mixed.get(row) ?? ''] : []),
      ...(repeated ? [repeated.text] : []),
    ];
    return [joined(unreadable), joined(contradictory), joined(missingFor(engine, found))];
  });
}

/** What an undecided task needs, or what may still exclude the strategy that leads. */
function missingFor(engine: Engine, { task, answer }: AnsweredTask): string[] {
  const missing = answer.notes.filter(({ code }) => code === 'MISSING_DATA').map(({ text }) => text);
  if (missing.length > 0 || answer.check.length === 0) return missing;
  const conditions = engine.vetoes.filter(({ id }) => answer.check.includes(id)).flatMap((veto) => veto.conditions);
  const open = conditions.filter(({ position }) => !((task.levels[position] ?? UNKNOWN) > UNKNOWN));
  const facts = new Set(open.map(({ position }) => engine.layout.facts[position]?.id ?? ''));
  return [fillText(SENTENCES.check, { facts: [...facts].join(', '), vetoes: answer.check.join(', ') })];
}
