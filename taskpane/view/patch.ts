import type { Child, Props, VNode } from './node';

const shown = new WeakMap<Node, Child>();
const listening = new WeakMap<Node, Set<string>>();

/** Makes an element show one piece of the page, changing only what differs: focus and scrolling stay where they are. */
export function show(root: HTMLElement, node: VNode): void {
  patchChildren(root, [node]);
}

function create(node: Child, document: Document): Node {
  if (typeof node === 'string') {
    const text = document.createTextNode(node);
    shown.set(text, node);
    return text;
  }
  const element = isDrawn(node.tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', node.tag)
    : document.createElement(node.tag);
  patchElement(element, node);
  return element;
}

/** Parts of a drawing; no tag of a page is called so. */
const DRAWN = new Set(['svg', 'g', 'line', 'path', 'polyline', 'polygon', 'rect', 'circle', 'text']);
const isDrawn = (tag: string): boolean => DRAWN.has(tag);

function patchElement(element: HTMLElement | SVGElement, node: VNode): void {
  const before = shown.get(element);
  const old: Props = before === undefined || typeof before === 'string' ? {} : before.props;
  shown.set(element, node);
  patchAttributes(element, attributesOf(old), attributesOf(node.props));
  for (const [name, value] of Object.entries(node.props.vars ?? {})) element.style.setProperty(name, value);
  const types = listening.get(element) ?? new Set();
  for (const type of Object.keys(node.props.on ?? {})) {
    if (!types.has(type)) element.addEventListener(type, dispatch);
    types.add(type);
  }
  listening.set(element, types);
  patchChildren(element, node.children);
  // After the children: the value of a list counts only once its options are there.
  for (const [name, value] of Object.entries(node.props.set ?? {})) {
    if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
  }
}

/** Calls the handler of the piece that the element shows now. */
function dispatch(this: Node, event: Event): void {
  const node = shown.get(this);
  if (node === undefined || typeof node === 'string') return;
  node.props.on?.[event.type]?.(event);
}

const attributesOf = ({ attrs = {}, class: name }: Props) => (name === undefined ? attrs : { ...attrs, class: name });

function patchAttributes(element: Element, old: Props['attrs'] = {}, next: Props['attrs'] = {}): void {
  for (const name of Object.keys(old)) if (!(name in next)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(next)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else {
      const text = value === true ? '' : String(value);
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
  }
}

const isElement = (node: Node): node is HTMLElement | SVGElement =>
  node instanceof HTMLElement || node instanceof SVGElement;

const keyOf = (node: Child | undefined): string | undefined =>
  node === undefined || typeof node === 'string' ? undefined : node.props.key;

const fits = (node: Child, element: Node | undefined): boolean => {
  const before = element && shown.get(element);
  if (before === undefined) return false;
  if (typeof node === 'string' || typeof before === 'string') return typeof node === typeof before;
  return before.tag === node.tag && before.props.key === node.props.key;
};

function patchChildren(parent: Element, children: readonly Child[]): void {
  const keyed = new Map<string, Node>();
  for (const element of parent.childNodes) {
    const key = keyOf(shown.get(element));
    if (key !== undefined) keyed.set(key, element);
  }
  children.forEach((child, at) => {
    const key = keyOf(child);
    const standing = parent.childNodes[at];
    const candidate = key === undefined ? standing : (keyed.get(key) ?? standing);
    const element = candidate && fits(child, candidate) ? candidate : create(child, parent.ownerDocument);
    if (element !== standing) parent.insertBefore(element, standing ?? null);
    if (typeof child === 'string') {
      if (shown.get(element) !== child) element.textContent = child;
      shown.set(element, child);
    } else if (shown.get(element) !== child && isElement(element)) patchElement(element, child);
  });
  while (parent.childNodes.length > children.length) parent.lastChild?.remove();
}
