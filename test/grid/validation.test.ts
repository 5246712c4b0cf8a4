import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, RANGE_TYPE } from '@univerjs/core';
import { DataValidationModel } from '@univerjs/data-validation';
import {
  AddSheetDataValidationCommand,
  RemoveSheetDataValidationCommand,
  UpdateSheetDataValidationRangeCommand,
} from '@univerjs/sheets-data-validation';
import { validationKind } from '../../workbench/grid/parts/validation';
import { gridRule, modelValidation, unheldOf } from '../../workbench/grid/parts/validation-rule';
import type { Validation } from '../../workbench/model/parts';
import { closeParts, openParts, rangeAt, rectAt, type OpenParts } from './open-parts';

afterEach(closeParts);

const validation = (rule: Validation['rule'], given: Partial<Validation> = {}): Validation => ({
  rects: [rectAt('B2:B9')],
  rule,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, title: '', message: '', style: 'Stop' },
  ignoreBlanks: true,
  ...given,
});
const list = (source: string, inCellDropDown = true) => validation({ list: { source, inCellDropDown } });

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

describe('A validation', () => {
  const kept: [string, Validation][] = [
    ['with the entries of a range', list('=$A$1:$A$9')],
    ['with the entries of a range on another sheet', list("='My list'!$A$1:$A$9")],
    ['with the entries of a name', list('=Strategies')],
    ['with entries of its own', list('low,medium,high')],
    ['with numbers, quotes and brackets as entries', list('1,2.5,say "x",[a]')],
    ['with one entry', list('only')],
    ['with a list that shows no arrow', list('a,b', false)],
    ['by a formula', validation({ custom: { formula: '=AND(LEN(B2)>3,ISNUMBER(SEARCH("a,b",B2)))' } })],
    ['on a date', validation({ date: { formula1: '2027-01-31', operator: 'GreaterThan' } })],
    ['on a time', validation({ time: { formula1: '=TIME(8,0,0)', formula2: '=TIME(17,0,0)', operator: 'Between' } })],
    ['on the length', validation({ textLength: { formula1: 1, formula2: 40, operator: 'Between' } })],
    ['against another cell', validation({ decimal: { formula1: '=$A$1*2', operator: 'LessThan' } })],
    ['on a whole column', { ...list('a,b'), rects: [rectAt('C:C')] }],
    ['on whole rows', { ...list('a,b'), rects: [rectAt('4:5')] }],
    ['on several ranges', { ...list('a,b'), rects: ['D4:E5', 'A1', 'G:G'].map(rectAt) }],
    [
      'with a prompt and an alert that only warns',
      validation(
        { wholeNumber: { formula1: 1, operator: 'GreaterThan' } },
        {
          prompt: { showPrompt: true, title: 'Core', message: 'From 1 to 5' },
          errorAlert: { showAlert: true, title: 'Core', message: 'That is too much.', style: 'Warning' },
        },
      ),
    ],
    [
      'that only tells, and says nothing before',
      validation(
        { custom: { formula: '=B2>0' } },
        {
          prompt: { showPrompt: false, title: 'Core', message: 'From 1 to 5' },
          errorAlert: { showAlert: false, title: '', message: '', style: 'Information' },
          ignoreBlanks: false,
        },
      ),
    ],
    ...OPERATORS.map((operator): [string, Validation] => [
      `of whole numbers by ${operator}`,
      validation({
        wholeNumber: { formula1: -3, ...(operator.endsWith('Between') ? { formula2: 5 } : {}), operator },
      }),
    ]),
  ];
  test.each(kept)('%s comes back from the grid as it went', (_what, given) => {
    const rule = gridRule(given)!;
    expect(modelValidation({ ...rule, uid: 'one' })).toEqual(given);
    expect(unheldOf({ ...rule, uid: 'one' })).toEqual([]);
  });

  test('lets go of spaces around entries, as Excel does', () => {
    expect(gridRule(list('low, high ,  none'))?.formula1).toBe('["low","high","none"]');
  });

  test('without a rule is not shown', () => {
    expect(gridRule(validation({}))).toBeNull();
    expect(gridRule(validation({ list: null }))).toBeNull();
  });

  test('of the older form of the grid, texts between commas, is read as a list', () => {
    const rule = { uid: 'one', type: DataValidationType.LIST, formula1: 'a,b', ranges: [rangeAt('B2')] };
    expect(modelValidation(rule)?.rule).toEqual({ list: { inCellDropDown: true, source: 'a,b' } });
    expect(modelValidation({ ...rule, formula1: '[not a list' })?.rule).toEqual({
      list: { inCellDropDown: true, source: '[not a list' },
    });
  });

  test.each([
    [DataValidationType.CHECKBOX, '', ['Check boxes'], null],
    [DataValidationType.LIST_MULTIPLE, '["a","b"]', ['Choices of several entries in one cell'], 'a,b'],
    [DataValidationType.LIST, '["a,b","c"]', ['Entries of lists with commas in them'], 'a,b,c'],
  ])('of the kind %s with %s is named where the workbook cannot hold it', (type, formula1, named, source) => {
    const rule = { uid: 'one', type, formula1, ranges: [rangeAt('B2')] };
    expect(unheldOf(rule)).toEqual(named);
    expect(modelValidation(rule)?.rule ?? null).toEqual(
      source === null ? null : { list: { inCellDropDown: true, source } },
    );
  });
});

describe('What a person does with validations in the grid', () => {
  const at = ({ ground, sheet }: OpenParts) => ({ unitId: ground.unitId, subUnitId: ground.idOf(sheet) });
  const shown = ({ ground, sheet }: OpenParts) =>
    ground.injector.get(DataValidationModel).getRules(ground.unitId, ground.idOf(sheet));
  const whole = {
    uid: 'new',
    type: DataValidationType.WHOLE,
    operator: DataValidationOperator.LESS_THAN,
    formula1: '5',
    errorStyle: DataValidationErrorStyle.INFO,
  };
  const opened = async () => {
    const parts = await openParts(validationKind);
    parts.sheet.validations.push(list('a,b'), validation({}, { rects: [rectAt('H1')] }));
    parts.push();
    return parts;
  };

  test('a new one is in the workbook, on as many lines as the person chose', async () => {
    const parts = await opened();
    const column = { ...rangeAt('D1:D1000'), rangeType: RANGE_TYPE.COLUMN };
    await parts.person(AddSheetDataValidationCommand, { ...at(parts), rule: { ...whole, ranges: [column] } });
    expect(parts.sheet.validations).toContainEqual(
      expect.objectContaining({
        rects: [rectAt('D:D')],
        rule: { wholeNumber: { formula1: 5, operator: 'LessThan' } },
        errorAlert: expect.objectContaining({ style: 'Information' }),
      }),
    );
    const ids = shown(parts).map(({ uid }) => uid);
    parts.push();
    expect(shown(parts).map(({ uid }) => uid)).toEqual(ids);
  });

  test('over a part of another takes that part from it', async () => {
    const parts = await opened();
    await parts.person(AddSheetDataValidationCommand, { ...at(parts), rule: { ...whole, ranges: [rangeAt('B4:C5')] } });
    const lists = parts.sheet.validations.filter(({ rule }) => 'list' in rule);
    expect(lists).toEqual([{ ...list('a,b'), rects: [rectAt('B2:B3'), rectAt('B6:B9')] }]);
    expect(parts.sheet.validations).toContainEqual(expect.objectContaining({ rects: [rectAt('B4:C5')] }));
  });

  test('another place leaves what the grid does not show of it, and those that it shows nothing of', async () => {
    const parts = await opened();
    const quiet = { showPrompt: false, title: '', message: '' };
    parts.sheet.validations[0]!.prompt = quiet;
    const [rule] = shown(parts);
    await parts.person(UpdateSheetDataValidationRangeCommand, {
      ...at(parts),
      ruleId: rule!.uid,
      ranges: [rangeAt('C1:C3')],
    });
    expect(parts.sheet.validations).toEqual([
      validation({}, { rects: [rectAt('H1')] }),
      { ...list('a,b'), rects: [rectAt('C1:C3')], prompt: quiet },
    ]);
  });

  test('one that is removed is gone', async () => {
    const parts = await opened();
    await parts.person(RemoveSheetDataValidationCommand, { ...at(parts), ruleId: shown(parts)[0]!.uid });
    expect(parts.sheet.validations).toEqual([validation({}, { rects: [rectAt('H1')] })]);
  });

  test('is refused on a protected sheet, and the grid shows again what was there', async () => {
    const parts = await opened();
    parts.host.person.protect('List');
    const before = structuredClone(parts.sheet.validations);
    await parts.person(AddSheetDataValidationCommand, { ...at(parts), rule: { ...whole, ranges: [rangeAt('B4:C5')] } });
    expect(parts.refused.join(' ')).toContain('List is protected');
    expect(parts.sheet.validations).toEqual(before);
    expect(shown(parts).map(({ type, ranges }) => [type, ranges])).toEqual([['list', [rangeAt('B2:B9')]]]);
  });
});
