import { FREEZE_TEXTS } from '../../src/catalogue/freeze-texts';
import { fillText } from '../../src/catalogue/fill';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { fingerprint } from '../../src/decide/fingerprint';
import manifest from '../../package.json';
import type { FormulaFind, FreezeScope, FreezeStamp, FrozenOffer, ThawBy } from '../book';
import { accept, tell } from '../flow/pane';
import { problemOf } from '../problem';
import type { RoomSetting } from '../rooms';
import type { VNode } from '../view/node';
import { count } from '../view/pieces';
import { freezingSection, type Asked } from './freezing-view';

/** Formulas become values for colleagues who do not have this add-in: looked for, asked, done, and undone. */
export interface Freezing {
  enter: () => Promise<void>;
  parts: () => VNode[];
}

export const frozenParts = ({ parts }: Freezing): VNode[] => parts();

const cellsOf = ({ blocks }: FormulaFind): number =>
  blocks.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);

const whenOf = (at: Date): string => at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What stands beside the values afterwards. */
export function stampOf(found: FormulaFind, when: Date): FreezeStamp {
  const fillings = {
    when: whenOf(when),
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
  const { book } = pane;
  let asked: Asked | null = null;
  let offers: readonly FrozenOffer[] = [];
  let said = '';

  const recall = async () => {
    const kept = await book.frozen();
    if (kept.ok) offers = kept.value;
  };
  const work = (what: string, task: () => Promise<void>) =>
    start(async () => {
      said = '';
      pane.store.dispatch({ type: 'busy', what });
      await task();
      if (pane.store.state.busy !== null) pane.store.dispatch({ type: 'idle', status: '' });
      changed();
    });
  const ask = (question: Asked | null) => {
    asked = question;
    changed();
  };
  const look = (scope: FreezeScope) =>
    work('Looking for formulas …', async () => {
      const found = accept(pane, await book.findFormulas(scope));
      asked = null;
      if (!found) return;
      const { blocks, errors, sheet, place } = found;
      if (blocks.length === 0) {
        const where = { place: `${sheet}!${place}` };
        return tell(
          pane,
          errors > 0 ? problemOf('ONLY_ERRORS', { count: errors, ...where }) : problemOf('NO_FORMULAS', where),
        );
      }
      const forgotten = accept(pane, await book.forgottenBy(found));
      if (forgotten) asked = { kind: 'freeze', scope, found, cells: cellsOf(found), forgotten };
    });
  const freeze = () =>
    work('Writing values …', async () => {
      if (asked?.kind !== 'freeze') return;
      const { scope, found } = asked;
      const stamp = stampOf(found, pane.clock());
      asked = null;
      const frozen = accept(pane, await book.freeze({ scope, found, stamp }));
      if (frozen !== undefined)
        said = `${count(found.blocks.length, 'formula')} became ${count(cellsOf(found), 'value')}.`;
      await recall();
    });
  const thaw = ({ id }: FrozenOffer, by: ThawBy) =>
    work('Putting the formulas back …', async () => {
      asked = null;
      const thawed = accept(pane, await book.thaw(id, by));
      if (thawed) {
        const { offer, back, left } = thawed;
        const { place } = offer;
        if (back === 0) asked = { kind: 'changed', offer };
        else if (left === 0) said = fillText(FREEZE_TEXTS.back, { place });
        else {
          const some = fillText(FREEZE_TEXTS.someBack, { count: count(back, 'formula'), place });
          said = `${some} ${FREEZE_TEXTS.othersLeft}`;
        }
      }
      await recall();
    });
  const forget = ({ id, place }: FrozenOffer) =>
    work('Forgetting the formulas …', async () => {
      asked = null;
      const gone = accept(pane, await book.forgetFrozen(id));
      if (gone !== undefined) said = fillText(FREEZE_TEXTS.forgotten, { place });
      await recall();
    });

  return {
    enter: async () => {
      asked = null;
      said = '';
      await recall();
      changed();
    },
    parts: () => [
      freezingSection(
        { asked, offers, said, busy: pane.store.state.busy !== null },
        { look, freeze, thaw, forget, ask },
      ),
    ],
  };
}
