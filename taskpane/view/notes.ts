import type { Problem } from '../../src/model/outcome';
import { h, type VNode } from './node';

/** Lines shown at first. */
const FIRST = 20;

/** Remarks behind a line that says how many there are. */
export function notesView(title: string, problems: readonly Problem[], open = false): VNode {
  const more = problems.length - FIRST;
  return h(
    'details',
    { class: 'notes', attrs: { open } },
    h('summary', {}, `${title} (${problems.length})`),
    h(
      'ul',
      {},
      ...problems
        .slice(0, FIRST)
        .map(({ where, message }) => h('li', {}, where.row === undefined ? message : `Row ${where.row}: ${message}`)),
      more > 0 && h('li', { class: 'quiet' }, `and ${more} more`),
    ),
  );
}
