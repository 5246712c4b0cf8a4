import { INVENTORY, open } from './open';

/** What a member needs: the first version of ExcelApi that has it, and a use of it. */
const NEEDS: readonly (readonly [version: string, what: string, use: (context: Excel.RequestContext) => void])[] = [
  ['1.4', 'null objects', ({ workbook }) => workbook.worksheets.getItemOrNullObject('Inventory')],
  ['1.4', 'settings', ({ workbook }) => workbook.settings.add('a', 1)],
  [
    '1.6',
    'conditional formats',
    ({ workbook }) => workbook.worksheets.getFirst().getRange('A1').conditionalFormats.add('Custom'),
  ],
  ['1.7', 'events of a sheet', ({ workbook }) => workbook.worksheets.getFirst().onChanged.add(() => Promise.resolve())],
  ['1.7', 'frozen panes', ({ workbook }) => workbook.worksheets.getFirst().freezePanes.freezeRows(1)],
  ['1.8', 'data validation', ({ workbook }) => workbook.worksheets.getFirst().getRange('A1').dataValidation.clear()],
  ['1.9', 'page layout', ({ workbook }) => (workbook.worksheets.getFirst().pageLayout.orientation = 'Landscape')],
  [
    '1.9',
    'the filter of a table',
    ({ workbook }) => workbook.tables.getItem('Tasks').autoFilter.load('isDataFiltered'),
  ],
  ['1.10', 'comments', ({ workbook }) => workbook.comments.load('items')],
  ['1.11', 'the separators of the user', ({ workbook }) => workbook.application.cultureInfo.load('name')],
  [
    '1.12',
    'spilled cells',
    ({ workbook }) => workbook.worksheets.getFirst().getRange('A1').getSpillParentOrNullObject(),
  ],
  ['1.13', 'resizing a table', ({ workbook }) => workbook.tables.getItem('Tasks').resize('A1:C5')],
];

const lower = (version: string) => {
  const [major, minor] = version.split('.').map(Number);
  return `${major}.${(minor ?? 0) - 1}`;
};

async function use(api: string, work: (context: Excel.RequestContext) => void): Promise<string> {
  const { Excel, host } = await open({ api, workbook: INVENTORY });
  const outcome = await Excel.run(async (context) => {
    work(context);
    await context.sync();
  }).then(
    () => 'works',
    (error: OfficeExtension.Error) => error.code,
  );
  expect(host.missing()).toEqual([]);
  return outcome;
}

describe('The version of ExcelApi that the host offers', () => {
  test.each(NEEDS)('%s is needed for %s, and one lower is not enough', async (version, _what, work) => {
    expect(await use(version, work)).toBe('works');
    expect(await use(lower(version), work)).toBe('ApiNotFound');
  });

  test('is 1.12 unless a test asks for another', async () => {
    const { Office } = await open();
    const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
    expect([supports('1.12'), supports('1.13')]).toEqual([true, false]);
  });
});
