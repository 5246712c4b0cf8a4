import { briefOf } from '../src/report/brief';
import { sheetWording } from '../src/report/wording';
import { openAnalysis, type AnsweredRow } from './analysis';
import { textOption, type Arguments } from './arguments';
import { badInput, EXIT, type ExitCode } from './problem';
import { problemLine } from './problems-shown';
import { sectionLines } from './sections';

/** Explains one row: reasons that add up, what is excluded, what would change it, risks, duties. */
export async function explain(args: Arguments): Promise<ExitCode> {
  const given = textOption(args, 'row') ?? '';
  const wanted = Number(given);
  const analysis = await openAnalysis(args);
  try {
    const header = analysis.plan.headerRow + 1;
    let last = header;
    let found: AnsweredRow | undefined;
    for await (const batch of analysis.rows()) {
      found = batch.find(({ task }) => task.row === wanted);
      last = batch.at(-1)?.task.row ?? last;
      if (found) break;
    }
    if (!found) throw badInput('BAD_ROW', { given: given || '(nothing)', header, first: header + 1, last });
    const { engine, version, fingerprint } = analysis.ruling;
    const wording = sheetWording(engine);
    const sections = briefOf(engine, found.task, found.answer, wording);
    const lines = [
      `Row ${found.task.row}: ${found.task.name}`,
      ...found.problems.map(problemLine),
      '',
      ...sections.flatMap(sectionLines),
      `Policy ${version}, fingerprint ${fingerprint}. The weights are ours, not the documents'.`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return EXIT.done;
  } finally {
    await analysis.input.close();
  }
}
