import type { FieldWords } from '../model/field';

/** The synonyms are one text, divided by semicolons: the list is read and edited by people. */
const words = (id: string, label: string, synonyms: string): FieldWords => ({
  id,
  label,
  synonyms: synonyms.split(';').map((each) => each.trim()),
});

/**
 * What people write over a column. Case, punctuation, stray spaces, plural endings, the order of the words,
 * small words (FILLER_WORDS) and the spellings in SAME_WORDS make no difference, so they are not listed.
 * No header may mean two fields: a test says so. What people write for two of them is in AMBIGUOUS_HEADERS.
 */
export const FIELD_WORDS: FieldWords[] = [
  words(
    'core',
    'Core competency',
    'core competence; core activity; core business; core function; core process; core task; core or not; closeness to core; strategic importance; strategic value; importance to customers; competitive advantage; differentiator',
  ),
  words(
    'expertise',
    'In-house expertise',
    'internal expertise; in-house know-how; know-how; knowhow; in-house knowledge; in-house skill; internal skills; own expertise; existing expertise; expertise available; skills available; current expertise; team expertise; experience in house',
  ),
  words(
    'capacity',
    'In-house capacity',
    'internal capacity; own capacity; available capacity; spare capacity; staff capacity; team capacity; resources available; in-house resources; internal resources; people and equipment',
  ),
  words(
    'judgement',
    'Professional judgement',
    'judgement needed; judgement required; expert judgement; complexity; difficulty; skill needed; skill required; work type; routine or expert; expert work',
  ),
  words(
    'specifiable',
    'Can be specified',
    'specification; specifiability; written procedure; procedures written; documented steps; documented procedure; process documented; standardised; standardisation; codifiable; can be written down',
  ),
  words(
    'seasonal',
    'Seasonal workload',
    'seasonality; seasonal peak; seasonal work; peak workload; workload peaks; fluctuation; workload fluctuation; fluctuating workload; demand fluctuation; workload variability; one-off or seasonal',
  ),
  words(
    'supervision',
    'Time to supervise',
    'supervision time; supervision available; supervision capacity; available supervision; time to brief and check; oversight; oversight time; oversight capacity; management time; management attention',
  ),
  words(
    'data_sensitivity',
    'Data sensitivity',
    'data sensitive; sensitive data; sensitivity; confidentiality; confidential data; data confidentiality; data protection; data privacy; privacy; personal data; data risk; information sensitivity',
  ),
  words(
    'ip_originality',
    'Originality and IP',
    'ip; originality; intellectual property; ip importance; ip sensitivity; ip risk; copyright; ownership of the result; must be original; original work',
  ),
  words(
    'backlash',
    'Backlash abroad',
    'backlash risk; customer backlash; public backlash; backlash if sent abroad; backlash against offshoring; objection to offshoring; reputation risk; reputational risk; public opinion',
  ),
  words(
    'cost_pressure',
    'Cost pressure',
    'need to cut cost; cost saving goal; cost saving; cost reduction; cost cutting; saving goal; savings target; cost focus; cost driven; cost is the reason',
  ),
  words(
    'cheaper_abroad',
    'Cheaper abroad',
    'labour cheaper abroad; labour cost advantage; wage gap; wage difference; labour arbitrage; wage arbitrage; cost advantage abroad; saving abroad; cheap labour',
  ),
  words(
    'outside_cost',
    'Outside cost against own',
    'external cost; outside price; market price; external price; cost outside; outside quotes; outside cost compared with own; external cost compared with internal; make or buy cost; relative outside cost',
  ),
  words(
    'outcome_uncertainty',
    'Uncertain outcome',
    'uncertainty; project risk; project uncertainty; uncertainty of success; risk of failure; success uncertain; outcome risk',
  ),
  words(
    'mutual_benefit',
    'Mutual benefit',
    'mutual gain; mutual benefits; shared benefit possible; shared gain; joint benefit; common benefit; synergy; partner potential; partnership potential; partner available; win-win',
  ),
  words(
    'measurable',
    'Measurable success',
    'measurability; success measurable; outcome measurable; measurable outcome; measurable result; success can be measured; agreed measure; kpi available',
  ),
  words(
    'volume',
    'Volume',
    'volume of work; work volume; workload; size of the work; amount of work; size and duration; task volume; transaction volume',
  ),
  words(
    'asset_specificity',
    'Provider-specific investment',
    'specific assets; specific investment; relationship specific investment; lock-in; vendor lock-in; provider lock-in; dependence on one provider; tie-in',
  ),
  words(
    'presence',
    'Where it must happen',
    'physical presence; presence needed; presence required; on-site needed; on-site required; on site; onsite; place of work; work location; location; where performed; must be on premises; location requirement; remote possible',
  ),
  words(
    'legal',
    'Legal or licensed service',
    'legal service; legal work; licensed service; regulated service; licence needed; licence required; tied to home jurisdiction; jurisdiction bound',
  ),
  words(
    'must_keep',
    'Must stay in-house',
    'must be kept; keep required; required in-house; in-house required; in-house mandatory; must stay internal; must remain in-house; mandatory in-house; inherently internal',
  ),
  words(
    'third_party',
    'Third party wanted',
    'external wanted; outside provider wanted; third party allowed; third party acceptable; external provider allowed; may be given out',
  ),
  words(
    'centre_abroad',
    'Own centre abroad',
    'captive centre; own captive; captive available; delivery centre abroad; shared service centre abroad; company centre abroad',
  ),
  words(
    'pay_basis',
    'Pay basis',
    'payment basis; payment model; pricing model; fee model; fee basis; commercial model; how paid; remuneration model; contract type',
  ),
  words(
    'skill_found',
    'Where the skill is found',
    'skill location; skill availability; skills found; skill market; talent location; talent pool; where is the skill; source of the skill',
  ),
  words(
    'customer_facing',
    'Customer-facing',
    'customer contact; client-facing; client contact; customer interaction; client interaction; faces customers',
  ),
  words(
    'supplier_grade',
    'Grade of supplier',
    'supplier type; provider grade; provider type; vendor grade; vendor type; quality of supplier; supplier quality',
  ),
  words(
    'goals_aligned',
    'Aligned goals',
    'goal alignment; interests aligned; alignment of interests; aligned interests; incentive alignment; incentives aligned',
  ),
  words(
    'brief',
    'Clear brief',
    'briefing; clear briefing; task briefing; unambiguous brief; clear task description; quality of the brief',
  ),
  words(
    'understood',
    'Understanding checked',
    'understanding; brief understood; provider understands; understanding confirmed; read-back done; checked understanding',
  ),
  words(
    'tools',
    'Tools provided',
    'tools and materials; materials provided; provider has tools; equipment provided; tools available',
  ),
  words('pay', 'Fair pay', 'fair payment; fairness of pay; fair price; commensurate pay'),
  words(
    'monitoring',
    'Work monitored',
    'monitored; progress monitoring; progress monitored; task monitoring; monitoring in place; dated reviews',
  ),
  words(
    'paid_on_time',
    'Paid on time',
    'payment on time; pays on time; prompt payment; timely payment; payment punctuality; paid when due',
  ),
  words(
    'motivation',
    'Provider motivated',
    'motivated; provider motivation; supplier motivation; contractor motivated; vendor motivation',
  ),
  words(
    'today',
    'Done today',
    'current strategy; present strategy; current sourcing; current model; current sourcing model; current state; as is; current arrangement; strategy today; sourcing today; present sourcing; existing arrangement',
  ),
  words(
    'considered',
    'Considered',
    'considered strategy; strategy considered; strategy in mind; considered option; option considered; proposed strategy; planned strategy; intended strategy; target strategy; proposed sourcing; planned sourcing; to be',
  ),
  words(
    'decided',
    'Decided',
    'decision; final decision; decided strategy; strategy decided; final strategy; agreed strategy; sourcing decision; decision taken; decision made',
  ),
  words(
    'task',
    'Task',
    'description; activity; service; work; process; function; job; duty; operation; work item; task description; task name; task title; task statement; activity description; activity name; service description; service name; process name; process description; work description; business process; business function; business activity; function name; job description; what is to be done; scope of work; contract description; responsibility',
  ),
  words(
    'department',
    'Department',
    'dept; business unit; organisational unit; organisation unit; unit; division; team; function area; area; section; org unit; cost centre name',
  ),
  words(
    'job_title',
    'Job title',
    'occupation; occupation title; occupation name; role; job role; role title; role name; position; position title; job position; job name; designation',
  ),
  words('notes', 'Notes', 'note; comment; remark; additional information; observations; memo; further information'),
  words(
    'supplier',
    'Supplier',
    'vendor; provider; contractor; supplier name; vendor name; provider name; current supplier; present supplier; current vendor; service provider; agency; performed by',
  ),
  words(
    'contract_end',
    'Contract end',
    'contract end date; contract expiry; contract expiry date; contract expires; expiry; expiry date; expiration date; contract until; contract expiration; end date',
  ),
  words(
    'headcount',
    'Company headcount',
    'employees of the company; number of employees; employee count; company size; company employees; staff of the company; total headcount',
  ),
  words(
    'annual_cost',
    'Annual cost',
    'cost per year; yearly cost; cost a year; cost p.a.; annual spend; annual budget; spend per year; current annual cost; total annual cost; cost today; current cost; own cost; in-house cost; internal cost; full cost; annual amount; annual expense; annual cost today all in',
  ),
  words(
    'hours',
    'Hours a year',
    'hours per year; annual hours; yearly hours; hours p.a.; effort in hours; hours of work; workload in hours',
  ),
  words(
    'rate_home',
    'Hourly rate at home',
    'home rate; onshore rate; domestic rate; internal rate; internal hourly rate; hourly cost at home; wage at home; rate per hour home; cost per hour home',
  ),
  words(
    'rate_abroad',
    'Hourly rate abroad',
    'offshore rate; rate overseas; hourly cost abroad; wage abroad; rate per hour abroad; cost per hour abroad',
  ),
  words(
    'quote_home',
    'Best quote at home',
    'home quote; onshore quote; domestic quote; quotation home; onshore offer; local quote; outsourcing quote at home',
  ),
  words(
    'quote_abroad',
    'Best quote abroad',
    'offshore quote; quote overseas; quotation abroad; offshore offer; offer abroad; foreign quote',
  ),
  words(
    'one_off',
    'One-off cost',
    'one-time cost; one-time; transition cost; switching cost; cost of the move; migration cost; setup cost; set-up cost; once only cost; nonrecurring cost; moving cost',
  ),
  words(
    'fixed_fee',
    'Fixed fee',
    'fee fixed; flat fee; fixed price; fixed amount; lump sum; lump sum fee; outsourcing fee',
  ),
  words(
    'success_fee',
    'Success fee',
    'contingency fee; contingent fee; performance fee; success bonus; success based fee',
  ),
  words(
    'success_probability',
    'Chance of success',
    'probability; success chance; success likelihood; chance it succeeds',
  ),
  words(
    'project_value',
    'Project value',
    'value if successful; project worth; value of success; value if it succeeds; worth if it succeeds; project benefit in money',
  ),
  words('currency', 'Currency', 'currency code; ccy; curr; currency of the money; currency unit'),
];

/** Headers that people use for more than one field. They are matched only when the values under them fit one alone. */
export const AMBIGUOUS_HEADERS: { words: string[]; fields: string[] }[] = [
  { words: ['cost', 'costs', 'spend', 'total cost'], fields: ['annual_cost', 'cost_pressure', 'outside_cost'] },
  { words: ['rate', 'hourly rate', 'rate per hour', 'hourly cost', 'wage'], fields: ['rate_home', 'rate_abroad'] },
  { words: ['quote', 'best quote', 'offer', 'quotation', 'bid', 'price'], fields: ['quote_home', 'quote_abroad'] },
  { words: ['fee', 'price of the service'], fields: ['fixed_fee', 'success_fee'] },
  { words: ['value'], fields: ['project_value', 'core'] },
  {
    words: ['strategy', 'sourcing', 'sourcing strategy', 'sourcing model', 'model', 'option'],
    fields: ['today', 'considered', 'decided'],
  },
  { words: ['offshore', 'abroad', 'offshoring'], fields: ['cheaper_abroad', 'backlash', 'centre_abroad'] },
  { words: ['in-house', 'internal'], fields: ['expertise', 'capacity', 'must_keep'] },
  { words: ['skill', 'skills'], fields: ['expertise', 'judgement', 'skill_found'] },
  { words: ['grade', 'quality'], fields: ['supplier_grade', 'judgement'] },
  { words: ['risk'], fields: ['outcome_uncertainty', 'data_sensitivity', 'backlash'] },
  { words: ['payment', 'remuneration'], fields: ['pay_basis', 'pay', 'paid_on_time'] },
  { words: ['partner', 'partnership'], fields: ['mutual_benefit', 'goals_aligned', 'considered'] },
];

/** Words that carry nothing in a header: "Is this task a core competency of ours? (1-5)" is "core competency". */
export const FILLER_WORDS = new Set(
  'a an the is are it its this that of for to our ours we you your us at in on by do does how much many what with rating score level scale 1 5'.split(
    ' ',
  ),
);

/** Spellings and words that count as the same in a header. */
export const SAME_WORDS = new Map<string, string>(
  Object.entries({
    judgment: 'judgement',
    center: 'centre',
    labor: 'labour',
    license: 'licence',
    licensed: 'licenced',
    program: 'programme',
    inhouse: 'house',
    competence: 'competency',
    offshore: 'abroad',
    overseas: 'abroad',
    foreign: 'abroad',
    onshore: 'home',
    domestic: 'home',
    yearly: 'annual',
    annually: 'annual',
    year: 'annual',
    annum: 'annual',
    pa: 'annual',
    org: 'organisation',
    dept: 'department',
    co: 'company',
    firm: 'company',
    client: 'customer',
    vendor: 'supplier',
    provider: 'supplier',
    required: 'needed',
    require: 'needed',
    quotation: 'quote',
    chance: 'probability',
    likelihood: 'probability',
  }),
);
