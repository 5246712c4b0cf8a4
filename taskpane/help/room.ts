import type { OpenRoom } from '../rooms';
import { h } from '../view/node';
import { heading } from '../view/pieces';

export const openHelp: OpenRoom = () => ({
  view: () => h('div', { class: 'step' }, heading('Help and formulas')),
  buttons: () => [],
  enter: () => undefined,
  leave: () => undefined,
});
