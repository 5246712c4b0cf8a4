import type { OpenRoom } from '../rooms';
import { h } from '../view/node';
import { heading } from '../view/pieces';

export const openExplain: OpenRoom = () => ({
  view: () => h('div', { class: 'step' }, heading('This row')),
  buttons: () => [],
  enter: () => undefined,
  leave: () => undefined,
});
