import type { Flag } from '../model/answer';

/** Raised flags that one cell shows before it says "+n". */
const FLAGS_IN_A_CELL = 3;

/**
 * The flags of an answer in one cell: the most severe raised ones, then how many more there are; "" when none is raised.
 * Flags come with the severest first.
 *
 * @example
 * flagText([]) //=> ''
 */
export function flagText(flags: readonly Flag[]): string {
  let raised = 0;
  while (raised < flags.length && flags[raised]!.raised) raised++;
  if (raised === 0) return '';
  const text = shownText(flags, Math.min(raised, FLAGS_IN_A_CELL));
  return raised > FLAGS_IN_A_CELL ? `${text}; +${raised - FLAGS_IN_A_CELL}` : text;
}

interface Node {
  text: string;
  next: WeakMap<Flag, Node>;
}

const START: Node = { text: '', next: new WeakMap() };

/** The text of the first flags; remembered, since flags are shared between tasks and the same ones stand together again and again. */
function shownText(flags: readonly Flag[], count: number): string {
  let node = START;
  for (let at = 0; at < count; at++) {
    const flag = flags[at]!;
    let next = node.next.get(flag);
    if (!next) {
      const text = `${node.text}${at > 0 ? '; ' : ''}${flag.severity}: ${flag.label}`;
      node.next.set(flag, (next = { text, next: new WeakMap() }));
    }
    node = next;
  }
  return node.text;
}
