/**
 * Makes dist/group-inventory.csv: 400 tasks of a group of companies, with facts and money, to try a list of that size.
 *
 *   node scripts/make-board-example.mjs
 *
 * The tasks are statements of O*NET 29.3 (see test/data/SOURCES.md); its column of codes stays in the list, so that
 * the attribution travels into every workbook made from it. Facts and money are invented, drawn from a seed by kind of
 * work: the same script makes the same bytes. Nobody's real numbers are in it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const root = fileURLToPath(new URL('..', import.meta.url));
const SEED = 20250601;

/** Park and Miller's minimal standard generator (1988; multiplier 48271): exact in doubles. */
function startRandom(seed) {
  let state = seed % 2147483647;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
const random = startRandom(SEED);
const chance = (probability) => random() < probability;
const between = (low, high) => low + (high - low) * random();
const pick = (list) => list[Math.floor(random() * list.length)];
/** A level near the usual one of this kind of work, 1 to 5. */
const near = (level) => Math.min(5, Math.max(1, Math.round(level + between(-1.2, 1.2))));

/**
 * Kinds of work by major group of the Standard Occupational Classification: the department it belongs to in this group,
 * its usual levels, where it has to happen, and how large such a task is here.
 */
const KINDS = [
  kind('Management', [11], {
    size: 1.0,
    core: 4,
    expertise: 4,
    judgement: 5,
    specifiable: 2,
    seasonal: 2,
    data: 4,
    abroad: 1,
  }),
  kind('Finance and HR', [13], {
    size: 1.7,
    core: 2,
    expertise: 3,
    judgement: 3,
    specifiable: 4,
    seasonal: 3,
    data: 4,
    abroad: 4,
  }),
  kind('IT', [15], { size: 2.4, core: 3, expertise: 2, judgement: 4, specifiable: 4, seasonal: 2, data: 4, abroad: 5 }),
  kind('Engineering', [17], {
    size: 1.6,
    core: 5,
    expertise: 4,
    judgement: 5,
    specifiable: 3,
    seasonal: 2,
    data: 3,
    abroad: 3,
  }),
  kind('Laboratory', [19], {
    size: 0.7,
    core: 4,
    expertise: 4,
    judgement: 5,
    specifiable: 2,
    seasonal: 2,
    data: 3,
    abroad: 2,
    gain: 4,
  }),
  kind('Legal', [23], {
    size: 1.2,
    core: 1,
    expertise: 2,
    judgement: 5,
    specifiable: 3,
    seasonal: 3,
    data: 5,
    abroad: 2,
    legal: true,
  }),
  kind('Training', [25], {
    size: 0.6,
    core: 2,
    expertise: 2,
    judgement: 3,
    specifiable: 3,
    seasonal: 4,
    data: 2,
    abroad: 2,
  }),
  kind('Media and design', [27], {
    size: 0.6,
    core: 2,
    expertise: 2,
    judgement: 4,
    specifiable: 3,
    seasonal: 4,
    data: 2,
    abroad: 3,
    gain: 4,
  }),
  kind('Medical service', [21, 29, 31], {
    size: 0.4,
    core: 3,
    expertise: 3,
    judgement: 4,
    specifiable: 3,
    seasonal: 1,
    data: 5,
    abroad: 1,
    at: 'local',
  }),
  kind('Site services', [33, 35, 37, 39], {
    size: 0.4,
    core: 1,
    expertise: 2,
    judgement: 1,
    specifiable: 4,
    seasonal: 4,
    data: 1,
    abroad: 1,
    at: 'premises',
  }),
  kind('Sales', [41], {
    size: 1.3,
    core: 4,
    expertise: 4,
    judgement: 3,
    specifiable: 2,
    seasonal: 3,
    data: 5,
    abroad: 2,
  }),
  kind('Office', [43], {
    size: 1.6,
    core: 1,
    expertise: 3,
    judgement: 1,
    specifiable: 5,
    seasonal: 3,
    data: 3,
    abroad: 5,
  }),
  kind('Construction and repair', [45, 47, 49], {
    size: 0.6,
    core: 2,
    expertise: 2,
    judgement: 2,
    specifiable: 4,
    seasonal: 4,
    data: 1,
    abroad: 1,
    at: 'local',
  }),
  kind('Production', [51], {
    size: 1.3,
    core: 4,
    expertise: 5,
    judgement: 2,
    specifiable: 4,
    seasonal: 2,
    data: 2,
    abroad: 3,
    at: 'premises',
  }),
  kind('Transport', [53], {
    size: 1.0,
    core: 2,
    expertise: 3,
    judgement: 1,
    specifiable: 4,
    seasonal: 4,
    data: 1,
    abroad: 1,
    at: 'local',
    gain: 4,
  }),
];

function kind(department, groups, usual) {
  return { department, groups, at: 'anywhere', gain: 1, legal: false, ...usual };
}

/** The row of one statement: what is known of it, what it costs, what others ask for it. */
function describe({ task_id, onet_soc_code, occupation, task }) {
  const group = Number(majorGroup(onet_soc_code));
  const usual = KINDS.find(({ groups }) => groups.includes(group)) ?? KINDS[0];
  const known = random();
  const answered = (value, share = 0.9) => (known > 0.06 && chance(share * (0.65 + 0.5 * known)) ? value : '');
  const partnered = usual.gain > 1 && chance(0.2);
  const place = usual.at === 'anywhere' || chance(0.15) ? 'anywhere' : usual.at;
  const outside = place === 'premises' ? 'INSOURCE' : 'OUTSOURCE';
  const today = chance(usual.core < 3 ? 0.45 : 0.12) ? outside : 'IN_HOUSE';
  const outsideShare = between(0.72, 1.08) + (usual.core - 2) * 0.12;
  return {
    Task: task,
    Department: usual.department,
    onet_soc_code,
    Occupation: occupation,
    Reference: task_id,
    Today: chance(0.94) ? today : '',
    'Core competency (1-5)': answered(near(usual.core), 1.2),
    'In-house expertise': answered(near(usual.expertise), 1.1),
    'Capacity in house': answered(near(usual.expertise - 0.3)),
    Judgement: answered(near(usual.judgement)),
    'Can be specified': answered(near(usual.specifiable)),
    Seasonal: answered(near(usual.seasonal)),
    'Supervision time': answered(near(2.5)),
    'Data sensitivity': answered(near(usual.data)),
    Backlash: answered(near(place === 'anywhere' ? 2 : 4)),
    'Cost pressure': answered(near(3.4 - (usual.core - 3) * 0.6)),
    'Cheaper abroad': answered(near(usual.abroad)),
    'Outcome uncertainty': answered(partnered ? 5 : near(1.6), partnered ? 2 : 0.5),
    'Mutual benefit': answered(partnered ? 5 : near(1.3), partnered ? 2 : 0.6),
    'Success measurable': answered(partnered ? 5 : near(3), 0.6),
    Volume: answered(near(3), 0.7),
    Presence: answered(place, 1.2),
    Legal: answered(usual.legal ? 'yes' : 'no', 0.9),
    'Must keep': answered(chance(usual.core > 3 ? 0.85 : 0.99) ? 'no' : 'yes', 1.2),
    'Third party': answered(usual.core < 3 || chance(0.4) ? 'yes' : 'no', 0.85),
    'Centre abroad': answered(pick(['no', 'no', 'would build', 'have']), 0.8),
    'Pay basis': partnered ? pick(['success fee', 'shared benefit']) : '',
    ...money(usual, place, outsideShare, partnered),
    Currency: 'EUR',
  };
}

/** Yearly money in thousands, with most of it in few tasks, as in any real list. */
function money(usual, place, outsideShare, partnered) {
  const cost =
    1000 * Math.round(12 + 26 * Math.exp(1.05 * (random() + random() + random() + random() - 2) * 1.7) * usual.size);
  const quoted = chance(usual.core > 3 ? 0.25 : 0.7);
  const abroad = place === 'anywhere' && !usual.legal && chance(usual.abroad / 6);
  const rateHome = Math.round(between(24, 34) + usual.judgement * 7);
  const rateAbroad = Math.round(rateHome * between(0.35, 0.6));
  const fee = 1000 * Math.round(between(20, 90));
  return {
    'Annual cost': chance(0.93) ? cost : '',
    'Best quote at home': quoted ? 500 * Math.round((cost * outsideShare) / 500) : '',
    'Best quote abroad': quoted && abroad ? 500 * Math.round((cost * outsideShare * between(0.55, 0.85)) / 500) : '',
    'Hours a year': abroad && chance(0.7) ? 50 * Math.max(1, Math.round(cost / rateHome / 50)) : '',
    'Hourly rate abroad': abroad ? rateAbroad : '',
    'One-off cost of the move': quoted ? 500 * Math.round((cost * between(0.05, 0.3)) / 500) : '',
    'Fixed fee': partnered ? fee : '',
    'Success fee': partnered ? 1000 * Math.round((fee * between(2, 4)) / 1000) : '',
    'Success probability': partnered ? Math.round(between(0.15, 0.6) * 100) / 100 : '',
  };
}

/** The major group: the first two digits of a code such as 11-3131.00. */
function majorGroup(code) {
  return code.slice(0, 2);
}

const statements = parse(readFileSync(`${root}/test/data/onet_tasks_open_400.csv`), { columns: true, bom: true });
mkdirSync(`${root}/dist`, { recursive: true });
writeFileSync(`${root}/dist/group-inventory.csv`, stringify(statements.map(describe), { header: true }));
process.stdout.write(`dist/group-inventory.csv ${statements.length} tasks\n`);
