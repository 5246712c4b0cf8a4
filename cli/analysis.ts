import { readFile } from 'node:fs/promises';
import { DEFAULT_POLICY } from '../src/catalogue/default-policy';
import { compilePolicy, type Engine } from '../src/decide/compile';
import { documentsOnly } from '../src/decide/documents-only';
import { fingerprint } from '../src/decide/fingerprint';
import type { Answer } from '../src/model/answer';
import type { Outcome, Problem } from '../src/model/outcome';
import type { Policy } from '../src/model/policy';
import type { Task } from '../src/model/task';
import { answerTask } from '../src/report/answer';
import { suggestFacts } from '../src/suggest/suggest';
import { filledWidth, isBlank } from '../src/table/cells';
import type { ColumnPlan } from '../src/table/columns';
import { matchColumns } from '../src/table/headers';
import { problemOf, quote } from '../src/table/messages';
import { readPolicy } from '../src/table/policy-json';
import { readProfile, type Profile } from '../src/table/profile';
import { openProfile } from '../src/table/profile-layers';
import {
  applyProposals,
  openProposals,
  proposeNothing,
  SUGGEST_MODES,
  type Propose,
  type SuggestMode,
} from '../src/table/proposals';
import { openReader, type Reading, type TaskReader } from '../src/table/read';
import { hasOption, textOption, type Arguments } from './arguments';
import { encodingOf } from './bytes';
import { openInput, type Input } from './input';
import { badInput, CommandError, EXIT, reasonOf, systemCodeOf } from './problem';

/** The policy that decides, and how it is to be named beside every answer. */
export interface Ruling {
  engine: Engine;
  version: string;
  fingerprint: string;
  documentsOnly: boolean;
}

/** How words are read: what they suggest, and whether it is used. */
export interface Suggesting {
  mode: SuggestMode;
  propose: Propose;
}

/** One row of the list, read and answered. */
export interface AnsweredRow {
  cells: readonly unknown[];
  task: Task;
  answer: Answer;
  problems: readonly Problem[];
  blank: boolean;
}

/** A list opened for reading: its columns are matched, its rows come one by one. */
export interface Analysis {
  ruling: Ruling;
  input: Input;
  plan: ColumnPlan;
  reader: TaskReader;
  suggesting: Suggesting;
  /** The header row, as the user wrote it, as wide as the first rows below it; and what stands above it. */
  headers: readonly unknown[];
  above: readonly (readonly unknown[])[];
  /** The first rows below the header. */
  sample: readonly (readonly unknown[])[];
  /** What deserves attention before the first row: columns that were not matched, lines of the profile. */
  problems: readonly Problem[];
  /** All rows below the header, some hundred at a time. */
  rows: (onBytes?: (count: number) => void) => AsyncGenerator<AnsweredRow[]>;
}

/** Rows looked at before columns are matched. */
const SAMPLE_ROWS = 220;

/** The policy of the options: a file or the default, with or without what goes beyond the documents. */
export async function openRuling(args: Arguments): Promise<Ruling> {
  const file = textOption(args, 'policy');
  const given = file === undefined ? DEFAULT_POLICY : await readPolicyFile(file);
  const only = hasOption(args, 'documents-only');
  const policy = only ? documentsOnly(given) : given;
  return {
    engine: compilePolicy(policy),
    version: policy.version,
    fingerprint: fingerprint(policy),
    documentsOnly: only,
  };
}

export async function readPolicyFile(file: string): Promise<Policy> {
  return accept(readPolicy(await textFile(file)), file).value;
}

async function readProfileFile(file: string, engine: Engine): Promise<{ profile: Profile; notes: Problem[] }> {
  const { value, notes } = accept(readProfile(await textFile(file), engine.layout), file);
  return { profile: value, notes: notes.map((note) => ({ ...note, where: { ...note.where, file } })) };
}

async function textFile(file: string): Promise<string> {
  try {
    const content = await readFile(file);
    return new TextDecoder(await encodingOf(file)).decode(content);
  } catch (error) {
    const missing = systemCodeOf(error) === 'ENOENT';
    throw badInput(missing ? 'NO_SUCH_FILE' : 'UNREADABLE', { file, reason: reasonOf(error) });
  }
}

/** Opens a list and matches its columns. */
export async function openAnalysis(args: Arguments): Promise<Analysis> {
  const mode = suggestMode(args);
  const ruling = await openRuling(args);
  const profileFile = textOption(args, 'profile');
  const told = profileFile === undefined ? undefined : await readProfileFile(profileFile, ruling.engine);
  const input = await openInput(args.positionals[0]!, textOption(args, 'sheet'));
  const { layout } = ruling.engine;
  const start = await firstRows(input);
  if (!start.some((row) => row.some((cell) => cell !== '' && cell !== null)))
    throw badInput('EMPTY_FILE', { file: input.name });
  const matched = accept(matchColumns(layout, start), input.name);
  const plan = matched.value;
  const propose = openProposals(layout, suggestFacts);
  const reader = openReader(layout, plan, told ? { under: openProfile(layout, plan, told.profile, propose) } : {});
  const sample = start.slice(plan.headerRow + 1);
  const headers = widened(start[plan.headerRow] ?? [], sample);
  const suggesting: Suggesting = { mode, propose: mode === 'off' ? proposeNothing : propose };
  return {
    ruling,
    input,
    plan,
    reader,
    suggesting,
    headers,
    above: start.slice(0, Math.max(0, plan.headerRow)),
    sample,
    problems: [...matched.notes, ...(told?.notes ?? []), ...reader.problems],
    rows: (onBytes) => answerRows(ruling.engine, { input, plan, width: headers.length }, reader, suggesting, onBytes),
  };
}

async function firstRows(input: Input): Promise<(readonly unknown[])[]> {
  const rows: (readonly unknown[])[] = [];
  for await (const batch of input.rows()) {
    rows.push(...batch);
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows.slice(0, SAMPLE_ROWS);
}

/** Columns without a name exist too, also to the right of the last name. */
function widened(headers: readonly unknown[], sample: readonly (readonly unknown[])[]): readonly unknown[] {
  const width = Math.max(headers.length, ...sample.map(filledWidth));
  return Array.from({ length: width }, (_none, at) => headers[at] ?? '');
}

async function* answerRows(
  engine: Engine,
  { input, plan, width }: { input: Input; plan: ColumnPlan; width: number },
  reader: TaskReader,
  suggesting: Suggesting,
  onBytes: ((count: number) => void) | undefined,
): AsyncGenerator<AnsweredRow[]> {
  let row = 0;
  for await (const batch of input.rows(onBytes)) {
    const answered: AnsweredRow[] = [];
    for (const cells of batch) {
      row++;
      if (row <= plan.headerRow + 1) continue;
      const reading = reader.read(cells, row);
      const { blank } = reading;
      const problems = cells.length > width ? [...reading.problems, ...surplus(cells, width, row)] : reading.problems;
      answered.push({ cells, ...answerReading(engine, reading, suggesting), problems, blank });
    }
    yield answered;
  }
}

/** Cells to the right of every column that was known when the answers got their place: they are kept behind these. */
function surplus(cells: readonly unknown[], width: number, row: number): Problem[] {
  const beyond = cells.slice(width).filter((cell) => !isBlank(cell));
  return beyond.length === 0 ? [] : [problemOf('SURPLUS_CELLS', { row }, { value: quote(beyond[0]), count: width })];
}

function answerReading(
  engine: Engine,
  { task, notes }: Reading,
  { mode, propose }: Suggesting,
): Pick<AnsweredRow, 'task' | 'answer'> {
  if (mode !== 'apply') return { task, answer: answerTask(engine, task, notes, propose) };
  const used = applyProposals(engine, task, propose(task));
  return { task: used.task, answer: answerTask(engine, used.task, [...notes, ...used.notes], propose) };
}

/** Off, list or apply; list when nothing is said. */
function suggestMode(args: Arguments): SuggestMode {
  const given = textOption(args, 'suggest') ?? 'list';
  const mode = SUGGEST_MODES.find((one) => one === given.trim().toLowerCase());
  if (!mode) throw badInput('BAD_SUGGEST', { given, allowed: SUGGEST_MODES.join(', ') });
  return mode;
}

/** The value of an outcome, or the end of the command with its problem. */
export function accept<T>(outcome: Outcome<T>, file: string): { value: T; notes: Problem[] } {
  if (outcome.ok) return outcome;
  const { problem } = outcome;
  const message = problem.message.includes(file) ? problem.message : `${file}: ${problem.message}`;
  throw new CommandError({ ...problem, message, where: { file, ...problem.where } }, EXIT.badInput);
}
