import { errorFor, showSpill, showValue } from '../../functions/errors';
import type { Refusal } from '../../src/report/spill';

/** As much of Microsoft's runtime as an error needs; the other tests have the real one. */
class RuntimeError {
  constructor(
    readonly code: string,
    readonly message = '',
  ) {}
}
const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
};

beforeAll(() => void Object.assign(globalThis, { CustomFunctions: { Error: RuntimeError, ErrorCode } }));
afterAll(() => void Reflect.deleteProperty(globalThis, 'CustomFunctions'));

const NONE: Refusal = { kind: 'none', message: 'Nothing is known.' };

describe('A refusal becomes an error of Excel', () => {
  it.each<[string, Refusal, { code: string; message: string }]>([
    ['unreadable input', { kind: 'value', message: 'Enter 1 to 5.' }, { code: '#VALUE!', message: 'Enter 1 to 5.' }],
    ['no solution', NONE, { code: '#N/A', message: 'Nothing is known.' }],
    [
      'a division by zero that was given',
      { kind: 'value', message: '', passed: '#DIV/0!' },
      { code: '#DIV/0!', message: '' },
    ],
    [
      'an error that no function may answer with',
      { kind: 'value', message: '', passed: '#NAME?' },
      { code: '#VALUE!', message: 'The error #NAME? was given; mend the cell that holds it.' },
    ],
    [
      'an error with more to say about it',
      { kind: 'none', message: '"Core" holds the error "#N/A".', passed: '#N/A' },
      { code: '#N/A', message: '"Core" holds the error "#N/A".' },
    ],
  ])('%s', (_what, refusal, error) => {
    expect(errorFor(refusal)).toMatchObject(error);
  });

  it('with a message that fits into the window that shows it', () => {
    const { message = '' } = errorFor({ kind: 'value', message: 'x'.repeat(5000) });
    expect([message.length, message.at(-1)]).toEqual([1000, '…']);
  });

  it('in its own cell of a spill, or thrown where there is no result', () => {
    expect(
      showSpill({
        ok: true,
        value: [
          ['a', NONE],
          [1, true],
        ],
      }),
    ).toEqual([
      ['a', new RuntimeError('#N/A', 'Nothing is known.')],
      [1, true],
    ]);
    expect(() => showSpill({ ok: false, problem: NONE })).toThrow(expect.objectContaining({ code: '#N/A' }));
    expect(() => showValue({ ok: false, problem: NONE })).toThrow(expect.objectContaining({ code: '#N/A' }));
    expect(showValue({ ok: true, value: 3 })).toBe(3);
  });
});
