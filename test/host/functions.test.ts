import type { FunctionsMetadata } from '../../workbench/wire/function-arguments';
import type { FunctionsSource } from '../../workbench/wire/custom-functions';
import { open } from './open';

const scalar = (name: string, type: string, optional = false) => ({ name, type, dimensionality: 'scalar', optional });
const matrix = (name: string, optional = false) => ({ name, type: 'any', dimensionality: 'matrix', optional });

const metadata: FunctionsMetadata = {
  functions: [
    { id: 'ECHO', name: 'ECHO', parameters: [matrix('cells'), scalar('word', 'string', true), matrix('more', true)] },
    { id: 'ADD', name: 'ADD', parameters: [scalar('a', 'number'), scalar('b', 'number', true)] },
    {
      id: 'JOIN',
      name: 'JOIN',
      parameters: [{ name: 'parts', type: 'string', dimensionality: 'scalar', repeating: true }],
    },
    { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
    { id: 'FAIL', name: 'FAIL', parameters: [scalar('how', 'string')] },
    { id: 'TICK', name: 'TICK', parameters: [], options: { stream: true } },
    { id: 'WAIT', name: 'WAIT', parameters: [], options: { cancelable: true } },
  ],
};

const functions = (change: Partial<FunctionsSource> = {}): FunctionsSource => ({
  metadata,
  namespace: 'TEST',
  ...change,
});

/** Opens a page whose functions show what reached them. */
async function openWithFunctions(source: FunctionsSource = functions()) {
  const started = await open({ functions: source });
  const { CustomFunctions } = started;
  const seen: unknown[] = [];
  /** Everything but the invocation that the client appends. */
  const note = (args: unknown[]) => void seen.push(JSON.parse(JSON.stringify(args.slice(0, -1))));
  CustomFunctions.associate('ECHO', (...args: unknown[]) => {
    note(args);
    return args[0];
  });
  CustomFunctions.associate('ADD', (a: number, b: number | null) => a + (b ?? 0));
  CustomFunctions.associate('JOIN', (parts: string[]) => parts.join('+'));
  CustomFunctions.associate('WHERE', (invocation: CustomFunctions.Invocation) => invocation.address ?? 'nowhere');
  return { ...started, seen, call: started.host.functions.call };
}

describe('A custom function, called through the runtime in the client', () => {
  test('gets scalars, ranges as rows of cells, and null for what is left out', async () => {
    const { call, seen } = await openWithFunctions();
    const cells = [
      ['Logo', 3],
      [true, 12.5],
    ];
    const [sum, alone, echoed] = await Promise.all([
      call('TEST.ADD', [2, 3]),
      call('TEST.ADD', [2]),
      call('TEST.ECHO', [cells, undefined, [['x']]]),
    ]);
    expect([sum, alone]).toEqual([5, 2]);
    expect(echoed).toEqual(cells);
    expect(seen).toEqual([[cells, null, [['x']]]]);
  });

  test('gets a single cell of a range parameter as one row of one cell', async () => {
    const { call, seen } = await openWithFunctions();
    await call('TEST.ECHO', ['alone']);
    expect(seen).toEqual([[[['alone']], null, null]]);
  });

  test.each([
    ['0, as on the desktop', 0],
    ['null, as on the web', null],
    ['an empty text', ''],
  ] as const)('gets a blank cell as %s', async (_what, blankCell) => {
    const { call, seen } = await openWithFunctions(functions({ blankCell }));
    await call('TEST.ECHO', [[[null, 'x']]]);
    expect(seen).toEqual([[[[blankCell, 'x']], null, null]]);
  });

  test('gets values in the declared type, and repeated arguments as a list', async () => {
    const { call } = await openWithFunctions();
    const answers = await Promise.all([
      call('TEST.ADD', ['2', true]),
      call('TEST.ADD', [null, 1]),
      call('TEST.JOIN', ['a', 1, false]),
      call('TEST.ADD', ['two', 1]),
    ]);
    expect(answers).toEqual([3, 1, 'a+1+FALSE', { error: '#VALUE!' }]);
  });

  test('may be named in any case, and is told its cell only when it asks', async () => {
    const { call } = await openWithFunctions();
    const place = { address: 'Inventory!D2' };
    expect(await call('test.where', [], place)).toBe('Inventory!D2');
  });

  test('is unknown without its namespace', async () => {
    const { call } = await openWithFunctions();
    expect(await call('ADD', [1, 2])).toEqual({ error: '#NAME?' });
  });

  test('cannot be entered with too few or too many arguments', async () => {
    const { call } = await openWithFunctions();
    expect(() => call('TEST.ADD', [])).toThrow('it takes 1 to 2');
    expect(() => call('TEST.ADD', [1, 2, 3])).toThrow('it takes 1 to 2');
  });

  test('is not called with an error among its arguments: the cell shows that error', async () => {
    const { call, seen } = await openWithFunctions();
    const answer = await call('TEST.ECHO', [[['x', { error: '#REF!' }]]]);
    expect(answer).toEqual({ error: '#REF!' });
    expect(seen).toEqual([]);
  });

  test('is called with errors where functions.json allows them', async () => {
    const { call, CustomFunctions } = await openWithFunctions(
      functions({ metadata: { ...metadata, allowErrorForDataTypeAny: true } }),
    );
    CustomFunctions.associate('ECHO', (cells: unknown[][]) => {
      const [cell] = cells[0] ?? [];
      return cell instanceof CustomFunctions.Error ? `saw ${cell.code}` : 'saw none';
    });
    expect(await call('TEST.ECHO', [[[{ error: '#REF!' }]]])).toBe('saw #REF!');
  });
});

describe('The answer of a custom function', () => {
  test('keeps the message of #VALUE! and #N/A, and of no other error', async () => {
    const { call, CustomFunctions } = await openWithFunctions();
    const { ErrorCode } = CustomFunctions;
    CustomFunctions.associate('FAIL', (how: string) => {
      if (how === 'crash') throw new Error('a secret');
      const codes = new Map([
        ['value', ErrorCode.invalidValue],
        ['missing', ErrorCode.notAvailable],
        ['number', ErrorCode.invalidNumber],
      ]);
      throw new CustomFunctions.Error(codes.get(how) ?? ErrorCode.nullReference, 'volume is 12; 1 to 5 is allowed');
    });
    const answers = await Promise.all(['value', 'missing', 'number', 'crash'].map((how) => call('TEST.FAIL', [how])));
    expect(answers).toEqual([
      { error: '#VALUE!', message: 'volume is 12; 1 to 5 is allowed' },
      { error: '#N/A', message: 'volume is 12; 1 to 5 is allowed' },
      { error: '#NUM!' },
      { error: '#VALUE!' },
    ]);
  });

  test('spills as rows of cells, with errors in their own cells, and may come later', async () => {
    const { call, CustomFunctions } = await openWithFunctions();
    const { Error: CellError, ErrorCode } = CustomFunctions;
    CustomFunctions.associate('ECHO', () =>
      Promise.resolve([
        ['OUTSOURCE', 1.5, true],
        [new CellError(ErrorCode.notAvailable, 'not enough known'), '', null],
      ]),
    );
    expect(await call('TEST.ECHO', ['x'])).toEqual([
      ['OUTSOURCE', 1.5, true],
      [{ error: '#N/A', message: 'not enough known' }, '', 0],
    ]);
  });

  test('of 10,000 rows comes in one piece', async () => {
    const { call } = await openWithFunctions();
    const rows = Array.from({ length: 10_000 }, (_, row) => [`task ${row}`, row]);
    const answer = await call('TEST.ECHO', [rows]);
    expect(answer).toEqual(rows);
  });

  test('of a stream comes again and again until it is cancelled', async () => {
    const { host, CustomFunctions } = await openWithFunctions();
    let cancelled = false;
    let push: (value: number) => void = () => undefined;
    CustomFunctions.associate('TICK', (invocation: CustomFunctions.StreamingInvocation<number>) => {
      push = (value) => invocation.setResult(value);
      invocation.onCanceled = () => {
        cancelled = true;
      };
      push(1);
    });
    const tick = host.functions.start('TEST.TICK', []);
    expect(await tick.next()).toBe(1);
    push(2);
    expect(await tick.next()).toBe(2);
    tick.cancel();
    await host.settled();
    expect(cancelled).toBe(true);
  });

  test('is no longer awaited once Excel cancels the call', async () => {
    const { host, CustomFunctions } = await openWithFunctions();
    const started = new Promise<CustomFunctions.CancelableInvocation>((resolve) =>
      CustomFunctions.associate('WAIT', (invocation: CustomFunctions.CancelableInvocation) => {
        resolve(invocation);
        return new Promise(() => undefined);
      }),
    );
    const call = host.functions.start('TEST.WAIT', []);
    const invocation = await started;
    const cancelled = new Promise<void>((resolve) => {
      invocation.onCanceled = () => resolve();
    });
    call.cancel();
    await expect(cancelled).resolves.toBeUndefined();
  });
});
