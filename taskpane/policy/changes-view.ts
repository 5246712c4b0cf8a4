import type { PolicyCell } from '../../src/table/policy-cells';
import type { PolicyChange } from '../../src/table/policy-changes';
import { h, type VNode } from '../view/node';
import { chip, count, paragraph } from '../view/pieces';

/** Entries that are listed; a policy that differs in more is another policy. */
const MOST = 100;
const KINDS = { changed: '', added: 'added', removed: 'removed', order: 'another order' } as const;

/** Entry by entry: what was, what is. */
export function changesView(changes: readonly PolicyChange[], standard: string): VNode {
  if (changes.length === 0) return paragraph(`It is ${standard}: nothing was changed.`, 'quiet');
  const words = changes.filter(({ decides }) => !decides).length;
  const only = words === changes.length ? ', in words for people only' : '';
  return h(
    'details',
    { class: 'notes changes', attrs: { open: changes.length <= 12 } },
    h('summary', {}, `${count(changes.length, 'difference')} to ${standard}${only}`),
    h(
      'ul',
      {},
      ...changes.slice(0, MOST).map(changeItem),
      changes.length > MOST && h('li', { class: 'quiet' }, `and ${changes.length - MOST} more`),
    ),
  );
}

function changeItem({ table, entry, kind, fields, decides }: PolicyChange): VNode {
  const said = KINDS[kind];
  return h(
    'li',
    { key: `${table}-${entry}-${kind}` },
    h(
      'p',
      { class: 'change-title' },
      h('span', { class: 'mark' }, entry || table),
      entry !== '' && h('span', { class: 'quiet' }, table),
      said !== '' && chip(said, kind),
      !decides && chip('words only', 'words'),
    ),
    kind === 'changed' &&
      h(
        'dl',
        { class: 'change-fields' },
        ...fields.flatMap(({ field, before, after }) => [
          h('dt', {}, field),
          h('dd', {}, h('del', {}, shorten(before)), ' → ', h('ins', {}, shorten(after))),
        ]),
      ),
  );
}

function shorten(cell: PolicyCell): string {
  const text = cell === '' ? 'nothing' : typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
