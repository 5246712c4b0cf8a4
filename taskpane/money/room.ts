import type { OpenRoom } from '../rooms';
import { h } from '../view/node';
import { heading } from '../view/pieces';

export const openMoney: OpenRoom = () => ({
  view: () => h('div', { class: 'step' }, heading('Money')),
  buttons: () => [],
  enter: () => undefined,
  leave: () => undefined,
});
