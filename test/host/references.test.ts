import { createHost, type Host } from '../../workbench/host';
import { MAX_ROWS, printRect } from '../../workbench/model/address';
import { areaOn } from '../../workbench/model/area';
import { addChart } from '../../workbench/model/chart';
import { addConditionalFormat } from '../../workbench/model/conditional-format';
import { createWorkbook, type WorkbookSeed } from '../../workbench/model/create';
import { movedFormula, rewriteColumn } from '../../workbench/model/references';
import { shiftCells } from '../../workbench/model/shift';
import { takeSnapshot } from '../../workbench/model/snapshot';
import { setValidation } from '../../workbench/model/validation';

const BOOK: WorkbookSeed = {
  sheets: [
    {
      name: 'Data',
      cells: {
        A1: [
          ['Task', 'Volume', 'Kind'],
          ['Logo', 3, 'x'],
          ['Payroll', 1, 'y'],
          ['Packing', 2, 'x'],
        ],
      },
      tables: { Tasks: 'A1:C4' },
    },
    { name: 'Notes' },
  ],
  names: { Rate: 'Data!B3' },
};

const open = () => createHost({ workbook: createWorkbook(BOOK) });
const formulaAt = (host: Host, sheet: string, address: string): unknown => {
  const found = takeSnapshot(host.workbook).sheets.find(({ name }) => name === sheet)?.cells[address];
  return Object(found).formula;
};
/** What a formula on the sheet Notes says after something happened to the workbook. */
function after(formula: string, happens: (host: Host) => void): unknown {
  const host = open();
  host.person.type('Notes!H20', formula);
  happens(host);
  return formulaAt(host, 'Notes', 'H20');
}

describe('A formula', () => {
  test.each([
    ['=Data!B3*2', '=Data!B4*2'],
    ['=SUM(Data!B2:B4)', '=SUM(Data!B2:B5)'],
    ['=SUM(Data!$B$3:$B4)', '=SUM(Data!$B$4:$B5)'],
    ['=SUM(Data!B4:B2)', '=SUM(Data!B5:B2)'],
    ['=SUM(Data!A:C)+SUM(Data!2:3)', '=SUM(Data!A:C)+SUM(Data!2:4)'],
    ['=SUM(B3:B4)&"Data!B3"', '=SUM(B3:B4)&"Data!B3"'],
    ["=SUM('Data'!B3)+LOG10(Data!B1)", "=SUM('Data'!B4)+LOG10(Data!B1)"],
    ['=SOURCING.CLASSIFY(Data!A3:C3,Data!$A$1:$C$1)', '=SOURCING.CLASSIFY(Data!A4:C4,Data!$A$1:$C$1)'],
    ['=SUM(Tasks[Volume])+[Other.xlsx]Data!B3', '=SUM(Tasks[Volume])+[Other.xlsx]Data!B3'],
  ])('%s says %s when a row is inserted above row 3', (formula, shifted) => {
    expect(after(formula, ({ person }) => person.insertRows('Data', 3, 1))).toBe(shifted);
  });

  test.each([
    ['=Data!B3*2', '=#REF!*2'],
    ['=SUM(Data!B2:B4)', '=SUM(Data!B2:B3)'],
    ['=SUM(Data!B3:B4)', '=SUM(Data!B3:B3)'],
    ['=Data!B4+Data!$B$4', '=Data!B3+Data!$B$3'],
    ['=Data!B2', '=Data!B2'],
  ])('%s says %s when row 3 is deleted', (formula, shifted) => {
    expect(after(formula, ({ person }) => person.deleteRows('Data', 3, 1))).toBe(shifted);
  });

  test('follows columns', () => {
    expect(after('=Data!B3&Data!A3', ({ person }) => person.insertColumns('Data', 2, 2))).toBe('=Data!D3&Data!A3');
  });

  test('follows the name of a sheet, a table and a column', () => {
    const rename = ({ person }: Host) => person.renameSheet('Data', "It's new");
    expect(after('=Data!B3', rename)).toBe("='It''s new'!B3");
    const retitle = ({ person }: Host) => person.type('Data!B1', 'Hours [a year]');
    expect(after('=SUM(Tasks[Volume],Tasks[[#All],[volume]])', retitle)).toBe(
      "=SUM(Tasks[Hours '[a year']],Tasks[[#All],[Hours '[a year']]])",
    );
  });

  test('says #REF! for a deleted sheet and its tables', () => {
    const drop = ({ person }: Host) => person.deleteSheet('Data');
    expect(after('=Data!B3+SUM(Tasks[Volume])+A1', drop)).toBe('=#REF!+SUM(#REF!)+A1');
  });

  test('says #REF! for a deleted column of a table', () => {
    const drop = ({ person }: Host) =>
      person.act((session) => {
        const [sheet] = session.workbook.sheets;
        if (sheet) shiftCells(session, areaOn(sheet, { row: 0, column: 1, rows: MAX_ROWS, columns: 1 }), 'Left');
      });
    expect(after('=SUM(Tasks[Volume])&Tasks[[#Headers],[Kind]]', drop)).toBe('=SUM(#REF!)&Tasks[[#Headers],[Kind]]');
  });
});

describe('A name', () => {
  test('moves with its cells, and is #REF! when they are deleted', () => {
    const host = open();
    host.person.insertRows('Data', 2, 1);
    expect(takeSnapshot(host.workbook).names).toEqual({ Rate: 'Data!B4' });
    host.person.deleteRows('Data', 4, 1);
    expect(takeSnapshot(host.workbook).names).toEqual({ Rate: '=#REF!' });
  });
});

describe('Rules on cells', () => {
  const withRules = () => {
    const host = open();
    host.person.act((session) => {
      const [data] = session.workbook.sheets;
      if (!data) return;
      const rects = [{ row: 1, column: 0, rows: 3, columns: 3 }];
      addConditionalFormat(
        session.workbook,
        data,
        rects.map((rect) => areaOn(data, rect)),
        'Custom',
      ).rule = {
        formula: '=$B2>2',
      };
      setValidation(data, [areaOn(data, { row: 1, column: 2, rows: 3, columns: 1 })], {
        rule: { list: { inCellDropDown: true, source: '=Notes!$A$2:$A$4' } },
      });
    });
    return host;
  };
  const rulesOf = ({ workbook }: Host) =>
    workbook.sheets.flatMap((sheet) =>
      [...sheet.conditionalFormats, ...sheet.validations].map(({ rects, rule }) => [rects.map(printRect), rule]),
    );

  test('are meant from the first cell that stays when their first row is deleted', () => {
    const host = withRules();
    host.person.deleteRows('Data', 2, 1);
    host.person.deleteRows('Notes', 1, 2);
    expect(rulesOf(host)).toEqual([
      [['A2:C3'], { formula: '=$B2>2' }],
      [['C2:C3'], { list: { inCellDropDown: true, source: '=Notes!$A$1:$A$2' } }],
    ]);
  });

  test('follow their cells when a row is inserted above them', () => {
    const host = withRules();
    host.person.insertRows('Data', 2, 1);
    expect(rulesOf(host)).toEqual([
      [['A3:C5'], { formula: '=$B3>2' }],
      [['C3:C5'], { list: { inCellDropDown: true, source: '=Notes!$A$2:$A$4' } }],
    ]);
  });

  test('of a filter stay with their column', () => {
    const host = open();
    host.person.filterTable('Tasks', 'Volume', { filterOn: 'Values', values: ['3'] });
    host.person.insertColumns('Data', 2, 1);
    expect([...(host.workbook.sheets[0]?.tables[0]?.criteria.keys() ?? [])]).toEqual([2]);
  });
});

test('A chart reads the cells it read before they moved', () => {
  const host = open();
  const [data] = host.workbook.sheets;
  if (!data) throw new Error('The workbook has a sheet.');
  const source = areaOn(data, { row: 0, column: 0, rows: 4, columns: 2 });
  const chart = addChart(host.workbook, data, 'ColumnClustered', source, 'Columns');
  host.person.insertRows('Data', 1, 2);
  expect(chart.series.map(({ values, categories }) => [values, categories])).toEqual([['Data!B4:B6', 'Data!A4:A6']]);
});

test.each([
  ['A1+$B2+C$3+$D$4', 1, 2, 'C2+$B3+E$3+$D$4'],
  ['SUM(A:B)+SUM(1:2)', 1, 1, 'SUM(B:C)+SUM(2:3)'],
  ['"A1"&A1&\'A1\'!A1', 1, 0, '"A1"&A2&\'A1\'!A2'],
  ['LOG10(A1)+Rate2024+T1.x+1.5E3', 1, 0, 'LOG10(A2)+Rate2024+T1.x+1.5E3'],
  ['A1', -1, 0, '#REF!'],
])('%s copied %i down and %i right is %s', (formula, rows, columns, moved) => {
  expect(movedFormula(formula, rows, columns)).toBe(moved);
});

test.each([
  ['[Volume]', 'Hours', '[Hours]'],
  ['[@Volume]', 'Hours', '[@Hours]'],
  ['[[#This Row],[Volume]]', 'Hours', '[[#This Row],[Hours]]'],
  ['[Volume]', null, '#REF!'],
  ['[Kind]', 'Hours', null],
])('%s with Volume called %s is %s', (brackets, to, rewritten) => {
  expect(rewriteColumn(brackets, 'Volume', to)).toBe(rewritten);
});
