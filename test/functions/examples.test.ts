import { MANUAL } from '../../functions/manual/manual';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { listDifferences } from '../economics/close';
import { useExcel } from './excel';
import { argumentsOf } from './manual-calls';

const examples = Object.entries(MANUAL).flatMap(([id, { examples: both }]) =>
  both.map((example, index) => [`${id}, example ${index + 1}`, id, example] as const),
);

describe('The worked examples of the manual, through the real runtime', () => {
  const { call } = useExcel();

  // All at once: the runtime hands results over in batches, half a second apart.
  let answers: FunctionAnswer[] = [];
  beforeAll(async () => {
    answers = await Promise.all(examples.map(([, id, example]) => call(id, ...argumentsOf(example))));
  });

  it.each(examples.map(([name, , { shows }], at) => [name, at, shows] as const))('%s', (_name, at, shows) => {
    const answer = answers[at] ?? '';
    expect(listDifferences(Array.isArray(answer) ? answer : [[answer]], shows)).toEqual([]);
    if (Array.isArray(answer)) expect(answer).toHaveLength(shows.length);
  });
});
