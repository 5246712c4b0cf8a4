import type { Listed } from '../../../src/report/tally-lists';
import { h, type Child, type VNode } from '../../view/node';
import { button } from '../../view/pieces';
import type { Act } from '../act';

/** What can be done about a row. */
export type RowAct = Pick<Act, 'ask' | 'showRow' | 'explainRow'>;

/** Rows that a list of the result names. */
export const LISTED = 8;

/** A row of the list by name: a press selects it in the sheet, another explains it. */
export function rowItem(
  { row, task }: Pick<Listed, 'row' | 'task'>,
  act: RowAct,
  ...details: readonly (Child | false)[]
): VNode {
  return h(
    'li',
    { key: `row-${row}` },
    h(
      'button',
      {
        class: 'row-link',
        attrs: { type: 'button', title: 'Select this row in the sheet' },
        on: { click: () => act.showRow(row) },
      },
      h('span', { class: 'row-number' }, String(row)),
      h('span', { class: 'row-task' }, task || `Row ${row}`),
    ),
    h(
      'div',
      { class: 'row-details' },
      ...details,
      button('Explain', () => act.explainRow(row), {
        appearance: 'subtle',
        size: 'small',
        spoken: `Explain row ${row}`,
      }),
    ),
  );
}

/** "and 12 more" below a list that is cut. */
export function andMore(total: number, listed: number): VNode | null {
  const more = total - Math.min(LISTED, listed);
  return more > 0 ? h('li', { class: 'quiet' }, `and ${more.toLocaleString('en-US')} more`) : null;
}
