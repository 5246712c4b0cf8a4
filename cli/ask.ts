import type { QueuedQuestion } from '../src/decide/queue';
import { moneyText } from '../src/report/amounts';
import { sheetWording } from '../src/report/wording';
import { openAnalysis, type Analysis } from './analysis';
import { textOption, type Arguments } from './arguments';
import { badInput, EXIT, type ExitCode } from './problem';
import { problemLine } from './problems-shown';
import { gather, groupText, profileLine, queueOf, startGathering } from './questions';
import { textTable, wrap } from './text-table';

const MOST = 100;
const NOTHING_OPEN = 'Every answer is firm: there is nothing left to ask.';
const LEGEND =
  'Settles: open tasks that would become LIKELY or SETTLED, on the average over the answers; "at least" with the answer that does least. Decides: tasks that would leave UNDECIDED. Until one answer can settle anything, questions are ordered by how much of what is open they carry. A line that starts with "proposed" holds what the words of its tasks suggest: look at some of them, then confirm it for all.';
const WRITE =
  "Write the answers into a profile file, a line each, and pass it with --profile. A row's own answer goes before that of its group, a group's before that for all:";

/** The question queue: which answers, for which group, settle most money or rows. */
export async function ask(args: Arguments): Promise<ExitCode> {
  const given = textOption(args, 'count') ?? '12';
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw badInput('BAD_COUNT', { option: 'count', given, most: MOST });
  const analysis = await openAnalysis(args);
  try {
    for (const problem of analysis.problems) process.stderr.write(`${problemLine(problem)}\n`);
    const gathering = startGathering(analysis);
    for await (const batch of analysis.rows()) for (const row of batch) gather(gathering, row);
    for (const problem of analysis.reader.unmet()) process.stderr.write(`${problemLine(problem)}\n`);
    const queue = queueOf(gathering).slice(0, count);
    const lines = queue.length === 0 ? [NOTHING_OPEN] : queueLines(analysis, queue);
    process.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.done;
  } finally {
    await analysis.input.close();
  }
}

function queueLines(analysis: Analysis, queue: readonly QueuedQuestion[]): string[] {
  const { code, mixed } = analysis.reader.currency();
  const wording = sheetWording(analysis.ruling.engine);
  const money = (amount: number): string => (mixed || amount < 0.5 ? '' : moneyText(amount, code ?? ''));
  const count = (tasks: number): string => (tasks >= 0.5 ? String(Math.round(tasks)) : '–');
  const rows = queue.map((question) => [
    groupText(question),
    question.fact,
    String(question.tasks),
    money(question.money),
    count(question.settles),
    count(question.settlesLeast),
    money(question.settledMoney),
    count(question.decides),
    wording.question(question.fact),
  ]);
  const header = ['For', 'Fact', 'Open tasks', 'Money', 'Settles', 'At least', 'Money settled', 'Decides', 'Question'];
  return [
    ...textTable([header, ...rows], [32, 20, 10, 14, 8, 8, 14, 8, 90]),
    '',
    ...wrap(LEGEND, 100),
    '',
    ...wrap(WRITE, 100),
    ...queue.map((question) => `  ${profileLine(analysis, question)}`),
  ];
}
