import { VERDICTS, type Verdict } from '../../../src/model/answer';
import { h, type VNode } from '../../view/node';
import { chip } from '../../view/pieces';
import type { FactsState } from './state';

const FIRM: readonly Verdict[] = ['SETTLED', 'LIKELY'];

/** How firm the rows are now, and how many became so since the step began. */
export function standing({ counted, firmBefore, progress }: FactsState): VNode {
  const rows = counted?.rows ?? 0;
  const verdicts = counted?.verdicts;
  const firm = verdicts ? FIRM.reduce((sum, verdict) => sum + verdicts[verdict], 0) : 0;
  const more = firm - (firmBefore ?? firm);
  return h(
    'div',
    { class: 'standing' },
    h(
      'p',
      { class: 'standing-lead' },
      h('strong', {}, counted ? `${amount(firm)} of ${amount(rows)} rows are firm` : 'Looking at your rows'),
      more !== 0 &&
        h('span', { class: more > 0 ? 'gained' : 'quiet' }, `${more > 0 ? '+' : '−'}${amount(Math.abs(more))}`),
      h('span', { class: 'quiet' }, progress ? `counting ${amount(progress.done)} of ${amount(progress.rows)} …` : ''),
    ),
    h(
      'div',
      { class: 'standing-bar', attrs: { 'aria-hidden': 'true' } },
      ...VERDICTS.map((verdict) =>
        h('span', {
          key: verdict,
          class: verdict,
          vars: { '--share': `${rows === 0 ? 0 : (100 * (verdicts?.[verdict] ?? 0)) / rows}%` },
        }),
      ),
    ),
    h(
      'ul',
      { class: 'standing-verdicts' },
      ...VERDICTS.map((verdict) =>
        h(
          'li',
          { key: verdict, class: verdicts?.[verdict] ? '' : 'none' },
          chip(verdict.toLowerCase(), verdict),
          ` ${verdicts ? amount(verdicts[verdict]) : '–'}`,
        ),
      ),
    ),
  );
}

const amount = (value: number): string => value.toLocaleString('en-US');
