/** A condition on one fact: a level at least or at most this, or one of these values. */
export type FactCondition =
  { fact: string; least: number } | { fact: string; most: number } | { fact: string; values: string[] };

/** Answers that cannot both be meant. They are shown, never averaged. */
export interface Contradiction {
  id: string;
  /** All of these are known and met. */
  when: FactCondition[];
  /** One of these is known and met as well, or one of the words stands in the task. Left out: `when` is enough. */
  and?: { conditions?: FactCondition[]; words?: string[]; except?: string[] };
  /** Depends on a fact that is not from the documents. */
  beyond: boolean;
  claims: string[];
  /** {fact} stands for the answer to that fact. */
  text: string;
}

export const CONTRADICTIONS: Contradiction[] = [
  {
    id: 'CORE_WITHOUT_EXPERTISE',
    when: [
      { fact: 'core', least: 4 },
      { fact: 'expertise', most: 2 },
    ],
    beyond: false,
    claims: ['D4-focus-core', 'D4-no-expertise', 'D0-ex-hw-sw'],
    text: 'core = {core} says keep it, expertise = {expertise} says that the know-how is missing. Check both; if both hold, bring the know-how in, or find a partner who has it.',
  },
  {
    id: 'CORE_YET_SEASONAL',
    when: [
      { fact: 'core', least: 4 },
      { fact: 'seasonal', least: 4 },
    ],
    beyond: false,
    claims: ['D4-focus-core', 'D4-seasonal-menial'],
    text: 'core = {core} says that customers come for this, seasonal = {seasonal} says that the work comes and goes. Check both; if both hold, split the task: keep the core of it and give out the peak.',
  },
  {
    id: 'SUCCESS_FEE_UNMEASURABLE',
    when: [
      { fact: 'pay_basis', values: ['success fee'] },
      { fact: 'measurable', most: 2 },
    ],
    beyond: true,
    claims: ['D0-contingent'],
    text: 'pay_basis = success fee, but measurable = {measurable}: nobody could tell whether the fee is due. Agree on one measure first, or pay a fixed fee.',
  },
  {
    id: 'PARTNER_WITH_FIXED_FEE',
    when: [{ fact: 'pay_basis', values: ['fixed fee'] }],
    and: {
      conditions: [
        { fact: 'today', values: ['PARTNER'] },
        { fact: 'considered', values: ['PARTNER'] },
      ],
      words: ['partnership', 'partnering', 'partner with', 'joint venture', 'strategic alliance'],
      except: ['partner yoga', 'partnership tax', 'partnership law'],
    },
    beyond: false,
    claims: ['D0-fee-regardless', 'D0-not-partner-per-se'],
    text: 'It is called a partnership, but pay_basis = fixed fee, which is owed however it ends: that is outsourcing. Change the pay, or call it outsourcing.',
  },
  {
    id: 'WALK_IN_ANYWHERE',
    when: [{ fact: 'presence', values: ['anywhere'] }],
    and: {
      words: ['walk-in', 'walk in', 'in person', 'on-site', 'on site', 'onsite'],
      except: [
        'walk-in closet',
        'walk-in wardrobe',
        'walk-in freezer',
        'walk-in cooler',
        'walk in closet',
        'walk in freezer',
        'no walk-in',
        'not in person',
        'not on site',
      ],
    },
    beyond: false,
    claims: ['D2-physical-centre'],
    text: 'The words of the task name a place or a visit, but presence = anywhere. Where people come in person, the work cannot go abroad: correct presence, or the words.',
  },
];

/** Code of the note that says that a veto's fact is known and met, whatever is recommended. */
export const VETO_NOTES: Record<string, 'PHYSICAL_PRESENCE' | 'LEGAL_NOT_OFFSHORE'> = {
  H01: 'PHYSICAL_PRESENCE',
  H03: 'LEGAL_NOT_OFFSHORE',
};
