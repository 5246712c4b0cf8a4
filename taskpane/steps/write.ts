import type { State } from '../state';
import { h, type VNode } from '../view/node';
import { count, heading, paragraph } from '../view/pieces';

/** Rows done and left, while Excel writes. */
export function writeStep({ writing }: State): VNode {
  if (!writing) return h('div');
  const { done, rows, cancelling } = writing;
  return h(
    'div',
    { class: 'step' },
    heading('Writing'),
    h('fluent-progress-bar', {
      attrs: {
        value: done,
        max: Math.max(1, rows),
        'aria-label': 'Rows written',
        role: 'progressbar',
        'aria-valuenow': done,
        'aria-valuemax': rows,
      },
    }),
    h(
      'p',
      { class: 'progress' },
      h('strong', {}, `${done.toLocaleString('en-US')} done`),
      `, ${count(rows - done, 'row')} left`,
    ),
    paragraph(
      cancelling
        ? 'Stopping after this part. What is written stays, and can be undone.'
        : 'Every part is read back and compared. You can go on working on another sheet.',
      'quiet',
    ),
  );
}
