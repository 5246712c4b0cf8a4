import { h, type Child, type VNode } from './node';

export type Appearance = 'primary' | 'outline' | 'subtle' | 'transparent';

export interface ButtonOptions {
  appearance?: Appearance;
  disabled?: boolean;
  size?: 'small' | 'medium' | 'large';
  id?: string;
  describedBy?: string;
}

/** A button of Fluent. A disabled one stays reachable by keyboard, so that its reason can be heard. */
export function button(label: Child, press: () => void, options: ButtonOptions = {}): VNode {
  const { appearance = 'outline', disabled = false, size, id, describedBy } = options;
  const attrs = { appearance, size, id, 'disabled-focusable': disabled, 'aria-describedby': describedBy };
  return h('fluent-button', { attrs, on: { click: () => (disabled ? undefined : press()) } }, label);
}

/** The heading of a step: it takes the focus when the step begins, so that a screen reader starts there. */
export function heading(text: string): VNode {
  return h('h2', { class: 'heading', attrs: { tabindex: -1, 'data-heading': true } }, text);
}

export const paragraph = (text: Child, name = ''): VNode => h('p', { class: name }, text);

/** A number with what it counts. */
export function figure(value: number | string, label: string, name = ''): VNode {
  const text = typeof value === 'number' ? value.toLocaleString('en-US') : value;
  return h('div', { class: `figure ${name}` }, h('dt', {}, label), h('dd', {}, text));
}

export const count = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`;

export const chip = (text: string, name: string): VNode => h('span', { class: `chip ${name}` }, text);

/** A section with a small title of its own. */
export function section(title: string, ...children: readonly (Child | readonly Child[] | null | false)[]): VNode {
  return h('section', { class: 'section' }, h('h3', {}, title), ...children);
}
