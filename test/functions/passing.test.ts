import { MANUAL } from '../../functions/manual/manual';
import { readBuilt, useExcel, type Argument } from './excel';
import { argumentsOf } from './manual-calls';

const DIVIDED = { error: '#DIV/0!' };

/** The last cell of an argument in error, the others as they are. */
function spoil(argument: Argument): Argument {
  if (!Array.isArray(argument)) return DIVIDED;
  return argument.map((row, at) => (at === argument.length - 1 ? [...row.slice(0, -1), DIVIDED] : row));
}

/** Calls from the manual, each argument of each function once in error. */
const CALLS = readBuilt().metadata.functions.flatMap(({ id, parameters }) => {
  const given = argumentsOf(MANUAL[id]!.examples[0]);
  return parameters.map(({ name }, spoilt) => {
    const width = Math.max(given.length, spoilt + 1);
    const args = Array.from({ length: width }, (_, at) => (at === spoilt ? spoil(given[at]) : given[at]));
    return { call: `${id}, ${name}`, id, args };
  });
});

const CHECKED = CALLS.findIndex(({ call }) => call === 'CHECK, tasks');

describe('An error in a cell that a function is given, through the real runtime', () => {
  const { call } = useExcel();
  let answers: string[] = [];
  beforeAll(async () => {
    answers = (await Promise.all(CALLS.map(({ id, args }) => call(id, ...args)))).map((answer) =>
      JSON.stringify(answer),
    );
  });

  it.each(CALLS.map((one, at) => ({ ...one, at })))('passes through: $call', ({ at, id }) => {
    // CHECK is asked what is wrong, so it answers in words.
    expect(answers[at]).toContain(id === 'CHECK' && at === CHECKED ? 'holds the error' : '{"error":"#DIV/0!"');
  });

  it('is tried in every argument of every function', () => {
    expect(CALLS.length).toBeGreaterThan(60);
  });
});
