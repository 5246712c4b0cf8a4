import type { TrapFamily } from './shape';

/** Compounds that mean something else than their parts. They use up their words. */
export const TRAPS: TrapFamily[] = [
  {
    trap: 'paper, not law',
    noun: { id: 'stationery', kind: 'paper', demand: 'low', words: '' },
    words: 'legal envelope, legal pad, legal size, legal size paper, legal sized paper',
  },
  {
    trap: 'not law',
    words: `contract cleaning, contract manufacturing, contract packing, contract staff, contract worker, driver license,
      driving license, in court shoe, judge of character, law of physics, legal age, legal holiday, legal name, legal tender,
      license key, license plate, mother in law, software license, visa card`,
  },
  {
    trap: 'courts where games are played, or food is sold',
    noun: { id: 'courts', kind: 'place', words: '' },
    words: 'badminton court, basketball court, food court, squash court, tennis court',
  },
  {
    trap: 'shoes, not law',
    noun: { id: 'shoes', kind: 'thing', words: '' },
    words: 'court shoe, patent leather, patent leather shoe',
  },
  {
    trap: 'work on data, named by a noun',
    noun: { id: 'work on data', kind: 'act', place: 'anywhere', demand: 'medium', words: '' },
    words: `app rebuild, application rebuild, it service, shop rebuild, site rebuild, software rebuild, system rebuild,
      web shop rebuild, website rebuild`,
  },
  {
    trap: 'work named as a whole: it says no place',
    noun: { id: 'whole works', kind: 'act', words: '' },
    words: 'factory manufacturing, service on',
  },
  {
    trap: 'papers with a bar',
    noun: { id: 'bars on paper', kind: 'paper', words: '' },
    words: 'bar chart, bar code, bar graph',
  },
  {
    trap: 'boring, not the core',
    noun: { id: 'boring', kind: 'act', place: 'bound', demand: 'medium', words: '' },
    words: 'core boring, core drilling, core sampling',
  },
  {
    trap: 'things with a core',
    noun: { id: 'cores', kind: 'thing', words: '' },
    words: `apple core, core barrel, core box, core plug, core sample, drill core, foam core, ice core, iron core,
      magnetic core, reactor core, rock core, sand core, soil core`,
  },
  {
    trap: 'not the core',
    words: `core body, core course, core curriculum, core exercise, core memory, core muscle, core network, core strength,
      core temperature, core workout, dual core, hard core, multi core, quad core`,
  },
  {
    trap: 'at sea, not abroad',
    words:
      'offshore drilling, offshore fishing, offshore gas, offshore oil, offshore platform, offshore rig, offshore wind',
  },
  {
    trap: 'partners who share no business',
    words: `dance partner, domestic partner, law partner, managing partner, partner dance, partner dancing, partner exercise,
      partner yoga, partnership law, partnership return, partnership tax, sparring partner`,
  },
  {
    trap: 'rooms and furniture, not visitors',
    noun: { id: 'walk-in rooms', kind: 'thing', words: '' },
    words: `walk in bath, walk in closet, walk in cold room, walk in cooler, walk in freezer, walk in refrigerator,
      walk in shower, walk in wardrobe`,
  },
  {
    trap: 'not a peak',
    words: `annual account, annual general meeting, annual leave, annual report, four seasons, harvest moon,
      seasonal adjustment, seasonal affective disorder, seasonal allergy, seasonal flu, seasonal influenza,
      seasonally adjusted, summer camp, summer school, winter tire`,
  },
  {
    trap: 'far, but not over a wire',
    words: `remote area, remote control, remote location, remote sensing, remote site, remote village, remotely controlled,
      remotely operated, remotely piloted`,
  },
  {
    trap: 'not people who buy',
    words: `client computer, client server, client software, customer premises equipment, email client, guest author,
      guest blog, guest lecture, guest network, thin client`,
  },
  { trap: 'sites without a ground', words: 'on site search, on site optimization, on site seo' },
  { trap: 'not secret', words: 'customer list price, password policy, password reset' },
  {
    trap: 'not original work',
    words: `brand manager, brand new, logo embroidery, logo mat, logo printing, novel coronavirus, original document,
      original equipment, original invoice, original packaging, original receipt, unique id, unique identifier,
      unique visitor`,
  },
  { trap: 'hands, not hands on', words: 'hands on deck' },
  {
    trap: 'cars and bills that go over a wire',
    noun: { id: 'bills and figures', kind: 'data', words: '' },
    words: `balance sheet, car insurance, code library, data cleaning, data mining, data pipeline, data warehouse, electricity bill,
      fact sheet, fuel invoice, gas bill, hard drive image, house price, machine learning, machine translation,
      market share, mobile app, price list, server log, share price, shopping cart software, stock exchange, stock market, stock option,
      traffic data, water bill, web traffic, wine list`,
  },
];
