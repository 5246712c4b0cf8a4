import type { FieldGroup } from '../../src/table/field-choices';
import { columnLetter } from '../../src/table/cells';
import type { CellValue } from '../../src/report/plan';
import type { Match, State } from '../state';
import { h, type VNode } from '../view/node';
import { button, count, heading, paragraph, section } from '../view/pieces';
import type { Act } from './act';
import { notesView } from '../view/notes';

/** Samples of a column that are shown. */
const SAMPLES = 3;
/** Remarks that are shown without a press. */
const FEW = 3;

/** Which column holds what: found automatically, corrected by hand. */
export function matchStep(state: State, act: Act, choices: readonly FieldGroup[]): VNode {
  const { match } = state;
  if (!match) return h('div');
  const { tasks, problem, headers, overrides } = match;
  const read = new Map(tasks?.plan.fields.map((each) => [each.column, each]));
  const reasons = new Map(tasks?.plan.unmatched.map((each) => [each.column, each.reason]));
  const all = headers
    .map((_, column) => column)
    .filter((column) => headers[column] !== '' || samples(match, column).length > 0);
  const item = (column: number) =>
    columnItem(match, column, read.get(column)?.field ?? '', reasons.get(column), act, choices);
  const used = all.filter((column) => read.has(column));
  const unused = all.filter((column) => !read.has(column));
  const hasTask = [...read.values()].some(({ field }) => field === 'task');
  return h(
    'div',
    { class: 'step' },
    heading('What each column holds'),
    paragraph(
      tasks
        ? `${count(tasks.count, 'task')} found. ${count(used.length, 'column')} understood, ${unused.length} left out. Correct what is wrong; it is remembered in this workbook.`
        : 'No column is known yet. Say which one describes the task, and which hold facts.',
    ),
    problem && h('p', { class: 'bad', attrs: { role: 'alert' } }, problem.message),
    tasks &&
      !hasTask &&
      h(
        'p',
        { class: 'hint' },
        'No column describes the task. Answers are given all the same; choose one below to see names beside them.',
      ),
    tasks && tasks.notes.length > 0 && notesView('Worth a look', tasks.notes, tasks.notes.length <= FEW),
    Object.keys(overrides).length > 0 &&
      button('Back to automatic', () => act.resetFields(), { appearance: 'subtle', size: 'small' }),
    unused.length > 0 && section('Left out', h('ul', { class: 'columns' }, ...unused.map(item))),
    used.length > 0 && section('Understood', h('ul', { class: 'columns' }, ...used.map(item))),
  );
}

function columnItem(
  match: Match,
  column: number,
  field: string,
  reason: string | undefined,
  act: Act,
  choices: readonly FieldGroup[],
): VNode {
  const letter = columnLetter(match.list.place.left + (match.list.columns[column] ?? column));
  const name = match.headers[column] || `Column ${letter}`;
  const id = `column-${column}`;
  return h(
    'li',
    { key: id, class: field === '' ? 'column out' : 'column' },
    h('label', { attrs: { for: id } }, h('span', { class: 'letter' }, letter), h('span', { class: 'name' }, name)),
    h('p', { class: 'samples', attrs: { id: `${id}-samples` } }, samples(match, column).join(' · ') || 'blank'),
    h(
      'select',
      {
        attrs: { id, 'aria-describedby': `${id}-samples` },
        set: { value: field },
        on: { change: (event) => act.setField(column, (event.currentTarget as HTMLSelectElement).value) },
      },
      h('option', { attrs: { value: '' } }, 'Leave out'),
      ...choices.map(({ label, fields }) =>
        h(
          'optgroup',
          { attrs: { label } },
          ...fields.map(({ id: value, label: text }) => h('option', { attrs: { value } }, text)),
        ),
      ),
    ),
    field === '' && reason !== undefined && h('p', { class: 'reason' }, reason),
  );
}

function samples({ list, headerRow }: Match, column: number): string[] {
  const found: string[] = [];
  for (const row of list.cells.slice(headerRow + 1, headerRow + 200)) {
    const text = shorten(row[column] ?? null);
    if (text !== '' && !found.includes(text)) found.push(text);
    if (found.length === SAMPLES) break;
  }
  return found;
}

function shorten(value: CellValue): string {
  const text = String(value ?? '').trim();
  return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}
