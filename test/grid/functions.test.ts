import {
  ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  LexerNode,
  LexerTreeBuilder,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { answerObject, AWAITED, describeFunctions, gridFunctions, readArgument } from '../../workbench/grid/functions';
import { mendLexer } from '../../workbench/grid/mend-lexer';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';

const array = (rows: (BaseValueObject | null)[][]) =>
  ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });

describe('An argument of a formula', () => {
  test('is blank where the cell is blank, and 0 where it holds 0', () => {
    const cells = array([[NullValueObject.create(), NumberValueObject.create(0), StringValueObject.create('x'), null]]);
    expect(readArgument(cells)).toEqual([[null, 0, 'x', null]]);
  });

  test('that is left out is told from a blank cell', () => {
    expect(readArgument(NullValueObject.create())).toBeUndefined();
    expect(readArgument(array([[NullValueObject.create()]]))).toEqual([[null]]);
  });

  test('keeps the error of its cell', () => {
    expect(readArgument(array([[ErrorValueObject.create(ErrorType.REF)]]))).toEqual([[{ error: '#REF!' }]]);
  });
});

describe('An answer', () => {
  test('of several cells spills, with errors in their own cells', () => {
    const shown = answerObject([
      ['OUTSOURCE', 1.5, true],
      [{ error: '#N/A', message: 'why' }, '', '12'],
    ]);
    expect(shown).toBeInstanceOf(ArrayValueObject);
    expect(readArgument(shown)).toEqual([
      ['OUTSOURCE', 1.5, true],
      [{ error: '#N/A' }, '', '12'],
    ]);
  });

  test('of one cell does not spill', () => {
    expect(answerObject([['OUTSOURCE']]).getValue()).toBe('OUTSOURCE');
  });
});

const source = {
  namespace: 'TEST',
  metadata: {
    functions: [
      {
        id: 'ECHO',
        name: 'echo',
        description: 'Gives back what it was given.',
        parameters: [
          { name: 'cells', description: 'What to give back.' },
          { name: 'word', description: 'Nothing.', optional: true },
        ],
      },
    ],
  },
};

describe('A function in the formula engine', () => {
  const make = (ask: () => FunctionAnswer | null) => {
    const [[Echo, name]] = gridFunctions(source, ask) as [ReturnType<typeof gridFunctions>[number]];
    return new Echo(name);
  };

  test('shows that its answer is awaited, then the answer', () => {
    const answers: (FunctionAnswer | null)[] = [null, 5];
    const echo = make(() => answers.shift() ?? null);
    const shown = [echo.calculate(NumberValueObject.create(1)), echo.calculate(NumberValueObject.create(1))];
    expect(shown.map((one) => 'getValue' in one && one.getValue())).toEqual([AWAITED, 5]);
  });

  test('never throws, for that would stop all calculation', () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const echo = make(() => {
      throw new Error('boom');
    });
    const shown = echo.calculate(NumberValueObject.create(1));
    expect('getValue' in shown && shown.getValue()).toBe('#VALUE!');
    expect(report).toHaveBeenCalled();
    report.mockRestore();
  });

  test('is explained in the words of functions.json, under its namespace', () => {
    expect(describeFunctions(source)).toMatchObject([
      {
        functionName: 'TEST.ECHO',
        description: 'Gives back what it was given.',
        functionParameter: [
          { name: 'cells', detail: 'What to give back.', require: 1 },
          { name: 'word', require: 0 },
        ],
      },
    ]);
  });
});

test('A formula that is still being typed does not spoil the reading of the next', () => {
  mendLexer();
  const lexer = new LexerTreeBuilder();
  const argumentsOf = (formula: string) => {
    const tree = lexer.treeBuilder(formula);
    const call = tree instanceof LexerNode ? tree.getChildren()[0] : null;
    return call instanceof LexerNode ? call.getChildren().length : 0;
  };
  for (const typed of ['=SUM(Table1[', '=SUM(Table1[#All', '=SUM(Table1[[#All]']) lexer.treeBuilder(typed);
  expect(argumentsOf('=SUM(1,2,3)')).toBe(3);
});
