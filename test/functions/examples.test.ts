import type { ExampleCell, ExampleRange, WorkedExample } from '../../functions/manual/entry';
import { MANUAL } from '../../functions/manual/manual';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';
import { listDifferences } from '../economics/close';
import { useExcel, type Argument } from './excel';

const examples = Object.entries(MANUAL).flatMap(([id, { examples: both }]) =>
  both.map((example, index) => [`${id}, example ${index + 1}`, id, example] as const),
);

/** The cells of a range such as A2:C4 on the example's sheet. */
function cellsOf(sheet: WorkedExample['sheet'], { range }: ExampleRange): ExampleCell[][] {
  const [left = 0, top = 0, right = 0, bottom = 0] = (/^([A-Z])\$?(\d+):([A-Z])\$?(\d+)$/.exec(range) ?? [])
    .slice(1)
    .map((part) => (/\d/.test(part) ? Number(part) - 1 : part.charCodeAt(0) - 65));
  return (sheet ?? []).slice(top, bottom + 1).map((row) => row.slice(left, right + 1));
}

function argumentsOf({ sheet, given }: WorkedExample): Argument[] {
  return given.map((one) => {
    if (one === null) return undefined;
    return typeof one === 'object' ? cellsOf(sheet, one) : one;
  });
}

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
