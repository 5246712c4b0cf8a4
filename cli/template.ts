import { extname } from 'node:path';
import { templateWorkbook } from '../src/report/template';
import { openRuling } from './analysis';
import { hasOption, textOption, type Arguments } from './arguments';
import { formatOf } from './input';
import { checkOutput, openOutput } from './output';
import { badInput, badOutput, CommandError, EXIT, type ExitCode } from './problem';
import { writeWorkbook } from './xlsx-write';

/** An empty inventory to fill in. */
export async function template(args: Arguments): Promise<ExitCode> {
  const out = textOption(args, 'out');
  if (out === undefined)
    throw badInput('MISSING_ARGUMENT', {
      command: 'template',
      needed: '-o and a file name',
      example: 'sourcing template -o inventory.xlsx',
    });
  if (formatOf(out) !== 'xlsx')
    throw badOutput('OUTPUT_EXTENSION', { file: out, given: extname(out) || 'none', allowed: '.xlsx' });
  checkOutput(out, '-', hasOption(args, 'overwrite'));
  const { engine } = await openRuling(args);
  const output = await openOutput(out);
  try {
    const written = await writeWorkbook(templateWorkbook(engine), output.sink);
    if (!written.ok) throw new CommandError(written.problem, EXIT.badOutput);
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  process.stdout.write(`Written: ${out}\n`);
  return EXIT.done;
}
