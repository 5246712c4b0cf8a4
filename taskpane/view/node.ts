/** A piece of the page as data: views are functions from state to these, and can be looked at without a browser. */
export interface VNode {
  tag: string;
  props: Props;
  children: Child[];
}
export type Child = VNode | string;

type Handlers = Readonly<Record<string, (event: Event) => void>>;

export interface Props {
  /** Tells siblings apart when their number or order changes. */
  key?: string;
  on?: Handlers;
  /** Properties of the element that are no attributes, such as the value of a list. */
  set?: Readonly<Record<string, unknown>>;
  /** Custom properties for the style sheet: the page's rules forbid style attributes. */
  vars?: Readonly<Record<`--${string}`, string>>;
  /** true: present without a value; false or undefined: absent. */
  attrs?: Readonly<Record<string, string | number | boolean | undefined>>;
  class?: string;
}

/** A piece of the page. Nothing, null and false among the children are left out. */
export function h(
  tag: string,
  props: Props = {},
  ...children: readonly (Child | readonly Child[] | null | false | undefined)[]
): VNode {
  const flat = children
    .flat()
    .filter((child): child is Child => child !== null && child !== false && child !== undefined);
  return { tag, props, children: flat };
}

/** The text of a piece of the page, as a reader would hear it. */
export function textOf(node: Child): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** Every piece inside a piece, and itself, that passes a test. */
export function findAll(node: Child, test: (node: VNode) => boolean): VNode[] {
  if (typeof node === 'string') return [];
  const inside = node.children.flatMap((child) => findAll(child, test));
  return test(node) ? [node, ...inside] : inside;
}
