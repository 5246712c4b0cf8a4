import { insertSample, insertEmpty, chooseList } from '../../taskpane/flow/choose';
import { showPreview, startWriting } from '../../taskpane/flow/fill';
import { insertReport } from '../../taskpane/flow/report';
import { closeAll, openPane, valuesOf } from './open-pane';

afterEach(closeAll);

test('The sample inventory becomes a sheet with one table, and is matched at once', async () => {
  const pane = await openPane({ sheets: [{ name: 'Inventory', cells: { A1: [['mine']] } }] });
  const before = pane.sheets()[0];
  await insertSample(pane);
  expect(pane.store.state.notice).toBeNull();
  expect(pane.sheets().map(({ name }) => name)).toEqual(['Inventory', 'Inventory 2']);
  expect(pane.sheets()[0]).toEqual(before);
  expect(pane.store.state.match?.tasks?.count).toBe(20);
  expect(pane.store.state.match?.tasks?.plan.unmatched).toEqual([]);
});

test('An empty inventory has a drop-down for each fact', async () => {
  const pane = await openPane({ sheets: [{ name: 'Sheet1' }] });
  await insertEmpty(pane);
  expect(pane.host.missing()).toEqual([]);
  expect(pane.store.state.notice).toBeNull();
  const [, inventory, questions] = pane.sheets();
  expect(inventory?.name).toBe('Inventory');
  expect(questions?.name).toBe('Questions');
  expect(JSON.stringify(inventory?.parts)).toContain('1,2,3,4,5');
});

test('The report stands on sheets of its own: the same texts as in the file of the command line', async () => {
  const pane = await openPane({ sheets: [{ name: 'Sheet1' }] });
  await insertSample(pane);
  await showPreview(pane);
  await startWriting(pane);
  await insertReport(pane);
  expect(pane.host.missing()).toEqual([]);
  expect(pane.store.state.notice).toBeNull();
  const names = pane.sheets().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Board', 'Summary', 'Explanation', 'Sources']));
  expect(valuesOf(pane, 'Board')).toMatchObject({ A1: 'Sourcing board' });
  expect(pane.store.state.result?.report).toBe('Board');
}, 60_000);

test('No cell of the report has the size of the workbook’s own font: only headings of sections want that', async () => {
  const pane = await openPane({ sheets: [{ name: 'Sheet1' }] });
  await insertSample(pane);
  await showPreview(pane);
  await startWriting(pane);
  await insertReport(pane);
  const own = ['Board', 'Summary', 'Explanation', 'Sources'].flatMap((name) => {
    const { cells } = pane.sheets().find((sheet) => sheet.name === name)!;
    return Object.entries(cells).flatMap(([address, cell]) => {
      const { value, style = {} } = Object(cell);
      const isHeading = style.bold === true && style.fontColor === '#1F3A5F';
      return (value ?? '') === '' || style.fontSize !== undefined || isHeading ? [] : [`${name}!${address}`];
    });
  });
  expect(own).toEqual([]);
}, 60_000);

test('A selection of two areas, of nothing and of one row is refused in words', async () => {
  const pane = await openPane({ sheets: [{ name: 'Work', cells: { A1: [['Task', 'Core']] } }] });
  const codeFor = async (address: string) => {
    pane.host.person.select(address);
    await chooseList(pane, { kind: 'selection' });
    return pane.store.state.notice?.problem.code;
  };
  expect(await codeFor('Work!A1:B1,Work!D4:D5')).toBe('SEVERAL_AREAS');
  expect(await codeFor('Work!F20:G30')).toBe('NOTHING_SELECTED');
  expect(await codeFor('Work!A1')).toBe('ONE_ROW');
});
