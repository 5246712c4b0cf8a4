import { FACT_HELP } from '../src/catalogue/fact-help';
import { documentsOf } from '../src/catalogue/fill';
import { SIDE_COLUMNS } from '../src/catalogue/side-facts';
import { openRuling } from './analysis';
import type { Arguments } from './arguments';
import { EXIT, type ExitCode } from './problem';
import { wrap } from './text-table';

/** The facts and columns of an inventory: id, question, answers, and what to think of when answering. */
export async function facts(args: Arguments): Promise<ExitCode> {
  const { engine } = await openRuling(args);
  const lines = engine.layout.facts.flatMap((fact) => {
    const answers = fact.kind === 'scale' ? `1 = ${fact.low} … 5 = ${fact.high}` : fact.values.join(' | ');
    const help = FACT_HELP.find((one) => one.fact === fact.id);
    return [
      `${fact.id}${fact.beyond ? ' (beyond the documents)' : ''}`,
      ...wrap(fact.question, 96, '    '),
      ...wrap(answers, 96, '    '),
      ...(help
        ? wrap(`${help.help}${help.claims.length > 0 ? ` (${documentsOf(help.claims)})` : ''}`, 96, '    ')
        : []),
    ];
  });
  const columns = SIDE_COLUMNS.map(({ id, unit, question }) => `${id} (${unit}): ${question}`);
  process.stdout.write(`${[...lines, '', 'Other columns', ...columns].join('\n')}\n`);
  return EXIT.done;
}
