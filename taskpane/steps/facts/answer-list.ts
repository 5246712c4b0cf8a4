import { h, type VNode } from '../../view/node';
import type { FactWords } from './words';

/** The answers of a fact as a list to choose from; the first line stands for no answer. */
export function answerList(
  id: string,
  fact: string,
  given: string | number | undefined,
  choose: (answer: string | number | null) => void,
  words: FactWords,
  spoken?: string,
): VNode {
  const options = words.options(fact);
  return h(
    'select',
    {
      attrs: { id, 'aria-label': spoken },
      set: { value: given === undefined ? '' : String(given) },
      on: {
        change: (event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          choose(options.find((option) => String(option.value) === value)?.value ?? null);
        },
      },
    },
    h('option', { attrs: { value: '' } }, given === undefined ? 'Not answered' : 'Take the answer back'),
    ...options.map(({ value, label }) => h('option', { attrs: { value: String(value) } }, label)),
  );
}
