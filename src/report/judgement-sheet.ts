import { fillText } from '../catalogue/fill';
import { JUDGEMENT_TEXTS } from '../catalogue/judgement-texts';
import { STRATEGY_IDS } from '../model/policy';
import { share } from './amounts';
import { disagreementsByMoney, type Judgement } from './judgement';
import type { PlanRow, SheetPlan } from './plan';
import { OUTCOMES } from './tally';
import type { Wording } from './wording';

export interface JudgementSheetInput {
  judgement: Judgement;
  wording: Wording;
  policy: { version: string; fingerprint: string };
  subject: string;
}

const HEADINGS = ['Row', 'Task', 'Decided', 'Recommended', 'Verdict', 'Lead', 'Money a year', 'Why'];

/** What people decided against what is recommended: the matrix, then each disagreement, the most money first. */
export function judgementSheet({ judgement, wording, policy, subject }: JudgementSheetInput): SheetPlan {
  const { compared, agreed, matrix, currency, mixed } = judgement;
  const money = mixed || currency === null ? HEADINGS[6]! : `${HEADINGS[6]} (${currency})`;
  const result = fillText(JUDGEMENT_TEXTS.result, { agreed, compared, share: share(agreed, compared) });
  const rows: PlanRow[] = [
    { cells: [{ value: fillText(JUDGEMENT_TEXTS.title, { subject }), style: 'title' }], height: 26 },
    [{ value: `${result} ${fillText(JUDGEMENT_TEXTS.policy, policy)}`, style: 'subtitle' }],
    [{ value: JUDGEMENT_TEXTS.nothingFitted, style: 'subtitle' }],
    [],
    [
      { value: '', style: 'heading' },
      { value: JUDGEMENT_TEXTS.corner, style: 'heading' },
      ...OUTCOMES.map((id) => ({
        value: id === 'UNDECIDED' ? JUDGEMENT_TEXTS.undecided : wording.strategy(id),
        style: 'headingRight' as const,
      })),
    ],
    ...STRATEGY_IDS.map((decided): PlanRow => [
      null,
      { value: wording.strategy(decided), style: 'listText' },
      ...OUTCOMES.map((id) => ({
        value: matrix[decided][id],
        style: id === decided ? ('agreed' as const) : ('listCount' as const),
      })),
    ]),
    [],
    HEADINGS.map((heading, at) => ({
      value: at === 6 ? money : heading,
      style: at === 5 || at === 6 ? ('headingRight' as const) : ('heading' as const),
    })),
    ...disagreementsByMoney(judgement).map((each): PlanRow => [
      { value: each.row, style: 'count' },
      each.task,
      wording.strategy(each.decided),
      each.recommended === null ? JUDGEMENT_TEXTS.undecided : wording.strategy(each.recommended),
      each.verdict,
      { value: each.lead, style: 'points' },
      { value: each.money, style: 'money' },
      each.why,
    ]),
  ];
  return {
    name: JUDGEMENT_TEXTS.sheet,
    columns: [8, 42, 22, 22, 22, 22, 22, 72].map((width, at) => ({ width, style: at === 7 ? 'wrapped' : 'text' })),
    rows,
    print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 'any' }, footer: '&A, page &P of &N' },
    tab: 'partner',
  };
}
