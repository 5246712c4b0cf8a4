/** What JSON.parse does not tell: where a text stops being JSON, and members that stand twice in one object. */
export interface JsonScan {
  /** Offset of the first token that cannot stand where it stands; null where all of them can. */
  breaksAt: number | null;
  repeated: { name: string; at: number }[];
}

const TOKENS = /[{}[\],:]|"(?:[^"\\\n]|\\.)*"|[^\s{}[\],:"]+|"/g;
const LITERAL = /^(?:true|false|null|-?\d[\d.eE+-]*)$/;

/** What may come next; with "?", the end of the list or object as well. */
type Expected = 'value' | 'value?' | 'name' | 'name?' | 'colon' | 'comma';

/** Goes through a JSON text once. Numbers are not checked to the last digit: JSON.parse does that. */
export function scanJson(text: string): JsonScan {
  const open: (Set<string> | 'list')[] = []; // of an object, the names seen so far
  const repeated: JsonScan['repeated'] = [];
  let expected: Expected = 'value';
  for (const { 0: token, index: at } of text.matchAll(TOKENS)) {
    const inside = open.at(-1);
    const next = follow(token, expected, inside);
    if (next === null) return { breaksAt: at, repeated };
    if (next === 'colon' && inside instanceof Set) {
      if (inside.has(token)) repeated.push({ name: token, at });
      inside.add(token);
    }
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push('list');
    else if (token === '}' || token === ']') open.pop();
    expected = next;
  }
  return { breaksAt: expected === 'comma' && open.length === 0 ? null : text.length, repeated };
}

/** What is expected after a token; null where the token cannot stand here. */
function follow(token: string, expected: Expected, inside: Set<string> | 'list' | undefined): Expected | null {
  const takesValue = expected === 'value' || expected === 'value?';
  const takesName = expected === 'name' || expected === 'name?';
  if (token === '{') return takesValue ? 'name?' : null;
  if (token === '[') return takesValue ? 'value?' : null;
  if (token === '}') return inside instanceof Set && (expected === 'name?' || expected === 'comma') ? 'comma' : null;
  if (token === ']') return inside === 'list' && (expected === 'value?' || expected === 'comma') ? 'comma' : null;
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (token === ',')
    return expected === 'comma' && inside !== undefined ? (inside === 'list' ? 'value' : 'name') : null;
  const isText = token.length > 1 && token.startsWith('"');
  if (isText && takesName) return 'colon';
  return takesValue && (isText || LITERAL.test(token)) ? 'comma' : null;
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
