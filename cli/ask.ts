import { moneyText } from '../src/report/amounts';
import { openAnalysis } from './analysis';
import { textOption, type Arguments } from './arguments';
import { badInput, EXIT, type ExitCode } from './problem';
import { problemLine } from './problems-shown';
import { gather, queueOf, startGathering } from './questions';
import { sheetWording } from './report-input';
import { textTable, wrap } from './text-table';

const MOST = 100;

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
    const queue = queueOf(gathering).slice(0, count);
    const { code, mixed } = analysis.reader.currency();
    const wording = sheetWording(analysis.ruling.engine);
    const column = String(analysis.headers[gathering.column] ?? '');
    const rows = queue.map(({ fact, group, tasks, money, settles, settledMoney }) => [
      group === null ? 'all tasks' : `${column} = ${group}`,
      fact,
      String(tasks),
      mixed || money === 0 ? '' : moneyText(money, code ?? ''),
      settles >= 0.5 ? String(Math.round(settles)) : '–',
      mixed || settledMoney < 0.5 ? '' : moneyText(settledMoney, code ?? ''),
      wording.question(fact),
    ]);
    const lines =
      rows.length === 0
        ? ['Every answer is firm: there is nothing left to ask.']
        : [
            ...textTable(
              [['For', 'Fact', 'Open tasks', 'Money', 'Settles', 'Money settled', 'Question'], ...rows],
              [28, 20, 10, 14, 8, 14, 90],
            ),
            '',
            ...wrap(
              'Settles: open tasks that would become LIKELY or SETTLED, on the average over the answers. Until one answer can do that, questions are ordered by how much of what is open they carry. Keep answers in a profile file and pass it with --profile:',
              100,
            ),
            ...queue
              .slice(0, 2)
              .map(({ fact, group }) => `  ${group === null ? '' : `${column} = ${group}: `}${fact} = …`),
          ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.done;
  } finally {
    await analysis.input.close();
  }
}
