import {
  AddCfCommand,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  ClearWorksheetCfCommand,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  MoveCfCommand,
  SetCfCommand,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { conditionalFormatKind } from '../../workbench/grid/parts/conditional-format';
import { gridFormat } from '../../workbench/grid/parts/grid-format';
import { modelFormat } from '../../workbench/grid/parts/model-format';
import { addConditionalFormat, emptyFormat } from '../../workbench/model/conditional-format';
import { areaOn } from '../../workbench/model/area';
import { createWorkbook } from '../../workbench/model/create';
import type { ConditionalFormat } from '../../workbench/model/workbook';
import { closeParts, openParts, rangeAt, rectAt, type OpenParts } from './open-parts';

afterEach(closeParts);

type Rule = IConditionFormattingRule['rule'];
const [blank] = createWorkbook({ sheets: [{ name: 'List' }] }).sheets;

const format = (given: Partial<ConditionalFormat>): ConditionalFormat => ({
  ...emptyFormat('one', blank!),
  rects: [rectAt('B2:B9')],
  font: { color: '#1B5E2B', bold: true },
  fill: { color: '#DFF1E4' },
  ...given,
});

const compared = (operator: string, formula1: string, formula2?: string) =>
  format({ type: 'CellValue', rule: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } });
const texts = (operator: string, text: string) => format({ type: 'ContainsText', rule: { operator, text } });

describe('A conditional format', () => {
  const kept: [string, ConditionalFormat][] = [
    ['on a formula', format({ type: 'Custom', rule: { formula: '=$C2>AVERAGE($C$2:$C$9)' } })],
    [
      'on a formula with texts and commas',
      format({ type: 'Custom', rule: { formula: '=OR(B2="a,b",B2="say ""x""")' } }),
    ],
    ['between two numbers', compared('Between', '=1', '=5')],
    ['outside two numbers', compared('NotBetween', '=-1.5', '=0')],
    ['equal to a number', compared('EqualTo', '=0')],
    ['unequal to a number', compared('NotEqualTo', '=3')],
    ['above a number', compared('GreaterThan', '=3')],
    ['below a number', compared('LessThan', '=3')],
    ['from a number on', compared('GreaterThanOrEqual', '=3')],
    ['up to a number', compared('LessThanOrEqual', '=3')],
    ['on a text in the cell', texts('Contains', 'pay')],
    ['on a text missing in the cell', texts('NotContains', 'pay')],
    ['on the beginning', texts('BeginsWith', 'a,b')],
    ['on the end', texts('EndsWith', '"')],
    ['on a whole column', format({ type: 'Custom', rule: { formula: '=C1>1' }, rects: [rectAt('C:C')] })],
    ['on a whole row', format({ type: 'Custom', rule: { formula: '=A4>1' }, rects: [rectAt('4:4')] })],
    [
      'on several ranges',
      format({ type: 'Custom', rule: { formula: '=A1>1' }, rects: ['D4:E5', 'A1:A3'].map(rectAt) }),
    ],
    ['that ends the others', { ...texts('Contains', 'x'), stopIfTrue: true }],
    [
      'in italics, underlined and struck out',
      format({ font: { italic: true, underline: 'Single', strikethrough: true } }),
    ],
    ['without looks', format({ rule: { formula: '=TRUE' }, font: {}, fill: {} })],
  ];

  test.each(kept)('%s comes back from the grid as it went', (_what, given) => {
    const { type, rule, rects, stopIfTrue, font, fill } = given;
    expect(modelFormat(gridFormat(given))).toEqual({
      type,
      rule: { ...(type === 'Custom' ? { formula: '' } : {}), ...rule },
      rects,
      stopIfTrue,
      font,
      fill,
    });
  });

  test('compared with a text or a cell is a formula on the first cell, wherever that range stands in the list', () => {
    const given = { ...compared('EqualTo', '="OUTSOURCE"'), rects: ['D4:E5', 'B2:B3'].map(rectAt) };
    expect(gridFormat(given).rule).toMatchObject({ subType: CFSubRuleType.formula, value: '=B2="OUTSOURCE"' });
    expect(gridFormat(compared('Between', '=$A$1', '=$A$2')).rule).toMatchObject({ value: '=AND(B2>=$A$1,B2<=$A$2)' });
    expect(gridFormat(compared('NotBetween', '=$A$1', '=9')).rule).toMatchObject({ value: '=OR(B2<$A$1,B2>9)' });
    expect(gridFormat(compared('LessThanOrEqual', '=TODAY()')).rule).toMatchObject({ value: '=B2<=TODAY()' });
  });
});

const style = { bg: { rgb: '#ffcc00' }, cl: { rgb: 'rgb(1,2,3)' }, bl: 1 as const };
const highlight = (rule: object): Rule => ({ type: CFRuleType.highlightCell, style, ...rule }) as Rule;
const inGrid = (rule: Rule, address = 'B2:B9'): IConditionFormattingRule => ({
  cfId: 'new',
  ranges: address.split(' ').map(rangeAt),
  stopIfTrue: false,
  rule,
});

describe('A condition of the grid that Excel has a formula for', () => {
  const { duplicateValues, uniqueValues, rank, average, text, timePeriod, number } = CFSubRuleType;
  const asFormula: [string, object, string][] = [
    ['values that stand twice', { subType: duplicateValues }, '=AND(B2<>"",COUNTIF($B$2:$B$9,B2)>1)'],
    ['values that stand once', { subType: uniqueValues }, '=AND(B2<>"",COUNTIF($B$2:$B$9,B2)=1)'],
    [
      'the highest',
      { subType: rank, isBottom: false, isPercent: false, value: 3 },
      '=AND(ISNUMBER(B2),B2>=LARGE($B$2:$B$9,MIN(3,COUNT($B$2:$B$9))))',
    ],
    [
      'the lowest tenth',
      { subType: rank, isBottom: true, isPercent: true, value: 10 },
      '=AND(ISNUMBER(B2),B2<=SMALL($B$2:$B$9,MAX(1,INT(COUNT($B$2:$B$9)*10/100))))',
    ],
    [
      'above the average',
      { subType: average, operator: CFNumberOperator.greaterThan },
      '=AND(ISNUMBER(B2),B2>AVERAGE($B$2:$B$9))',
    ],
    ['blanks', { subType: text, operator: CFTextOperator.containsBlanks }, '=LEN(TRIM(B2))=0'],
    ['no blanks', { subType: text, operator: CFTextOperator.notContainsBlanks }, '=LEN(TRIM(B2))>0'],
    ['errors', { subType: text, operator: CFTextOperator.containsErrors }, '=ISERROR(B2)'],
    ['no errors', { subType: text, operator: CFTextOperator.notContainsErrors }, '=NOT(ISERROR(B2))'],
    ['today', { subType: timePeriod, operator: CFTimePeriodOperator.today }, '=AND(ISNUMBER(B2),INT(B2)=TODAY())'],
  ];
  test.each(asFormula)('%s is kept as that formula, with its looks', (_what, rule, formula) => {
    expect(modelFormat(inGrid(highlight(rule)))).toMatchObject({
      type: 'Custom',
      rule: { formula },
      font: { color: '#010203', bold: true },
      fill: { color: '#FFCC00' },
    });
  });

  test.each(Object.values(CFTimePeriodOperator))('the period %s has a formula', (operator) => {
    const read = modelFormat(inGrid(highlight({ subType: timePeriod, operator })));
    expect(read?.rule.formula).toContain('TODAY()');
  });

  test('counts over all of several ranges', () => {
    const read = modelFormat(inGrid(highlight({ subType: duplicateValues }), 'D4:E5 B2:B3'));
    expect(read?.rule).toEqual({ formula: '=AND(B2<>"",COUNTIF($D$4:$E$5,B2)+COUNTIF($B$2:$B$3,B2)>1)' });
    const most = modelFormat(
      inGrid(highlight({ subType: average, operator: CFNumberOperator.lessThanOrEqual }), 'D:D 2:3'),
    );
    expect(most?.rule).toEqual({ formula: '=AND(ISNUMBER(D1),D1<=AVERAGE(($D:$D,$2:$3)))' });
  });

  test('on the same text is a comparison with it', () => {
    const same = modelFormat(inGrid(highlight({ subType: text, operator: CFTextOperator.equal, value: 'a "b"' })));
    expect(same).toMatchObject({ type: 'CellValue', rule: { operator: 'EqualTo', formula1: '="a ""b"""' } });
    const other = modelFormat(inGrid(highlight({ subType: text, operator: CFTextOperator.notEqual, value: 'x' })));
    expect(other).toMatchObject({ type: 'CellValue', rule: { operator: 'NotEqualTo', formula1: '="x"' } });
  });

  test('without a number yet compares with 0, as the grid does', () => {
    const read = modelFormat(inGrid(highlight({ subType: number, operator: CFNumberOperator.equal })));
    expect(read?.rule).toEqual({ operator: 'EqualTo', formula1: '=0' });
  });
});

describe('What a person does with conditional formats in the grid', () => {
  const opened = async (): Promise<OpenParts & { first: ConditionalFormat; second: ConditionalFormat }> => {
    const parts = await openParts(conditionalFormatKind);
    const { host, sheet } = parts;
    const add = (address: string, text: string) => {
      const area = areaOn(sheet, rectAt(address));
      const made = addConditionalFormat(host.workbook, sheet, [area], 'CellValue');
      Object.assign(made, { rule: { operator: 'EqualTo', formula1: `="${text}"` }, font: { color: '#FF0000' } });
      made.borders.EdgeTop['style'] = 'Continuous';
      return made;
    };
    const second = add('B1:B9', 'b');
    const first = add('A2:C4', 'a');
    parts.push();
    return { ...parts, first, second };
  };
  const at = ({ ground, sheet }: OpenParts) => ({ unitId: ground.unitId, subUnitId: ground.idOf(sheet) });
  const shown = ({ ground, sheet }: OpenParts) =>
    ground.injector.get(ConditionalFormattingRuleModel).getSubunitRules(ground.unitId, ground.idOf(sheet)) ?? [];
  const idsIn = (parts: OpenParts) => shown(parts).map(({ cfId }) => cfId);
  const formula = (value: string) => highlight({ subType: CFSubRuleType.formula, value });

  test('a new one is in the workbook, before the others, and the grid keeps its own', async () => {
    const parts = await opened();
    await parts.person(AddCfCommand, { ...at(parts), rule: inGrid(formula('=D1>1'), 'D1:D5 F1') });
    const [added, ...others] = parts.sheet.conditionalFormats;
    expect(added).toMatchObject({
      id: 'new',
      type: 'Custom',
      rule: { formula: '=D1>1' },
      rects: [rectAt('D1:D5'), rectAt('F1')],
      fill: { color: '#FFCC00' },
    });
    expect(others).toEqual([parts.first, parts.second]);
    parts.push();
    expect(idsIn(parts)).toEqual(['new', parts.first.id, parts.second.id]);
    expect(parts.told).toEqual([]);
  });

  test('a changed condition and changed looks reach the same format; what the grid does not show stays', async () => {
    const parts = await opened();
    const { first } = parts;
    const rule = { ...gridFormat(first), rule: formula('=A2="z"') };
    await parts.person(SetCfCommand, { ...at(parts), cfId: first.id, rule });
    expect(parts.sheet.conditionalFormats[0]).toBe(first);
    expect(first).toMatchObject({
      type: 'Custom',
      rule: { formula: '=A2="z"' },
      fill: { color: '#FFCC00' },
      borders: { EdgeTop: { style: 'Continuous' } },
    });
  });

  test('another range only leaves a comparison a comparison', async () => {
    const parts = await opened();
    const { first } = parts;
    const moved = gridFormat({ ...first, rects: [rectAt('C3:C8')] });
    await parts.person(SetCfCommand, { ...at(parts), cfId: first.id, rule: moved });
    expect(first).toMatchObject({ type: 'CellValue', rule: { formula1: '="a"' }, rects: [rectAt('C3:C8')] });
  });

  test('one that is deleted, and all that are cleared, are gone', async () => {
    const parts = await opened();
    await parts.person(DeleteCfCommand, { ...at(parts), cfId: parts.first.id });
    expect(parts.sheet.conditionalFormats).toEqual([parts.second]);
    expect(parts.first.deleted).toBe(true);
    await parts.person(ClearWorksheetCfCommand, at(parts));
    expect(parts.sheet.conditionalFormats).toEqual([]);
    parts.push();
    expect(idsIn(parts)).toEqual([]);
  });

  test('another order is the order of the workbook', async () => {
    const parts = await opened();
    const { first, second } = parts;
    const [start, end] = [
      { id: second.id, type: 'self' as const },
      { id: first.id, type: 'before' as const },
    ];
    await parts.person(MoveCfCommand, { ...at(parts), start, end });
    expect(idsIn(parts)).toEqual([second.id, first.id]);
    expect(parts.sheet.conditionalFormats).toEqual([second, first]);
  });

  const others: [string, object][] = [
    ['Colour scales', { type: CFRuleType.colorScale, config: [] }],
    ['Data bars', { type: CFRuleType.dataBar, isShowValue: true, config: {} }],
    ['Icon sets', { type: CFRuleType.iconSet, isShowValue: true, config: [] }],
  ];
  test.each(others)('%s stay in the grid, and are named as long as they are there', async (what, rule) => {
    const parts = await opened();
    await parts.person(AddCfCommand, { ...at(parts), rule: inGrid(rule as Rule, 'D1:D5') });
    expect(parts.sheet.conditionalFormats).toEqual([parts.first, parts.second]);
    expect(parts.told).toEqual([expect.stringContaining(what)]);
    expect(parts.unheld()).toEqual([`List: ${what} are left out.`]);
    parts.push();
    expect(idsIn(parts)).toContain('new');
    await parts.person(DeleteCfCommand, { ...at(parts), cfId: 'new' });
    expect(parts.unheld()).toEqual([]);
    expect(parts.told.length).toBe(1);
  });

  test('is refused on a protected sheet, and the grid shows again what was there', async () => {
    const parts = await opened();
    parts.host.person.protect('List');
    await parts.person(AddCfCommand, { ...at(parts), rule: inGrid(formula('=D1>1'), 'D1:D5') });
    await parts.person(DeleteCfCommand, { ...at(parts), cfId: parts.first.id });
    expect(parts.refused.join(' ')).toContain('List is protected');
    expect(parts.sheet.conditionalFormats).toEqual([parts.first, parts.second]);
    expect(idsIn(parts)).toEqual([parts.first.id, parts.second.id]);
  });

  test('comes after what the add-in reorders: the grid follows the workbook', async () => {
    const parts = await opened();
    const { first, second, sheet } = parts;
    sheet.conditionalFormats = [second, first];
    parts.push();
    expect(idsIn(parts)).toEqual([second.id, first.id]);
    const third = addConditionalFormat(parts.host.workbook, sheet, [areaOn(sheet, rectAt('E1'))], 'Custom');
    sheet.conditionalFormats = [second, third, first];
    parts.push();
    expect(idsIn(parts)).toEqual([second.id, third.id, first.id]);
  });
});
