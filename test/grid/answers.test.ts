import { createAnswers } from '../../workbench/grid/answers';
import { createMessages } from '../../workbench/grid/messages';
import type { FunctionAnswer } from '../../workbench/wire/function-answers';

/** Answers whose calls are settled by the test. */
function open() {
  const calls: { name: string; args: readonly unknown[]; answer: (value: FunctionAnswer) => void }[] = [];
  const told: string[][] = [];
  let heard: () => void = () => undefined;
  const answers = createAnswers<string>(
    (name, args) => new Promise((answer) => calls.push({ name, args, answer })),
    (places) => {
      told.push([...places]);
      heard();
    },
  );
  const announced = () => new Promise<void>((resolve) => (heard = resolve));
  return { answers, calls, told, announced };
}

describe('The answer of a function', () => {
  test('is awaited at first, and there when its formulas are calculated again', async () => {
    const { answers, calls, told, announced } = open();
    expect(answers.ask('F', [1], 'A1')).toBeNull();
    expect(answers.awaited).toBe(1);
    const done = announced();
    calls[0]!.answer('OUTSOURCE');
    await done;
    expect(told).toEqual([['A1']]);
    expect(answers.ask('F', [1], 'A1')).toBe('OUTSOURCE');
    expect([calls.length, answers.awaited]).toEqual([1, 0]);
  });

  test('is asked for once, however many formulas ask the same', async () => {
    const { answers, calls, told, announced } = open();
    for (const place of ['A1', 'A2', 'A3']) answers.ask('F', [[['x', null]]], place);
    expect(calls).toHaveLength(1);
    const done = announced();
    calls[0]!.answer(1);
    await done;
    expect(told).toEqual([['A1', 'A2', 'A3']]);
  });

  test('differs between a blank cell, an argument left out, 0 and an empty text', () => {
    const { answers, calls } = open();
    for (const argument of [null, undefined, 0, '', [[null]]]) answers.ask('F', [argument], 'A1');
    expect(calls).toHaveLength(5);
  });

  test('is an error with the reason when the call is refused', async () => {
    const told: string[] = [];
    const answers = createAnswers<string>(
      () => {
        throw new Error('it takes 4 to 6 arguments');
      },
      (places) => void told.push(...places),
    );
    answers.ask('F', [], 'A1');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(answers.ask('F', [], 'A1')).toEqual({ error: '#VALUE!', message: 'it takes 4 to 6 arguments' });
  });
});

describe('The message of an error', () => {
  const place = { unitId: 'u', sheetId: 's', row: 2, column: 1 };

  test('belongs to the cell that shows the error', () => {
    const messages = createMessages();
    messages.note(place, [['ok'], [{ error: '#N/A', message: 'not enough known' }]]);
    expect(messages.at('s', 3, 1, '#N/A')).toBe('not enough known');
    expect(messages.at('s', 2, 1, '#N/A')).toBeNull();
    expect(messages.at('s', 3, 1, '#SPILL!')).toBeNull();
  });

  test('goes when the formula answers without', () => {
    const messages = createMessages();
    messages.note(place, { error: '#VALUE!', message: 'probability: 7 was given' });
    messages.note(place, 5);
    expect(messages.at('s', 2, 1, '#VALUE!')).toBeNull();
  });
});
