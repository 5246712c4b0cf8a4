import { FREEZE_TEXTS } from '../../src/catalogue/freeze-texts';
import { fillText } from '../../src/catalogue/fill';
import type { FormulaFind, FreezeScope, FrozenOffer, ThawBy } from '../book';
import { h, type VNode } from '../view/node';
import { button, count, paragraph, section } from '../view/pieces';

/** What the person is asked before anything is written. */
export type Asked =
  | { kind: 'freeze'; scope: FreezeScope; found: FormulaFind; cells: number; forgotten: readonly FrozenOffer[] }
  | { kind: 'changed' | 'forget'; offer: FrozenOffer };

export interface FreezingActs {
  look: (scope: FreezeScope) => void;
  freeze: () => void;
  thaw: (offer: FrozenOffer, by: ThawBy) => void;
  forget: (offer: FrozenOffer) => void;
  /** Asks a question, or (null) leaves everything as it is. */
  ask: (question: Asked | null) => void;
}

export interface FreezingShown {
  asked: Asked | null;
  offers: readonly FrozenOffer[];
  said: string;
  busy: boolean;
}

export function freezingSection({ asked, offers, said, busy }: FreezingShown, acts: FreezingActs): VNode {
  return section(
    'For colleagues without this add-in',
    paragraph('Formulas such as =SOURCING.CLASSIFY become their values, with a note of where they come from.', 'quiet'),
    said !== '' && h('p', { class: 'good', attrs: { role: 'status' } }, said),
    asked?.kind === 'freeze' && question(asked, acts),
    h(
      'div',
      { class: 'remedies' },
      button('Freeze the selection', () => acts.look('selection'), { size: 'small', disabled: busy }),
      button('Freeze this sheet', () => acts.look('sheet'), { size: 'small', disabled: busy }),
    ),
    offers.length > 0 &&
      h(
        'ul',
        { class: 'frozen', attrs: { 'aria-label': 'Frozen formulas' } },
        ...offers.map((offer) => frozenItem(offer, { asked, busy }, acts)),
      ),
  );
}

const whenOf = (at: string): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function stateText({ state }: FrozenOffer): string {
  return state.kind === 'changed'
    ? fillText(FREEZE_TEXTS.state.changed, { count: count(state.formulas, 'formula'), first: state.first })
    : FREEZE_TEXTS.state[state.kind];
}

function frozenItem(
  offer: FrozenOffer,
  { asked, busy }: Pick<FreezingShown, 'asked' | 'busy'>,
  acts: FreezingActs,
): VNode {
  const { id, place, formulas, at, state } = offer;
  const tone = state.kind === 'changed' || state.kind === 'gone' ? 'state unsure' : 'state';
  const isAsked = asked !== null && asked.kind !== 'freeze' && asked.offer.id === id;
  return h(
    'li',
    { key: String(id) },
    h('strong', {}, place),
    h(
      'span',
      { class: 'quiet' },
      fillText(FREEZE_TEXTS.offer, { formulas: count(formulas, 'formula'), when: whenOf(at) }),
    ),
    h('span', { class: tone }, stateText(offer)),
    isAsked
      ? question(asked, acts)
      : h(
          'div',
          { class: 'remedies' },
          state.kind !== 'gone' &&
            button('Put the formulas back', () => acts.thaw(offer, 'asking'), {
              size: 'small',
              disabled: busy,
              spoken: `Put the formulas back: ${place}`,
            }),
          button('Forget', () => acts.ask({ kind: 'forget', offer }), {
            size: 'small',
            appearance: 'subtle',
            disabled: busy,
            spoken: `Forget: ${place}`,
          }),
        ),
  );
}

function question(asked: Asked, acts: FreezingActs): VNode {
  const leave = button('Leave everything', () => acts.ask(null), { appearance: 'subtle', size: 'small' });
  const small = { size: 'small' } as const;
  const primary = { appearance: 'primary', size: 'small' } as const;
  switch (asked.kind) {
    case 'freeze':
      return posed('Freeze these formulas?', freezeText(asked), button('Freeze them', acts.freeze, primary), leave);
    case 'forget': {
      const { offer } = asked;
      const text = fillText(FREEZE_TEXTS.forgetAsk, { place: offer.place, formulas: count(offer.formulas, 'formula') });
      return posed(
        'Forget these formulas?',
        text,
        button('Forget them', () => acts.forget(offer), small),
        leave,
      );
    }
    case 'changed': {
      const { offer } = asked;
      const { place, formulas, state } = offer;
      if (state.kind !== 'changed') return posed('Put these formulas back?', place, leave);
      const text = fillText(FREEZE_TEXTS.changedAsk, {
        place,
        formulas,
        changed: count(state.formulas, 'formula'),
        first: state.first,
      });
      const others = formulas > state.formulas;
      return posed(
        'Put these formulas back?',
        text,
        others && button('Put the others back', () => acts.thaw(offer, 'others'), primary),
        button(others ? 'Put all back' : 'Put it back all the same', () => acts.thaw(offer, 'all'), small),
        leave,
      );
    }
  }
}

function freezeText({ found, cells, forgotten }: Extract<Asked, { kind: 'freeze' }>): string {
  const { blocks, sheet, place, errors } = found;
  return [
    `${count(blocks.length, 'formula')} in ${sheet}!${place} would become ${count(cells, 'value')}.`,
    errors > 0 ? `${count(errors, 'formula')} with an error stay as they are.` : '',
    forgotten.length > 0
      ? fillText(FREEZE_TEXTS.crowded, {
          places: forgotten.map((offer) => `${offer.place} (${whenOf(offer.at)})`).join(', '),
        })
      : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

const posed = (name: string, text: string, ...buttons: (VNode | false)[]): VNode =>
  h(
    'div',
    { class: 'notice warning', key: 'ask', attrs: { role: 'group', 'aria-label': name } },
    h('p', {}, text),
    h('div', { class: 'remedies' }, ...buttons),
  );
