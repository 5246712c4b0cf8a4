import { changeOf, type CellChange } from '../../src/report/fill-plan';
import type { CellValue } from '../../src/report/plan';
import { columnLetter } from '../../src/table/cells';
import type { ColumnPlan } from '../../src/table/headers';
import type { Fill } from '../book';
import { depthText } from '../depth';
import type { Depth, Preview, State } from '../state';
import { h, type VNode } from '../view/node';
import { button, chip, count, figure, heading, paragraph, section } from '../view/pieces';
import type { Act } from './act';
import { choicesLine, handChoice } from './by-hand';
import { notesView } from '../view/notes';

/** What will be written where, old and new for every cell, before anything is. */
export function previewStep(state: State, act: Act): VNode {
  const { preview } = state;
  if (!preview) return h('div');
  const { fill, doubts } = preview;
  const { counts } = fill;
  return h(
    'div',
    { class: 'step' },
    heading('What will be written'),
    paragraph(whereText(fill)),
    state.match?.tasks && depthChoice(state.depth, state.match.tasks.plan, act),
    handChoice(preview, act),
    choicesLine(state),
    h(
      'dl',
      { class: 'figures' },
      figure(counts.rows, 'rows'),
      figure(counts.fresh, 'new cells', 'fresh'),
      figure(counts.changed, 'changed', 'changed'),
      figure(counts.cleared, 'cleared', 'cleared'),
      figure(counts.same, 'as before'),
    ),
    obstacles(preview, act),
    doubts.problems.length > 0 &&
      notesView(`Cells that could not be read, in ${count(doubts.rows, 'row')}`, doubts.problems),
    section('Row by row', rowList(preview), moreRows(preview, act)),
  );
}

/** In words: which columns are new, which are refilled, and that the rest stays. */
function whereText({ list: { place }, targets }: Fill): string {
  const added = targets.filter(({ at }) => at === null).length;
  const refilled = targets.length - added;
  const first = place.left + place.columns;
  const letters = added === 1 ? columnLetter(first) : `${columnLetter(first)} to ${columnLetter(first + added - 1)}`;
  const where = place.table
    ? `at the right end of the table ${place.table.name}`
    : `to the right of your list on ${place.sheet}`;
  return [
    ...(added > 0 ? [`${count(added, 'new column')} (${letters}) ${where}.`] : []),
    ...(refilled > 0
      ? [`${count(refilled, 'column')} of the last fill ${refilled === 1 ? 'is' : 'are'} filled again.`]
      : []),
    'Your own columns stay as they are.',
  ].join(' ');
}

const DEPTHS: readonly Depth[] = ['short', 'full'];

function depthChoice(depth: Depth, plan: ColumnPlan, act: Act): VNode {
  return h(
    'fieldset',
    { class: 'choice' },
    h('legend', {}, 'How much to write'),
    ...DEPTHS.map((value) =>
      h(
        'label',
        { key: value },
        h('input', {
          attrs: { type: 'radio', name: 'depth', value },
          set: { checked: depth === value },
          on: { change: () => act.setDepth(value) },
        }),
        depthText(value, plan),
      ),
    ),
  );
}

function obstacles({ problems, fill: { hiddenAccepted } }: Preview, act: Act): VNode | null {
  if (problems.length === 0) return null;
  return h(
    'div',
    { class: 'obstacles' },
    ...problems.map(({ code, message }) =>
      h(
        'div',
        {
          key: code,
          class: `notice ${code === 'HIDDEN_ROWS' ? 'warning' : 'error'}`,
          attrs: { role: 'group', 'aria-label': 'In the way' },
        },
        h('p', {}, message),
        h(
          'div',
          { class: 'remedies' },
          code === 'FILTERED' && button('Clear the filter', () => act.remedy('clearFilter'), { size: 'small' }),
          code === 'HIDDEN_ROWS' &&
            !hiddenAccepted &&
            button('Fill hidden rows too', () => act.acceptHidden(), { size: 'small' }),
          code === 'HIDDEN_ROWS' && hiddenAccepted && h('p', { class: 'quiet' }, 'Hidden rows are filled too.'),
          code !== 'HIDDEN_ROWS' &&
            code !== 'READ_ONLY' &&
            button('Write to a new sheet', () => act.newSheet(), { size: 'small' }),
          code !== 'HIDDEN_ROWS' &&
            button('Look again', () => act.remedy('readAgain'), { size: 'small', appearance: 'subtle' }),
        ),
      ),
    ),
  );
}

/** Rows with something to write, of which some are shown. */
function rowsOf({ fill, shown }: Preview): { rows: { at: number; changes: CellChange[] }[]; total: number } {
  const { list, targets, values, headerRow } = fill;
  const rows: { at: number; changes: CellChange[] }[] = [];
  let total = 0;
  values.forEach((row, at) => {
    if (row.every((value) => value === null) && list.own.length === 0) return;
    total++;
    if (rows.length >= shown) return;
    rows.push({
      at,
      changes: targets.map((_, column) => changeOf(beforeOf(fill, headerRow + 1 + at, column), row[column] ?? null)),
    });
  });
  return { rows, total };
}

function beforeOf({ list, targets }: Fill, row: number, column: number): CellValue {
  const own = list.own.findIndex(({ at }) => at === targets[column]!.at);
  return own < 0 ? null : (list.ownValues[row]?.[own] ?? null);
}

function rowList(preview: Preview): VNode {
  const { rows } = rowsOf(preview);
  return h('ol', { class: 'rows' }, ...rows.map(({ at, changes }) => rowItem(preview.fill, at, changes)));
}

function rowItem(fill: Fill, at: number, changes: readonly CellChange[]): VNode {
  const { list, targets, values, headerRow } = fill;
  const row = headerRow + 1 + at;
  const shown = (id: string) => {
    const column = targets.findIndex((target) => target.id === id);
    return { before: beforeOf(fill, row, column), after: values[at]?.[column] ?? null };
  };
  const strategy = shown('strategy');
  const verdict = String(shown('verdict').after ?? '');
  const touched = changes.filter((change) => change !== 'same').length;
  return h(
    'li',
    { key: `row-${at}` },
    h(
      'details',
      {},
      h(
        'summary',
        {},
        h('span', { class: 'row-number' }, String(list.place.top + row + 1)),
        h('span', { class: 'row-task' }, taskOf(fill, row)),
        h(
          'span',
          { class: 'row-answer' },
          oldToNew(strategy.before, strategy.after),
          verdict !== '' && chip(verdict.toLowerCase(), verdict),
        ),
        touched === 0 && h('span', { class: 'quiet' }, 'as before'),
      ),
      h(
        'dl',
        { class: 'cells' },
        ...targets.flatMap(({ header }, column) => [
          h('dt', {}, header),
          h(
            'dd',
            { class: changes[column] ?? 'same' },
            oldToNew(beforeOf(fill, row, column), values[at]?.[column] ?? null),
          ),
        ]),
      ),
    ),
  );
}

/** The first text of the row that is long enough to name it. */
function taskOf({ list }: Fill, row: number): string {
  const texts = (list.cells[row] ?? []).filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
  return texts.find((text) => text.length > 3) ?? texts[0] ?? '';
}

const spoken = (value: CellValue): string => {
  if (value === null || value === '') return '';
  return typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value);
};

/** "old → new", one of them where there is but one. */
function oldToNew(before: CellValue, after: CellValue): VNode {
  const change = changeOf(before, after);
  if (change === 'same') return h('span', { class: 'same' }, spoken(after) || '–');
  return h(
    'span',
    {},
    change !== 'fresh' && h('del', { attrs: { 'aria-label': `was ${spoken(before)}` } }, spoken(before)),
    change !== 'fresh' && h('span', { class: 'arrow', attrs: { 'aria-hidden': 'true' } }, ' → '),
    change === 'cleared' ? h('span', { class: 'quiet' }, 'blank') : h('ins', {}, spoken(after)),
  );
}

function moreRows(preview: Preview, act: Act): VNode | null {
  const { rows, total } = rowsOf(preview);
  if (rows.length >= total) return null;
  return h(
    'p',
    { class: 'more' },
    `${rows.length} of ${count(total, 'row')} shown. `,
    button('Show more', () => act.showMore(), { appearance: 'subtle', size: 'small' }),
  );
}
