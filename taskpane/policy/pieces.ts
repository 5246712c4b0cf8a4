import { h, type VNode } from '../view/node';
import { button } from '../view/pieces';
import type { PolicyAct } from './act';

/** A quiet button that looks like a link: it leads to a place in the sheet. */
export const linkButton = (label: string, press: () => void, disabled: boolean, spoken?: string): VNode =>
  h(
    'button',
    {
      class: 'link',
      attrs: { type: 'button', 'aria-disabled': disabled, 'aria-label': spoken },
      on: { click: () => (disabled ? undefined : press()) },
    },
    label,
  );

/** How many lines are not shown, and a button for more of them. */
export function moreView(all: number, shown: number, act: PolicyAct): VNode | null {
  if (all <= shown) return null;
  return h(
    'p',
    { class: 'more' },
    `${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} shown.`,
    button('Show more', () => act.showMore(), { size: 'small', appearance: 'subtle' }),
  );
}
