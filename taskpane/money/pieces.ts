import type { Note } from '../../src/model/outcome';
import type { MoneyResult } from '../../src/economics/result';
import { h, type Child, type VNode } from '../view/node';

/** The sentence that answers the question. */
export const verdict = (text: string, tone: 'good' | 'warn' | 'plain' = 'plain'): VNode =>
  h('p', { key: 'verdict', class: `verdict ${tone}` }, text);

/** A number with what it is, or why there is none. */
export function fact<T>(label: string, result: MoneyResult<T>, show: (value: T) => string): VNode {
  return h(
    'div',
    { class: 'money-fact' },
    h('dt', {}, label),
    h('dd', { class: result.ok ? '' : 'none' }, result.ok ? show(result.value) : result.problem.message),
  );
}

export const facts = (...rows: readonly (Child | null)[]): VNode => h('dl', { class: 'money-facts' }, ...rows);

/** Remarks on an answer. */
export const remarks = (notes: readonly Note[]): VNode | null =>
  notes.length === 0 ? null : h('ul', { class: 'remarks' }, ...notes.map(({ text }) => h('li', {}, text)));

/** The notes of results that were computed, each once. */
export function notesOf(...results: readonly MoneyResult<unknown>[]): Note[] {
  const notes = new Map(results.flatMap((result) => (result.ok ? result.notes : [])).map((note) => [note.text, note]));
  return [...notes.values()];
}

/** A small table: names of the columns, then rows of which the first cell names the row. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): VNode {
  return h(
    'div',
    { class: 'money-scroll', attrs: { tabindex: 0, role: 'region', 'aria-label': caption } },
    h(
      'table',
      { class: 'money-table' },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...columns.map((text) => h('th', { attrs: { scope: 'col' } }, text)))),
      h(
        'tbody',
        {},
        ...rows.map(([first = '', ...cells]) =>
          h('tr', {}, h('th', { attrs: { scope: 'row' } }, first), ...cells.map((text) => h('td', {}, text))),
        ),
      ),
    ),
  );
}

/** Shares of a whole as bars with their amounts; the text says the same. */
export function bars(
  title: string,
  rows: readonly { label: string; text: string; share: number; name?: string }[],
): VNode {
  return h(
    'div',
    { class: 'money-bars' },
    h('h4', {}, title),
    h(
      'ul',
      {},
      ...rows.map(({ label, text, share, name = '' }) =>
        h(
          'li',
          {},
          h('span', { class: 'bar-label' }, label),
          h('span', {
            class: `money-bar ${name}`,
            vars: { '--share': `${Math.max(0, Math.min(100, share * 100))}%` },
            attrs: { 'aria-hidden': 'true' },
          }),
          h('span', { class: 'bar-text' }, text),
        ),
      ),
    ),
  );
}
