import type { OpenRoom } from '../rooms';
import { h } from '../view/node';
import { heading } from '../view/pieces';

export const openPolicy: OpenRoom = () => ({
  view: () => h('div', { class: 'step' }, heading('Policy')),
  buttons: () => [],
  enter: () => undefined,
  leave: () => undefined,
});
