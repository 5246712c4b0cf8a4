import { createWorkbook } from '../../workbench/model/create';
import { parseRect } from '../../workbench/model/address';
import { areaOn } from '../../workbench/model/area';
import { addChart } from '../../workbench/model/chart';
import { addConditionalFormat } from '../../workbench/model/conditional-format';
import type { ConditionalFormatType, Validation } from '../../workbench/model/parts';
import type { ConditionalFormat, Sheet, Workbook } from '../../workbench/model/workbook';

const rect = (address: string) => parseRect(address)!;

const LIST = [
  ['Task', 'Core', 'Share', 'Due', 'Cost'],
  ['Payroll', 1, 0.25, 46_477, 12_345.5],
  ['Concept', 5, 0.5, 46_500, 1000],
  ['Desk', 3, 1, 46_600, -5],
];

const RULES: readonly (readonly [string, Validation['rule']])[] = [
  ['G4:G9', { list: { inCellDropDown: true, source: 'low,medium,high' } }],
  ['H4:H9', { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$2' } }],
  ['K4', { list: { inCellDropDown: true, source: 'say "x",b & <c>' } }],
  ['B2:B4', { wholeNumber: { formula1: 1, formula2: 5, operator: 'Between' } }],
  ['E2:E4 I4', { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }],
  ['I6', { decimal: { formula1: 10.5, operator: 'LessThanOrEqualTo' } }],
  ['J4:J9', { custom: { formula: '=LEN(J4)>3' } }],
  ['D2:D4', { date: { formula1: '=DATE(2027,1,1)', operator: 'GreaterThan' } }],
  ['A2:A4', { textLength: { formula1: 40, operator: 'LessThan' } }],
];

function addRules(workbook: Workbook, sheet: Sheet): void {
  for (const [address, rule] of RULES) {
    sheet.validations.push({
      rects: address.split(' ').map(rect),
      rule,
      prompt: { showPrompt: true, title: 'Note', message: 'Choose one' },
      errorAlert: { showAlert: true, title: 'Oh', message: 'Not that', style: 'Warning' },
      ignoreBlanks: true,
    });
  }
  const add = (type: ConditionalFormatType, address: string, rule: ConditionalFormat['rule'], color: string) => {
    const areas = address.split(' ').map((one) => areaOn(sheet, rect(one)));
    const format = addConditionalFormat(workbook, sheet, areas, type);
    format.rule = rule;
    format.fill['color'] = color;
    format.font['bold'] = true;
    return format;
  };
  add('CellValue', 'B2:B4', { formula1: '=3', operator: 'GreaterThanOrEqual' }, '#FFCC00');
  add('CellValue', 'A2:A4', { formula1: '="Desk"', operator: 'EqualTo' }, '#00CC00');
  add('Custom', 'D2:D4 G4:G9', { formula: '=$B2>1' }, '#CC0000').font['underline'] = 'Single';
  const last = add('ContainsText', 'A2:A9', { operator: 'Contains', text: 'pay' }, '#0000CC');
  last.borders.EdgeTop['style'] = 'Continuous';
}

/** A workbook with something of every kind that the workbench saves. */
export function fullBook(): Workbook {
  const workbook = createWorkbook({
    sheets: [
      {
        name: 'My list',
        cells: { A1: LIST, A8: [["'=1+1"], ["'007"]] },
        tables: { Tasks: 'A1:E4' },
        formats: { 'C2:C4': '0%', 'D2:D4': 'dd/mm/yyyy', 'E2:E4': '#,##0.00' },
      },
      {
        name: 'Second',
        cells: {
          A1: [
            ['Name', 'No'],
            ['x', 1],
            ['y', 2],
          ],
        },
      },
      { name: 'Lists', visibility: 'Hidden', cells: { A1: [['low'], ['high']] } },
    ],
    names: { Rates: "'My list'!B2:B4" },
  });
  const [sheet, second] = workbook.sheets;
  if (!sheet || !second) throw new Error('The book has no sheets.');
  sheet.frozen = { row: 0, column: 0, rows: 1, columns: 1 };
  sheet.columns.set(0, { size: 159.99 });
  sheet.rows.set(2, { size: 30 });
  sheet.rows.set(9, { hidden: true });
  sheet.merged.push(rect('G1:H2'));
  addRules(workbook, sheet);
  const chart = addChart(workbook, sheet, 'ColumnClustered', areaOn(sheet, rect('A1:B4')), 'Columns');
  chart.title = { text: 'Core by task', visible: true };
  const { page } = sheet;
  Object.assign(page.settings, {
    orientation: 'Landscape',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    leftMargin: 36,
    centerHorizontally: true,
    printGridlines: true,
  });
  Object.assign(page.headersFooters, { leftHeader: 'The list', rightFooter: '&P' });
  page.printArea = ['A1:E4', 'G1:H9'].map(rect);
  page.titleRows = rect('1:1');
  page.titleColumns = rect('A:A');
  second.rows.set(2, { filtered: true });
  second.filter = { rect: rect('A1:B3'), criteria: new Map([[0, { filterOn: 'Values', values: ['x'] }]]) };
  return workbook;
}
