import { FREEZE_TEXTS } from '../../src/catalogue/freeze-texts';
import { fillText } from '../../src/catalogue/fill';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { fingerprint } from '../../src/decide/fingerprint';
import manifest from '../../package.json';
import type { FormulaFind, FreezeScope, FreezeStamp, FrozenOffer } from '../book';
import { accept, tell } from '../flow/pane';
import { problemOf } from '../problem';
import type { RoomSetting } from '../rooms';
import { h, type VNode } from '../view/node';
import { button, count, paragraph, section } from '../view/pieces';

/** Formulas become values for colleagues who do not have this add-in: looked for, asked, done, and undone. */
export interface Freezing {
  enter: () => Promise<void>;
  parts: () => VNode[];
}

export const frozenParts = ({ parts }: Freezing): VNode[] => parts();

const cellsOf = ({ blocks }: FormulaFind): number =>
  blocks.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);

/** What stands beside the values afterwards. */
export function stampOf(found: FormulaFind, when: Date): FreezeStamp {
  const fillings = {
    when: when.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
    formulas: count(found.blocks.length, 'formula'),
    cells: count(cellsOf(found), 'cell'),
    place: `${found.sheet}!${found.place}`,
    version: manifest.version,
    policy: DEFAULT_POLICY.version,
    fingerprint: fingerprint(DEFAULT_POLICY),
  };
  return {
    text: fillText(FREEZE_TEXTS.stamp, fillings),
    what: fillText(FREEZE_TEXTS.what, fillings),
    versions: fillText(FREEZE_TEXTS.versions, fillings),
  };
}

/** The part of a room that freezes formulas; any room may show it. */
export function openFreezing({ pane, changed, start }: RoomSetting): Freezing {
  let asked: { scope: FreezeScope; found: FormulaFind } | null = null;
  let last: FrozenOffer | null = null;
  let said = '';

  const recall = async () => {
    const kept = await pane.book.lastFrozen();
    if (kept.ok) last = kept.value;
  };
  const work = (what: string, task: () => Promise<void>) =>
    start(async () => {
      said = '';
      pane.store.dispatch({ type: 'busy', what });
      await task();
      if (pane.store.state.busy !== null) pane.store.dispatch({ type: 'idle', status: '' });
      changed();
    });
  const look = (scope: FreezeScope) =>
    work('Looking for formulas …', async () => {
      const found = accept(pane, await pane.book.findFormulas(scope));
      asked = null;
      if (!found) return;
      const { blocks, errors, sheet, place } = found;
      if (blocks.length > 0) asked = { scope, found };
      else if (errors > 0) tell(pane, problemOf('ONLY_ERRORS', { count: errors, place: `${sheet}!${place}` }));
      else tell(pane, problemOf('NO_FORMULAS', { place: `${sheet}!${place}` }));
    });
  const freeze = () =>
    work('Writing values …', async () => {
      if (!asked) return;
      const { scope, found } = asked;
      const stamp = stampOf(found, pane.clock());
      asked = null;
      if (accept(pane, await pane.book.freeze({ scope, found, stamp })) === undefined) return;
      said = `${count(found.blocks.length, 'formula')} became ${count(cellsOf(found), 'value')}.`;
      await recall();
    });
  const thaw = () =>
    work('Putting the formulas back …', async () => {
      const offer = accept(pane, await pane.book.thaw());
      if (!offer) return;
      last = null;
      said = `The formulas of ${offer.place} are back.`;
    });

  const question = (): VNode | null => {
    if (!asked) return null;
    const { found } = asked;
    const errors = found.errors > 0 ? ` ${count(found.errors, 'formula')} with an error stay as they are.` : '';
    const replaces = last ? ' The last freeze can then no longer be undone.' : '';
    return h(
      'div',
      { class: 'notice warning', key: 'ask', attrs: { role: 'group', 'aria-label': 'Freeze these formulas?' } },
      h(
        'p',
        {},
        `${count(found.blocks.length, 'formula')} in ${found.sheet}!${found.place} would become ${count(cellsOf(found), 'value')}.${errors}${replaces}`,
      ),
      h(
        'div',
        { class: 'remedies' },
        button('Freeze them', freeze, { appearance: 'primary', size: 'small' }),
        button(
          'Leave them',
          () => {
            asked = null;
            changed();
          },
          { appearance: 'subtle', size: 'small' },
        ),
      ),
    );
  };

  const disabled = () => pane.store.state.busy !== null;
  return {
    enter: async () => {
      asked = null;
      said = '';
      await recall();
      changed();
    },
    parts: () => [
      section(
        'For colleagues without this add-in',
        paragraph(
          'Formulas such as =SOURCING.CLASSIFY become their values, with a note of where they come from.',
          'quiet',
        ),
        said !== '' && h('p', { class: 'good', attrs: { role: 'status' } }, said),
        question(),
        h(
          'div',
          { class: 'remedies' },
          button('Freeze the selection', () => look('selection'), { size: 'small', disabled: disabled() }),
          button('Freeze this sheet', () => look('sheet'), { size: 'small', disabled: disabled() }),
          last && button('Put the formulas back', thaw, { size: 'small', disabled: disabled() }),
        ),
        last && paragraph(`Last freeze: ${last.place}, ${count(last.formulas, 'formula')}.`, 'quiet'),
      ),
    ],
  };
}
