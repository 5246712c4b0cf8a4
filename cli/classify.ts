import type { AnswerColumnId, AnswerContext, NamedColumns } from '../src/report/answer-columns';
import {
  nameColumns,
  SHEET_COLUMNS,
  withMoneyColumns,
  answerColumns,
  TEXT_COLUMNS,
} from '../src/report/answer-columns';
import { isAmount } from '../src/report/answer-money';
import { explanationRows, rulesThatSpoke } from '../src/report/explanation-rows';
import type { Problem } from '../src/model/outcome';
import type { CellValue } from '../src/report/plan';
import { beyond, type InventoryRow } from '../src/report/inventory';
import { reportWorkbook } from '../src/report/sheets';
import { sourcesFor } from '../src/report/sources';
import { addToTally, startTally, type Tally } from '../src/report/tally';
import { CODES, sheetWording } from '../src/report/wording';
import { policyTables } from '../src/table/policy-sheets';
import { openAnalysis, type Analysis, type AnsweredRow } from './analysis';
import { hasOption, textOption, type Arguments } from './arguments';
import type { CsvForm } from './csv-read';
import { csvText } from './csv-write';
import { subjectOf, type Format } from './input';
import { columnsAsked, idleOptions, outputFormat } from './output-options';
import { checkOutput, openOutput, STANDARD_OUTPUT, write, type Output } from './output';
import { CommandError, commandProblem, EXIT, failedWrite, type ExitCode } from './problem';
import { logLines, logRow, problemLine, startLog, type ProblemLog } from './problems-shown';
import { startProgress } from './progress';
import { questionsFor, startGathering, gather } from './questions';
import { listed, taskTable, summaryLines } from './summary';
import { writeWorkbook } from './xlsx-write';

/** Tasks that the printed table shows; the output holds all of them. */
const PRINTED = 30;

/** Reads a list, answers every row, and writes list and answers side by side. */
export async function classify(args: Arguments): Promise<ExitCode> {
  const out = textOption(args, 'out');
  const format = out === undefined ? undefined : outputFormat(args, out);
  const columns = columnsAsked(args);
  if (out !== undefined) checkOutput(out, args.positionals[0]!, hasOption(args, 'overwrite'));
  const analysis = await openAnalysis(args);
  try {
    return await run(args, analysis, out, format, columns);
  } finally {
    await analysis.input.close();
  }
}

async function run(
  args: Arguments,
  analysis: Analysis,
  out: string | undefined,
  format: Format | undefined,
  columns: readonly AnswerColumnId[] | undefined,
): Promise<ExitCode> {
  const quiet = hasOption(args, 'quiet');
  const say = (lines: readonly string[]): void => {
    if (!quiet && lines.length > 0) (out === '-' ? process.stderr : process.stdout).write(`${lines.join('\n')}\n`);
  };
  const warn = (problems: readonly Problem[]): void => {
    if (!quiet) for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
  };
  warn([...idleOptions(args, analysis.input.format, format), ...analysis.problems]);
  const log = startLog();
  const printed: AnsweredRow[] = [];
  const passing = watched(analysis, quiet, log, printed);
  const tally =
    out === undefined || format === undefined
      ? await onlyCount(analysis, passing)
      : await writeTo(out, format, (output) => writeRows(args, analysis, output, format, columns, passing));
  if (!quiet) for (const line of logLines(log)) process.stderr.write(`${line}\n`);
  const currencies = analysis.reader.currency().problems;
  warn([...currencies, ...analysis.reader.unmet(), ...noTasks(analysis, tally)]);
  const wording = sheetWording(analysis.ruling.engine);
  say([...taskTable(printed, tally.all.tasks, wording), '', ...summaryLines(tally, analysis, wording)]);
  if (out !== undefined && out !== '-') say(['', `Written: ${out}`]);
  return hasOption(args, 'strict') && log.count + currencies.length > 0 ? EXIT.rowProblems : EXIT.done;
}

function noTasks({ input, plan }: Analysis, { all }: Tally): Problem[] {
  return all.tasks > 0 ? [] : [commandProblem('NO_TASKS', { file: input.name, header: plan.headerRow + 1 })];
}

/** Rows on their way, with problems logged, progress shown and the first ones kept for the printed table. */
async function* watched(
  analysis: Analysis,
  quiet: boolean,
  log: ProblemLog,
  printed: AnsweredRow[],
): AsyncGenerator<AnsweredRow[]> {
  const progress = startProgress(analysis.input.bytes, quiet);
  let bytes = 0;
  let rows = 0;
  try {
    for await (const batch of analysis.rows((count) => progress.update((bytes += count), rows))) {
      rows += batch.length;
      for (const row of batch) {
        logRow(log, row.problems);
        if (printed.length < PRINTED && !row.blank) printed.push(row);
      }
      yield batch;
    }
  } finally {
    progress.stop();
  }
}

async function onlyCount({ ruling }: Analysis, rows: AsyncIterable<AnsweredRow[]>): Promise<Tally> {
  const tally = startTally(ruling.engine.layout);
  for await (const batch of rows) for (const row of batch) if (!row.blank) addToTally(tally, row.task, row.answer);
  return tally;
}

async function writeTo<T>(out: string, _format: Format, work: (output: Output) => Promise<T>): Promise<T> {
  const output = await openOutput(out);
  try {
    const result = await work(output);
    await output.commit();
    return result;
  } catch (error) {
    await output.discard();
    throw failedWrite(error, out === '-' ? STANDARD_OUTPUT : out) ?? error;
  }
}

async function writeRows(
  args: Arguments,
  analysis: Analysis,
  output: Output,
  format: Format,
  columns: readonly AnswerColumnId[] | undefined,
  rows: AsyncIterable<AnsweredRow[]>,
): Promise<Tally> {
  if (format === 'xlsx') return writeXlsx(args, analysis, output, columns, rows);
  if (format === 'json') return writeJson(analysis, output, rows);
  return writeCsv(args, analysis, output, format, columns, rows);
}

function answerContext({ ruling }: Analysis, wording: AnswerContext['wording']): AnswerContext {
  return { fingerprint: ruling.fingerprint, wording };
}

async function writeCsv(
  args: Arguments,
  analysis: Analysis,
  output: Output,
  format: Format,
  columns: readonly AnswerColumnId[] | undefined,
  rows: AsyncIterable<AnsweredRow[]>,
): Promise<Tally> {
  const { engine } = analysis.ruling;
  const results = answerColumns(columns ?? usualFor(analysis, TEXT_COLUMNS));
  const named = nameColumns(
    analysis.headers.map((header) => String(header ?? '')),
    results.map(({ id }) => id),
  );
  tellRenamed(args, named.renamed);
  const wantsRules = results.some(({ id }) => id === 'rules');
  const form = await analysis.input.form();
  const style = { delimiter: delimiterOf(format, analysis.input.format, form), raw: hasOption(args, 'raw') };
  // Without a mark, a spreadsheet takes letters such as ü for others: who gave none but plain UTF-8 does not need it.
  if (output.path !== undefined && form && (form.marked || form.encoding !== 'utf-8')) await write(output.sink, MARK);
  const width = analysis.headers.length;
  await write(output.sink, csvText([...analysis.above, [...analysis.headers, ...named.headers]], style));
  const tally = startTally(engine.layout);
  const context = answerContext(analysis, CODES);
  // Beside amounts such as 12,50 a result of 2.5 would be a day in May.
  const hasCommas = style.delimiter === ';' && analysis.plan.decimal === ',';
  const written = (value: CellValue): CellValue =>
    hasCommas && typeof value === 'number' ? String(value).replace('.', ',') : value;
  for await (const batch of rows) {
    const lines = batch.map(({ cells, task, answer, blank }) => {
      const row = cells.slice(0, width);
      while (row.length < width) row.push('');
      if (blank) return row;
      addToTally(tally, task, answer);
      const told = wantsRules ? { ...context, rules: () => rulesThatSpoke(engine, task) } : context;
      for (const column of results) row.push(written(column.value(answer, told) ?? ''));
      if (cells.length > width) row.push(...beyond(cells, width));
      return row;
    });
    await write(output.sink, csvText(lines, style));
  }
  return tally;
}

const MARK = '\uFEFF';

/** A csv file goes back as it came: with semicolons to those whose spreadsheet writes them. */
const delimiterOf = (format: Format, input: Format, form: CsvForm | undefined): string =>
  format === 'tsv' ? '\t' : input === 'csv' ? (form?.delimiter ?? ',') : ',';

async function writeJson(analysis: Analysis, output: Output, rows: AsyncIterable<AnsweredRow[]>): Promise<Tally> {
  const { engine, version, fingerprint } = analysis.ruling;
  const tally = startTally(engine.layout);
  await write(output.sink, `{"policy":${JSON.stringify({ version, fingerprint })},"rows":[`);
  let separator = '\n';
  for await (const batch of rows)
    for (const { task, answer, blank } of batch) {
      if (blank) continue;
      addToTally(tally, task, answer);
      const full = write(output.sink, separator + JSON.stringify(answer));
      if (full) await full;
      separator = ',\n';
    }
  await write(output.sink, '\n]}\n');
  return tally;
}

/** Says which results stand under another name, because the list has a column of theirs: often an earlier answer. */
function tellRenamed(args: Arguments, renamed: NamedColumns['renamed']): void {
  if (renamed.length === 0 || hasOption(args, 'quiet')) return;
  const [from, to] = [renamed.map((each) => each.from), renamed.map((each) => each.to)].map((names) =>
    listed(names, 3),
  );
  process.stderr.write(`${commandProblem('COLUMNS_RENAMED', { from: from!, to: to! }).message}\n`);
}

async function writeXlsx(
  args: Arguments,
  analysis: Analysis,
  output: Output,
  columns: readonly AnswerColumnId[] | undefined,
  rows: AsyncIterable<AnsweredRow[]>,
): Promise<Tally> {
  const { ruling, headers, plan, sample, input } = analysis;
  const { engine } = ruling;
  const wording = sheetWording(engine);
  const questions = startGathering(analysis);
  const answered = new WeakMap<object, AnsweredRow['task']>();
  const taskColumn = plan.fields.find(({ field }) => field === 'task')?.column;
  const report = reportWorkbook({
    subject: subjectOf(input.name),
    layout: engine.layout,
    policy: ruling,
    policyTables: policyTables(engine.policy),
    sources: sourcesFor(headers),
    headers: headers as CellValue[],
    above: analysis.above as CellValue[][],
    fromText: input.format === 'csv' || input.format === 'tsv',
    rows: toInventory(rows, (row) => {
      gather(questions, row);
      answered.set(row.answer, row.task);
    }),
    context: {
      ...answerContext(analysis, wording),
      rules: (answer) => {
        const task = answered.get(answer);
        return task ? rulesThatSpoke(engine, task) : [];
      },
    },
    sample: sample.slice(0, 100) as CellValue[][],
    explain: ({ task, answer }, at) => explanationRows(engine, task, answer, at),
    questions: () => questionsFor(questions, wording),
    columns: columns ?? usualFor(analysis, SHEET_COLUMNS),
    ...(taskColumn === undefined ? {} : { taskColumn }),
  });
  const written = await writeWorkbook(report.plan, output.sink);
  if (!written.ok) throw new CommandError(written.problem, EXIT.badOutput);
  for (const note of written.notes) process.stderr.write(`${problemLine(note)}\n`);
  tellRenamed(args, report.renamed);
  return report.tally;
}

async function* toInventory(
  rows: AsyncIterable<AnsweredRow[]>,
  see: (row: AnsweredRow) => void,
): AsyncGenerator<InventoryRow> {
  for await (const batch of rows)
    for (const row of batch) {
      see(row);
      yield { cells: row.cells as CellValue[], task: row.task, answer: row.answer, blank: row.blank };
    }
}

/** What a file shows when nobody asks for other columns; more where the list has a column of money. */
function usualFor({ plan }: Analysis, columns: readonly AnswerColumnId[]): readonly AnswerColumnId[] {
  const isPriced = plan.fields.some(({ field }) => isAmount(field));
  return isPriced ? withMoneyColumns(columns) : columns;
}
