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
  text: string;
}

export const CONTRADICTIONS: Contradiction[] = [
  {
    id: 'C-core-expertise',
    when: [
      { fact: 'core', least: 4 },
      { fact: 'expertise', most: 2 },
    ],
    beyond: false,
    claims: ['D4-focus-core', 'D4-no-expertise', 'D0-ex-hw-sw'],
    text: 'core is high, which speaks for keeping it, and expertise is low, which speaks for buying it: check both answers; a partner who brings the know-how is the third way',
  },
  {
    id: 'C-core-seasonal',
    when: [
      { fact: 'core', least: 4 },
      { fact: 'seasonal', least: 4 },
    ],
    beyond: false,
    claims: ['D4-focus-core', 'D4-seasonal-menial'],
    text: 'core is high and seasonal is high: what customers choose you for rarely comes and goes; check both answers, or split the peak from the core',
  },
  {
    id: 'C-success-fee-measurable',
    when: [
      { fact: 'pay_basis', values: ['success fee'] },
      { fact: 'measurable', most: 2 },
    ],
    beyond: true,
    claims: ['D0-contingent'],
    text: 'pay_basis is a success fee, but measurable says that both sides could not agree whether it succeeded: agree one measure first, or pay a fixed fee',
  },
  {
    id: 'C-partner-fixed-fee',
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
    text: 'it is called a partnership, but pay_basis is a fixed fee, owed however the project ends: that is outsourcing, whatever its name; check which is meant',
  },
  {
    id: 'C-walk-in-anywhere',
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
    text: 'presence says the work can be done anywhere, but the words of the task name a place or a visit: check presence; until then do not rely on going abroad',
  },
];

/** Code of the note that says that a veto's fact is known and met, whatever is recommended. */
export const VETO_NOTES: Record<string, string> = {
  H01: 'PHYSICAL_PRESENCE',
  H03: 'LEGAL_NOT_OFFSHORE',
};
