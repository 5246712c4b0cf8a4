import { REGISTRY } from '../../workbench/members/registry';
import type { OfficeWindow } from '../../workbench/office-page';
import { open } from './open';

/** What the installed library sends for a type: every text in the source of its members, and its values by name. */
function readLibrary(window: OfficeWindow, type: string): { texts: Set<string>; values: Set<string> } | null {
  const found = Object.entries(window.Excel).find(([name]) => name === type)?.[1];
  if (typeof found !== 'function') return null;
  const prototype: object = found.prototype;
  const texts = new Set<string>();
  for (const descriptor of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
    const source = [descriptor.get, descriptor.set, descriptor.value].filter((part) => typeof part === 'function');
    for (const [, text] of source.join('\n').matchAll(/"([A-Za-z_]+)"/g)) texts.add(text!);
  }
  const values: unknown = Reflect.get(prototype, '_scalarPropertyOriginalNames');
  return { texts, values: new Set(Array.isArray(values) ? values.map(String) : []) };
}

/** Services of the client have no class in Excel's namespace. */
const isService = (type: string) => type.startsWith('Microsoft.');

describe('The tables of members', () => {
  test('name nothing that the installed library does not know', async () => {
    const { window } = await open();
    const unknown = Object.entries(REGISTRY).flatMap(([type, table]) => {
      if (isService(type)) return [];
      const library = readLibrary(window, type);
      if (!library) return [type];
      const called = [
        ...Object.keys(table.children ?? {}),
        ...Object.keys(table.objects ?? {}),
        ...Object.keys(table.actions ?? {}),
      ];
      const listened = Object.keys(table.events ?? {}).flatMap((event) => [`_Register${event}`, `_Unregister${event}`]);
      return [
        ...[...called, ...listened].filter((name) => !library.texts.has(name)).map((name) => `${type}.${name}()`),
        ...Object.keys(table.properties ?? {})
          .filter((name) => !library.values.has(name) && !library.texts.has(name))
          .map((name) => `${type}.${name}`),
      ];
    });
    expect(unknown).toEqual([]);
  });

  test('let set only what the library lets set', async () => {
    const { window } = await open();
    const wrong = Object.entries(REGISTRY).flatMap(([type, table]) => {
      const library = isService(type) ? null : readLibrary(window, type);
      if (!library) return [];
      const settable = Object.entries(table.properties ?? {}).filter(([, property]) => property.set);
      return settable.filter(([name]) => !library.texts.has(name)).map(([name]) => `${type}.${name}`);
    });
    expect(wrong).toEqual([]);
  });
});
