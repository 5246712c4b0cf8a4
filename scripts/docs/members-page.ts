import type { MemberTable } from '../../workbench/members/table';
import { REGISTRY } from '../../workbench/members/registry';

/** Members that the client answers itself, without its host. */
const OF_THE_CLIENT = new Set([
  'load',
  'set',
  'toJSON',
  'toObject',
  'track',
  'untrack',
  'context',
  'isNull',
  'isNullObject',
  'constructor',
  'items',
  'retrieve',
  'getItemByName',
  'ensureUnchanged',
  'update',
  'setMockData',
]);

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The tables of members by type; the types' own targets do not matter here. */
const TABLES: Readonly<Record<string, object>> = REGISTRY;

const keysOf = (table: object, part: keyof MemberTable<never>): string[] =>
  Object.keys(Object(Reflect.get(table, part)));

interface LibraryMember {
  name: string;
  /** Every text in its source: what it sends to the host is among them. */
  texts: string[];
}

function membersOf(prototype: object): LibraryMember[] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name]) => !name.startsWith('_') && !OF_THE_CLIENT.has(name))
    .map(([name, { get, value }]) => {
      const source = [get, value].filter((part) => typeof part === 'function').join('\n');
      return { name, texts: [...source.matchAll(/"([A-Za-z_]+)"/g)].map(([, text]) => text ?? '') };
    });
}

function isSimulated(table: object, { name, texts }: LibraryMember): boolean {
  const known = (['properties', 'children', 'objects', 'actions'] as const).flatMap((part) => keysOf(table, part));
  if (known.includes(pascal(name)) || texts.some((text) => known.includes(text))) return true;
  if (name === 'getItem' && Reflect.has(table, 'item')) return true;
  return keysOf(table, 'events').some((event) => texts.includes(`_Register${event}`));
}

/** The types of Excel's interface in the installed library, by name. */
function typesOf(excel: object): [string, object][] {
  return Object.entries(excel).flatMap(([name, value]): [string, object][] => {
    if (typeof value !== 'function' || !/^[A-Z]/.test(name)) return [];
    const prototype: unknown = value.prototype;
    const isObject = typeof prototype === 'object' && prototype !== null && '_className' in prototype;
    return isObject ? [[name, prototype]] : [];
  });
}

/**
 * The page of what Excel's interface has and the simulated host has not.
 * @param excel the namespace `Excel` of the installed library
 * @param version of that library
 */
export function membersPage(excel: object, version: string): string {
  const types = typesOf(excel).sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = types.flatMap(([type, prototype]): { type: string; all: number; missing: string[] }[] => {
    const table = TABLES[type];
    if (!table) return [];
    const members = membersOf(prototype);
    return [
      { type, all: members.length, missing: members.filter((one) => !isSimulated(table, one)).map(({ name }) => name) },
    ];
  });
  const others = types.map(([type]) => type).filter((type) => !(type in TABLES));
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const all = sum(lines.map((line) => line.all));
  const missing = sum(lines.map((line) => line.missing.length));
  return [
    '# What the simulated Excel has not',
    '',
    `Generated from the host's tables of members and the installed \`@microsoft/office-js\` ${version} (\`npm run docs\`); a test fails when it is stale. A member that is listed here is answered with NotImplemented and named by \`host.missing()\`; it never succeeds silently. The library also holds members that Microsoft has not released.`,
    '',
    `## Types that are simulated: ${all - missing} of ${all} members`,
    '',
    '| Type | Simulated | Not simulated |',
    '| --- | --- | --- |',
    ...lines.map(
      ({ type, all: count, missing: names }) =>
        `| ${type} | ${count - names.length} of ${count} | ${names.join(', ') || '–'} |`,
    ),
    '',
    `## Types that are not simulated at all: ${others.length}`,
    '',
    `${others.join(', ')}.`,
    '',
  ].join('\n');
}
