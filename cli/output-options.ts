import { extname } from 'node:path';
import { IDLE_REASONS } from '../src/catalogue/command-messages';
import type { Problem } from '../src/model/outcome';
import { ANSWER_COLUMNS, findAnswerColumn, type AnswerColumnId } from '../src/report/answer-columns';
import { textOption, type Arguments } from './arguments';
import { formatOf, FORMATS, type Format } from './input';
import { badInput, badOutput, commandProblem, meantText } from './problem';

/** The format of an output: by its name, or as asked where the name does not say. */
export function outputFormat(args: Arguments, out: string): Format {
  const asked = textOption(args, 'format');
  const format = FORMATS.find((one) => one === (asked ?? '').toLowerCase());
  if (asked !== undefined && !format) throw badInput('BAD_FORMAT', { given: asked, allowed: FORMATS.join(', ') });
  if (out === '-') return format ?? 'json';
  const byName = formatOf(out);
  if (!format && !byName)
    throw badOutput('OUTPUT_EXTENSION', {
      file: out,
      given: extname(out) || 'none',
      allowed: FORMATS.map((one) => `.${one}`).join(', '),
    });
  if (format && byName && format !== byName)
    throw badInput('FORMAT_DIFFERS', { file: out, given: asked!, named: byName });
  return format ?? byName!;
}

/** The result columns that --columns names, each once; undefined when it was not given. */
export function columnsAsked(args: Arguments): AnswerColumnId[] | undefined {
  const given = textOption(args, 'columns');
  if (given === undefined) return undefined;
  const ids = ANSWER_COLUMNS.map(({ id }) => id);
  if (given.trim().toLowerCase() === 'all') return ids;
  const asked = given.split(',').map((name) => {
    const column = findAnswerColumn(name);
    if (column) return column.id as AnswerColumnId;
    throw badInput('BAD_COLUMNS', { given, name: name.trim(), meant: meantText(name, ids), allowed: ids.join(', ') });
  });
  return [...new Set(asked)];
}

/** Options that do nothing for this input and output: whoever gave them expects something. */
export function idleOptions(args: Arguments, input: Format, output: Format | undefined): Problem[] {
  const isText = output === 'csv' || output === 'tsv';
  const idle: [option: string, reason: string | false][] = [
    ['format', output === undefined && IDLE_REASONS.format],
    ['overwrite', output === undefined && IDLE_REASONS.overwrite],
    ['columns', output === undefined ? IDLE_REASONS.columns : output === 'json' && IDLE_REASONS.columnsOfJson],
    ['raw', !isText && IDLE_REASONS.raw],
    ['sheet', input !== 'xlsx' && IDLE_REASONS.sheet],
  ];
  return idle.flatMap(([option, why]) =>
    why !== false && args.options[option] !== undefined ? [commandProblem('NO_EFFECT', { option, why })] : [],
  );
}
