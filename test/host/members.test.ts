import { readFileSync } from 'node:fs';
import path from 'node:path';
import { REGISTRY } from '../../workbench/members/registry';
import type { OfficeWindow } from '../../workbench/office-page';
import { open } from './open';

interface LibraryType {
  /** Every text in the source of the type's members: the names of methods, objects and events it sends are among them. */
  texts: Set<string>;
  values: string[];
  settable: string[];
}

const listOf = (prototype: object, name: string): unknown[] => {
  const value: unknown = Reflect.get(prototype, name);
  return Array.isArray(value) ? value : [];
};

/** Reads a type of the installed library, or answers null when there is none of that name. */
function readType(window: OfficeWindow, type: string): LibraryType | null {
  const found = Object.entries(window.Excel).find(([name]) => name === type)?.[1];
  if (typeof found !== 'function') return null;
  const prototype: object = found.prototype;
  const texts = new Set<string>();
  for (const { get, value } of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
    const source = [get, value].filter((part) => typeof part === 'function').join('\n');
    for (const [, text] of source.matchAll(/"([A-Za-z_]+)"/g)) texts.add(text!);
  }
  const values = listOf(prototype, '_scalarPropertyOriginalNames').map(String);
  const canSet = listOf(prototype, '_scalarPropertyUpdateable');
  return { texts, values, settable: values.filter((_, at) => canSet[at] === true) };
}

const names = (members: object | undefined) => Object.keys(members ?? {});

/** Types with their table and what the library knows; services of the client have no class in Excel's namespace. */
async function readTypes() {
  const { window } = await open();
  return Object.entries(REGISTRY)
    .filter(([type]) => !type.startsWith('Microsoft.'))
    .map(([type, table]) => ({ type, table, library: readType(window, type) }));
}

/** The client's own setters send these; no property of the library is called so. */
const SET_BY_ANOTHER_NAME = ['Worksheet.Gridlines', 'Worksheet.Headings'];

describe('The tables of members', () => {
  test('are for types that the installed library has', async () => {
    const types = await readTypes();
    expect(types.filter(({ library }) => library === null).map(({ type }) => type)).toEqual([]);
    expect(types.length).toBeGreaterThan(60);
  });

  test('name no method, object or event that the library does not send', async () => {
    const unknown = (await readTypes()).flatMap(({ type, table, library }) => {
      const events = names(table.events).flatMap((event) => [`_Register${event}`, `_Unregister${event}`]);
      const sent = [...names(table.children), ...names(table.objects), ...names(table.actions), ...events];
      return sent.filter((name) => !library?.texts.has(name)).map((name) => `${type}.${name}`);
    });
    expect(unknown).toEqual([]);
  });

  test('name no value that the library does not load, and let set only what it sets', async () => {
    const wrong = (await readTypes()).flatMap(({ type, table, library }) =>
      Object.entries(table.properties ?? {})
        .filter(([name, { set }]) => !(set ? library?.settable : library?.values)?.includes(name))
        .filter(([name]) => !SET_BY_ANOTHER_NAME.includes(`${type}.${name}`))
        .map(([name]) => `${type}.${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('are for types that docs/host.md lists', () => {
    const documented = readFileSync(path.join(__dirname, '../../docs/host.md'), 'utf8');
    const types = Object.keys(REGISTRY).filter((type) => !type.startsWith('Microsoft.'));
    expect(types.filter((type) => !new RegExp(`\\b${type}\\b`).test(documented))).toEqual([]);
  });

  test('would be caught naming something else', async () => {
    const { window } = await open();
    const range = readType(window, 'Range');
    expect(range?.texts.has('GetUsedRange')).toBe(true);
    expect(range?.texts.has('GetUnusedRange')).toBe(false);
    expect(range?.settable).toContain('Values');
    expect(range?.settable).not.toContain('Address');
    expect(readType(window, 'Raneg')).toBeNull();
  });
});
