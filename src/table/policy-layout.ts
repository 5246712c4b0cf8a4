/** Longer values are broken, one member on a line. */
const WIDTH = 140;

/**
 * JSON text for people who compare versions: whatever fits stands on one line, the rest is broken and indented by two.
 * The same value gives the same text; members keep the order they have.
 */
export function layOutJson(value: unknown): string {
  return `${layOut(value, '', '')}\n`;
}

function layOut(value: unknown, indent: string, before: string): string {
  const line = flatten(value);
  if (indent.length + before.length + line.length <= WIDTH && indent !== '') return line;
  const deeper = `${indent}  `;
  if (Array.isArray(value) && value.length > 0)
    return `[\n${value.map((one) => deeper + layOut(one, deeper, '')).join(',\n')}\n${indent}]`;
  const members = membersOf(value);
  if (members.length === 0) return line;
  const lines = members.map(([name, one]) => {
    const label = `${JSON.stringify(name)}: `;
    return deeper + label + layOut(one, deeper, label);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

function flatten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flatten).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = membersOf(value).map(([name, one]) => `${JSON.stringify(name)}: ${flatten(one)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

function membersOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).filter(([, one]) => one !== undefined);
}
