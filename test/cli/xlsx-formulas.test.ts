import { readFileSync } from 'node:fs';
import { unzip } from '../../cli/xlsx-unzip';
import type { PlanCell, WorkbookPlan } from '../../src/report/plan';
import { openWithExcelJs, openWithHucre, sheetOf, temporaryFolder, writeTo } from './xlsx-files';

const file = temporaryFolder();

async function cellsOf(cells: readonly PlanCell[]) {
  const path = file(`cells-${expect.getState().currentTestName?.length ?? 0}.xlsx`);
  await writeTo(path, sheetOf([cells]));
  const row = (await openWithExcelJs(path)).worksheets[0]!.getRow(1);
  return cells.map((_, at) => row.getCell(at + 1).value);
}
async function partOf(plan: WorkbookPlan, name: string, part: string): Promise<string> {
  const path = file(name);
  await writeTo(path, plan);
  return new TextDecoder().decode((await unzip(readFileSync(path))).get(part));
}

describe('Formula cells', () => {
  test('are formulas with the value that they carry: number, text, truth or error', async () => {
    const values = await cellsOf([
      { value: 3, formula: 'SUM(B1,2)' },
      { value: 'a < b & c', formula: 'IF(B1<2,"a < b & c","")' },
      { value: true, formula: 'B1=1' },
      { value: '#N/A', formula: 'NA()' },
    ]);
    expect(values).toEqual([
      { formula: 'SUM(B1,2)', result: 3 },
      { formula: 'IF(B1<2,"a < b & c","")', result: 'a < b & c' },
      { formula: 'B1=1', result: true },
      { formula: 'NA()', result: { error: '#N/A' } },
    ]);
  });

  test('are the only cells that become formulas: a text that looks like one stays a text', async () => {
    expect(await cellsOf(['=1+1', { value: '=SUM(A1)' }, { value: '#N/A' }])).toEqual(['=1+1', '=SUM(A1)', '#N/A']);
  });

  test('name functions of the add-in as Excel stores them, and leave words in quotes alone', async () => {
    const plan = sheetOf([
      [{ value: 1, formula: 'SOURCING.PARTNER_FEE(A1,B1)+LEN("SOURCING.PARTNER_FEE(""x""")' }],
      ['SOURCING.PARTNER_FEE(A1)'],
    ]);
    const xml = await partOf(plan, 'stored.xlsx', 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<f>_xldudf_SOURCING_PARTNER_FEE(A1,B1)+LEN("SOURCING.PARTNER_FEE(""x""")</f>');
    expect(xml).toContain('<t>SOURCING.PARTNER_FEE(A1)</t>');
  });
});

describe('A workbook with formulas', () => {
  const area = { top: 1, left: 1, bottom: 1, right: 1 };
  const named: WorkbookPlan = {
    ...sheetOf([['a'], [null, 5], [{ value: 5, formula: 'rate' }]]),
    names: [
      { name: 'rate', sheet: 'Inventory', area },
      { name: 'block', sheet: 'Inventory', area: { top: 0, left: 0, bottom: 'end', right: 1 } },
    ],
  };

  test('has its names, for one cell and for a block', async () => {
    await writeTo(file('named.xlsx'), named);
    const { definedNames } = await openWithExcelJs(file('named.xlsx'));
    expect(definedNames.getRanges('rate').ranges).toEqual(['Inventory!$B$2']);
    expect(definedNames.getRanges('block').ranges).toEqual(['Inventory!$A$1:$B$3']);
  });

  test('is computed anew when it is opened', async () => {
    expect(await partOf(named, 'anew.xlsx', 'xl/workbook.xml')).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  test('says on demand that its stored values may be shown', async () => {
    const part = 'docProps/app.xml';
    expect(await partOf(named, 'plain.xlsx', part)).not.toContain('<Application>Microsoft');
    expect(await partOf({ ...named, showStored: true }, 'shown.xlsx', part)).toContain(
      '<Application>Microsoft Excel workbook, written by Sourcing Analysis</Application>',
    );
  });

  test('has lines as a native chart', async () => {
    const column = (left: number) => ({ top: 0, left, bottom: 1, right: left });
    const plan = sheetOf(
      [
        ['10%', 4],
        ['20%', 2],
      ],
      {
        charts: [
          {
            kind: 'line',
            title: 'Falling',
            place: { top: 3, left: 0, bottom: 9, right: 4 },
            categories: column(0),
            series: [{ name: 'fee', values: column(1), colour: 'own' }],
            description: 'A line that falls.',
            numbers: '#,##0',
          },
        ],
      },
    );
    await writeTo(file('lines.xlsx'), plan);
    const [chart] = (await openWithHucre(file('lines.xlsx'))).sheets[0]!.charts!;
    expect(chart!.kinds).toEqual(['line']);
    expect(chart!.series![0]!.valuesRef).toBe('Inventory!$B$1:$B$2');
  });
});
