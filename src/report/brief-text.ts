import { SOURCES_OPENING } from '../catalogue/documents';
import { briefOf, type Section } from './brief';
import type { BriefInput } from './brief-sheet';

/** One task, explained, to be pasted into a mail: plain, and with the little HTML that every mail program understands. */
export interface PastedBrief {
  text: string;
  html: string;
}

const WEIGHTS = 'The weights are ours. A verdict is no probability of being right.';
/** Columns of the table of reasons; the other table has fewer. */
const REASON_COLUMNS = 8;

/** The brief of a task as text. No line begins with what a user typed: pasted into a sheet, none becomes a formula. */
export function briefText(input: BriefInput): PastedBrief {
  const { engine, task, answer, wording, subject, policy } = input;
  const name = task.name.replace(/\s+/g, ' ').trim();
  const title = name === '' ? `Row ${task.row}` : `Row ${task.row}: ${name}`;
  const stamp = `From ${subject.replace(/\s+/g, ' ')} · policy ${policy.version}, fingerprint ${policy.fingerprint}`;
  const sections = briefOf(engine, task, answer, wording);
  return {
    text: [title, stamp, '', ...sections.flatMap(plainSection), SOURCES_OPENING, WEIGHTS, ''].join('\n'),
    html: [
      element('h2', title),
      element('p', stamp),
      ...sections.map(htmlSection),
      element('p', `${SOURCES_OPENING} ${WEIGHTS}`),
    ].join('\n'),
  };
}

function plainSection({ title, lines, table = [] }: Section): string[] {
  const rows = table.slice(1).map(table[0]?.length === REASON_COLUMNS ? reasonLine : factLine);
  return [title.toUpperCase(), ...[...lines, ...rows].map((line) => `• ${line.replace(/\s+/g, ' ')}`), ''];
}

const signed = (points: string): string => (Number(points) > 0 ? `+${points}` : points.replace('-', '−'));

/** A row of the sum as a line: its points first, so that they stand below each other. */
function reasonLine([
  rule = '',
  fact = '',
  level = '',
  own = '',
  ,
  points = '',
  documents = '',
  reason = '',
]: string[]) {
  if (own === '') return `${signed(points)} in all: the lead`;
  const answered = fact === '' ? '' : `${fact} ${level}: `;
  return `${signed(points === '' ? own : points)} ${answered}${reason} (${[rule, documents || 'ours'].join(', ')})`;
}

const factLine = ([fact = '', answer = '', from = '']: string[]): string => `${fact}: ${answer} (${from})`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const element = (tag: string, text: string): string => `<${tag}>${escaped(text)}</${tag}>`;

function htmlSection({ title, lines, table = [] }: Section): string {
  const list = lines.length > 0 ? `<ul>${lines.map((line) => element('li', line)).join('')}</ul>` : '';
  const row = (cells: readonly string[], tag: string) => `<tr>${cells.map((cell) => element(tag, cell)).join('')}</tr>`;
  const [header, ...rows] = table;
  const grid = header
    ? `<table border="1" cellpadding="4">${row(header, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`
    : '';
  return `${element('h3', title)}${list}${grid}`;
}
