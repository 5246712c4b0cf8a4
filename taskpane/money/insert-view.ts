import type { CellValue } from '../../src/report/plan';
import type { DifferingInput, InputsBy, Insertion, Site } from '../book';
import { h, type VNode } from '../view/node';
import { button, count } from '../view/pieces';

export interface InsertActs {
  insert: (by: InputsBy) => void;
  elsewhere: () => void;
  close: () => void;
  takeOut: (anyway: boolean) => void;
}

/** What was found where the formulas are to go, and what to do about it. */
export function siteView(site: Site, acts: InsertActs): VNode {
  const { label, problems, fresh, known, differing, destination } = site;
  const isNew = destination.kind === 'newSheet';
  if (problems.length > 0) {
    return h(
      'div',
      { key: 'site', class: 'notice warning', attrs: { role: 'alert', tabindex: -1, 'data-site': true } },
      ...problems.map(({ message }) => h('p', {}, message)),
      h(
        'div',
        { class: 'remedies' },
        isNew ? null : button('Use a new sheet', acts.elsewhere, { size: 'small', appearance: 'primary' }),
        button('Close', acts.close, { size: 'small', appearance: 'subtle' }),
      ),
    );
  }
  const there = differing.length > 0;
  return h(
    'section',
    { key: 'site', class: 'card site', attrs: { tabindex: -1, 'data-site': true, 'aria-labelledby': 'site-title' } },
    h('h3', { attrs: { id: 'site-title' } }, isNew ? `On a new sheet: ${label}` : `Free: ${label}`),
    h(
      'p',
      {},
      `${inputsText(fresh, known)} Formulas refer to them by name; a chart is drawn. Nothing else is touched.`,
    ),
    there ? differences(differing) : null,
    h(
      'div',
      { class: 'remedies' },
      button(there ? 'Insert with the sheet’s values' : 'Insert', () => acts.insert('keep'), {
        size: 'small',
        appearance: 'primary',
      }),
      there ? button('Insert with mine beside them', () => acts.insert('anew'), { size: 'small' }) : null,
      isNew ? null : button('Use a new sheet', acts.elsewhere, { size: 'small' }),
      button('Close', acts.close, { size: 'small', appearance: 'subtle' }),
    ),
  );
}

function inputsText(fresh: number, known: number): string {
  if (known === 0) return `${count(fresh, 'input')} will be added to the sheet Assumptions.`;
  if (fresh === 0)
    return `All ${count(known, 'input')} stand on the sheet Assumptions already and are used as they are.`;
  return `${count(fresh, 'input')} will be added to the sheet Assumptions; ${known} stand there already and are used as they are.`;
}

const MOST_SHOWN = 6;

function differences(differing: readonly DifferingInput[]): VNode {
  const more = differing.length - MOST_SHOWN;
  return h(
    'div',
    {},
    h('p', {}, 'On the sheet Assumptions stands something else than here. It will not be changed:'),
    h(
      'ul',
      { class: 'remarks' },
      ...differing
        .slice(0, MOST_SHOWN)
        .map(({ label, kept, wanted }) => h('li', {}, `${label}: ${shown(kept)} there, ${shown(wanted)} here`)),
      more > 0 && h('li', {}, `and ${more} more`),
    ),
  );
}

const shown = (value: CellValue): string => (value === null || value === '' ? 'blank' : String(value));

/** The last calculation that was inserted, with the way back. */
export function lastView({ title, label, at }: Insertion, changed: string | null, acts: InsertActs): VNode {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return h(
    'div',
    { key: 'last', class: 'card offer' },
    h(
      'div',
      { class: 'card-text' },
      h('strong', { class: 'card-title' }, `Inserted: ${title}`),
      h('span', { class: 'quiet' }, `${label}, ${when}`),
      changed === null ? null : h('span', { class: 'changed', attrs: { role: 'alert' } }, changed),
    ),
    changed === null
      ? button('Take it out', () => acts.takeOut(false), { size: 'small' })
      : button('Take out what is unchanged', () => acts.takeOut(true), { size: 'small' }),
  );
}
