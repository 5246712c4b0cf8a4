import { createHost } from '../../workbench/host';
import { createWorkbook } from '../../workbench/model/create';
import { keyOf } from '../../workbench/model/cells';
import { freeze } from '../../workbench/model/freeze';
import { setStyles } from '../../workbench/model/format';
import type { Change } from '../../workbench/model/session';
import { INVENTORY, open } from './open';

const hostOf = () => createHost({ workbook: createWorkbook(INVENTORY) });

describe('Whoever shows the workbook of a host', () => {
  test('is told when a deed is over, after its changes', () => {
    const host = hostOf();
    const heard: string[] = [];
    host.onChange(({ kind }) => heard.push(kind));
    host.onSettled(() => heard.push('settled'));
    host.person.type('A2', 'Slogan');
    expect(heard).toEqual(['cells', 'settled']);
  });

  test('is told when a request of the add-in is over, and lets it wait first', async () => {
    const { host, Excel } = await open({ workbook: INVENTORY });
    const heard: string[] = [];
    host.onSettled(() => heard.push('settled'));
    host.beforeRequest(async () => void heard.push('waited'));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Notes').getRange('A1').values = [['x']];
      await context.sync();
    });
    const first = heard.indexOf('waited');
    expect(heard.slice(first, first + 2)).toEqual(['waited', 'settled']);
  });

  test('hands over as one deed what has no deed of its own', () => {
    const host = hostOf();
    const heard: [Change['kind'], string][] = [];
    host.onChange((change, actor) => heard.push([change.kind, actor]));
    const sheet = host.workbook.active;
    host.person.act((session) => {
      setStyles(session, sheet, new Map([[keyOf(1, 1), { bold: true }]]));
      freeze(sheet, 1, 0);
    });
    expect(heard).toEqual([['formats', 'person']]);
    expect(sheet.cells.get(keyOf(1, 1))).toEqual({ value: 3, style: { bold: true } });
    expect(sheet.frozen).toMatchObject({ rows: 1, columns: 16_384 });
    freeze(sheet, 0, 0);
    expect(sheet.frozen).toBeNull();
  });

  test('cannot format a protected sheet', () => {
    const host = hostOf();
    host.person.protect('Inventory');
    const format = () =>
      host.person.act((session) => setStyles(session, host.workbook.active, new Map([[keyOf(1, 1), { bold: true }]])));
    expect(format).toThrow('Inventory is protected');
  });
});

test('Thousands of functions that are called at once all answer', async () => {
  const parameters = [{ name: 'n', type: 'number', dimensionality: 'scalar' }];
  const metadata = { functions: [{ id: 'TWICE', name: 'TWICE', parameters }] };
  const { host, CustomFunctions } = await open({ functions: { metadata, namespace: 'TEST' } });
  CustomFunctions.associate('TWICE', (n: number) => 2 * n);
  const calls = Array.from({ length: 2000 }, (_, n) => host.functions.call('TEST.TWICE', [n]));
  expect(await Promise.all(calls)).toEqual(calls.map((_, n) => 2 * n));
});
