import { h, type Child, type VNode } from './node';

export type Appearance = 'primary' | 'outline' | 'subtle' | 'transparent';

export interface ButtonOptions {
  appearance?: Appearance;
  disabled?: boolean;
  size?: 'small' | 'medium' | 'large';
  id?: string;
  /** For a screen reader, where the visible label alone could be any of several; it begins with that label. */
  spoken?: string;
}

/** A button of Fluent. Its role is repeated as an attribute for tools that do not look inside elements. A disabled one stays reachable by keyboard, so that its reason can be heard. */
export function button(label: Child, press: () => void, options: ButtonOptions = {}): VNode {
  const { appearance = 'outline', disabled = false, size, id, spoken } = options;
  const attrs = {
    role: 'button',
    appearance,
    size,
    id,
    'disabled-focusable': disabled,
    'aria-disabled': disabled ? 'true' : undefined,
    'aria-label': spoken,
  };
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
  return h('div', { class: `figure ${value === 0 ? 'zero' : name}` }, h('dt', {}, label), h('dd', {}, text));
}

export const count = (value: number, one: string, many = `${one}s`): string =>
  `${value.toLocaleString('en-US')} ${value === 1 ? one : many}`;

export const chip = (text: string, name: string): VNode => h('span', { class: `chip ${name}` }, text);

/** A section with a small title of its own. */
export function section(title: string, ...children: readonly (Child | readonly Child[] | null | false)[]): VNode {
  return h('section', { class: 'section' }, h('h3', {}, title), ...children);
}
