import { STRATEGIES } from '../catalogue/strategies';
import { NOT_DONE } from '../catalogue/side-facts';

/** What people write into cells. Keys and words are compared as plain words: no case, no punctuation. */
const split = (text: string): string[] => text.split(';').map((each) => each.trim());

/** Said of a fact, these mean that nobody has answered. */
export const UNKNOWN_WORDS = split(
  "unknown; not known; n/a; na; n.a.; n. a.; not available; not applicable; not answered; no answer; no data; tbd; tba; tbc; to be determined; to be decided; to be confirmed; to be defined; unclear; unsure; not sure; don't know; do not know; dont know; dk; null; nan; undefined; blank; (blank); empty; open; pending; undecided; not decided; not yet decided; no decision",
);
/** The same for single facts: nothing in mind, nothing decided. */
export const OPEN_WORDS: Record<string, string[]> = {
  considered: split('none; nothing'),
  decided: split('none; nothing'),
};
/** Texts without a letter that mean the same. */
export const UNKNOWN_MARKS = new Set(['?', '??', '???', '-', '--', '---', '.', '..', '...', '…', '/', '*', "'", '_']);

/** On a duty these are an answer: the duty does not arise. */
export const NOT_APPLICABLE_WORDS = split(
  'not applicable; n/a; na; n.a.; n. a.; does not apply; inapplicable; not relevant',
);

/** Words on a scale. Those of the model are very low … very high, yes and no; the others are ours. */
export const SCALE_WORDS: Record<number, string[]> = {
  1: split(
    'very low; v low; vl; lowest; none; no; n; nothing; never; not at all; minimal; minimum; min; absent; false; falsch; faux; falso',
  ),
  2: split('low; lo; l; little; a little; few; a few; rarely; seldom; weak; limited; small; slight; slightly; minor'),
  3: split(
    'medium; med; m; mid; middle; moderate; moderately; average; some; somewhat; sometimes; partly; partial; partially; half; neutral',
  ),
  4: split(
    'high; hi; h; much; a lot; lots; often; strong; strongly; large; mostly; significant; significantly; considerable; major',
  ),
  5: split(
    'very high; v high; vh; highest; very much; yes; y; always; full; fully; complete; completely; extreme; extremely; maximum; max; critical; everything; true; wahr; vrai; verdadero; vero',
  ),
};

const YES = split('yes; y; true; yep; wahr; vrai; verdadero; vero; ✓; ✔; ☑');
const NO = split('no; n; false; nope; falsch; faux; falso; ✗; ✘; ☐');

const label = (id: string): string[] => STRATEGIES.filter((each) => each.id === id).map((each) => each.label);

const STRATEGY_WORDS: Record<string, string[]> = {
  IN_HOUSE: [
    ...label('IN_HOUSE'),
    ...split(
      'in-house; inhouse; in house; keep; kept; keep it; keep in house; retain; internal; internally; own staff; ourselves; own team; own employees; employees; not outsourced; in-house team',
    ),
  ],
  INSOURCE: [
    ...label('INSOURCE'),
    ...split(
      'insource; provider on premises; provider on our premises; third party on our premises; contractor on site; on-site contractor; on-site provider',
    ),
  ],
  OUTSOURCE: [
    ...label('OUTSOURCE'),
    ...split(
      'outsource; outsourced; outsourcing; outsource onshore; onshore outsourcing; domestic outsourcing; local provider; vendor; supplier; external provider; third party; provider at home',
    ),
  ],
  CAPTIVE_OFFSHORE: [
    ...label('CAPTIVE_OFFSHORE'),
    ...split(
      'captive offshore; captive; captive center; captive centre; own centre abroad; own center abroad; offshore captive; own offshore centre; offshore to own centre; global in-house centre; gic',
    ),
  ],
  OFFSHORE_OUTSOURCE: [
    ...label('OFFSHORE_OUTSOURCE'),
    ...split(
      'offshore outsource; offshore outsourcing; outsource offshore; outsourced offshore; outsourced abroad; outsource abroad; offshore vendor; offshore provider; offshore supplier; provider abroad; overseas vendor; overseas provider',
    ),
  ],
  PARTNER: [
    ...label('PARTNER'),
    ...split(
      'partner; partnership; partnering; partnered; alliance; strategic alliance; joint venture; jv; strategic partner',
    ),
  ],
  [NOT_DONE]: split(
    'not done; new; nobody; nobody yet; no one; not yet; not done yet; nobody does it; new task; not started; none',
  ),
};

/** Fact → its value → what people write for it. */
export const VALUE_WORDS: Record<string, Record<string, string[]>> = {
  presence: {
    anywhere: split(
      'anywhere; remote; remotely; remote possible; fully remote; from anywhere; any; any place; location independent; no presence',
    ),
    local: split(
      'local; locally; nearby; near; in the region; in region; in the country; in country; near the customer; regional; in town',
    ),
    premises: split(
      'premises; on premises; on-premises; on site; onsite; on-site; our premises; our site; at our office; in the office; at the office; in person',
    ),
  },
  legal: { yes: split('legal; licensed; regulated'), no: split('not legal; not licensed') },
  must_keep: { yes: split('required; mandatory; must keep; must be kept'), no: split('not required; optional') },
  third_party: {
    yes: split('wanted; third party; third party wanted; external'),
    no: split('own staff; own staff only; not wanted; internal only; internal'),
  },
  centre_abroad: {
    no: split('none; not planned; would not build'),
    'would build': split('would build; could build; planned; plan to build; willing to build; would'),
    have: split('have; have one; existing; exists; in place; we have one; already there'),
  },
  pay_basis: {
    'fixed fee': split('fixed fee; fixed; fixed price; flat fee; flat; lump sum'),
    'success fee': split(
      'success fee; success; success based; contingent; contingency; contingent fee; on success; no win no fee',
    ),
    'shared benefit': split(
      'shared benefit; shared benefits; shared gain; gain share; gain sharing; gainshare; revenue share; profit share; shared; benefit sharing',
    ),
  },
  skill_found: {
    home: split('home; at home; domestic; here; onshore; in the country; home country'),
    abroad: split('abroad; overseas; offshore; foreign'),
    both: split('both; home and abroad; either; everywhere'),
  },
  supplier_grade: {
    'low cost': split('low cost; low-cost; cheap; budget; low cost labour; low cost labor; basic'),
    professional: split('professional; pro; expert; specialist; professionals'),
  },
  today: STRATEGY_WORDS,
  considered: STRATEGY_WORDS,
  decided: STRATEGY_WORDS,
};

const STRATEGY_DOUBTS: Record<string, string[]> = {
  'offshore; offshored; offshoring; abroad; overseas': ['CAPTIVE_OFFSHORE', 'OFFSHORE_OUTSOURCE'],
  'insourced; insourcing': ['IN_HOUSE', 'INSOURCE'],
  'nearshore; nearshoring; nearshored': ['OUTSOURCE', 'CAPTIVE_OFFSHORE', 'OFFSHORE_OUTSOURCE'],
  'external; externally; contractor; agency': ['INSOURCE', 'OUTSOURCE', 'OFFSHORE_OUTSOURCE'],
  'shared services; shared service; shared service centre; shared service center': ['IN_HOUSE', 'CAPTIVE_OFFSHORE'],
};

/** Words that people use for more than one value: refused, with the values they may mean. */
export const DOUBTFUL_WORDS: Record<string, Record<string, string[]>> = {
  centre_abroad: { 'yes; y; true': ['would build', 'have'] },
  presence: { 'yes; y; true; required': ['local', 'premises'], 'no; n; false': ['anywhere'] },
  today: STRATEGY_DOUBTS,
  considered: STRATEGY_DOUBTS,
  decided: STRATEGY_DOUBTS,
};

/** Words for yes and no, for choices that have these values. */
export const YES_NO_WORDS: Record<string, string[]> = { yes: YES, no: NO };

/** What Excel makes of "4/5" when it takes it for a date and shows it: "5-Apr", "Apr-05", "05. Mai". */
export const MONTHS = new Set(
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december mrz mai okt dez januar februar marz juni juli oktober dezember'.split(
    ' ',
  ),
);
