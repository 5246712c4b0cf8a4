import type { CueFamily } from './shape';

const ON_THE_SPOT = ['D2-physical-centre'];
const OVER_THE_WIRE = ['D2-connectivity', 'D2-ex-helpline'];

/** Words that name a place, or a wire, whatever the work. */
export const PLACE_CUES: CueFamily[] = [
  {
    fact: 'presence',
    level: 'local',
    strength: 'strong',
    denied: { level: 'anywhere', strength: 'weak' },
    claims: ON_THE_SPOT,
    reason: 'the words name a place where people or things have to be met',
    words: `at client site, at customer home, at customer site, at the bedside, at the counter, at the store, checkout counter,
      client premises, curbside, customer premises, customer visit, door to door, drop in center, face to face, field visit,
      front desk, hands on, home visit, house call, in court, in person, in store, in the field, on foot, on location, on the spot,
      reception desk, returns counter, sales floor, service counter, shop floor, showroom, site visit, ticket counter, walk in`,
  },
  {
    fact: 'presence',
    level: 'premises',
    strength: 'strong',
    denied: { level: 'anywhere', strength: 'weak' },
    claims: ['D4-def-insourcing', ...ON_THE_SPOT],
    reason: "the words tie it to the organisation's own site",
    words: `at our factory, at our office, at our plant, at our premises, at our site, at our warehouse, company premises,
      in house canteen, in our building, in our factory, in our kitchen, in our office, in our plant, in our shop, in our store,
      in our warehouse, on our premises, on site, onsite, our building, our canteen, our kitchen, our premises, our site`,
  },
  {
    fact: 'presence',
    level: 'anywhere',
    strength: 'strong',
    claims: OVER_THE_WIRE,
    reason: 'the words name a wire: it goes by telephone or by computer',
    words: `by chat, by e mail, by email, by phone, by telephone, by video, call center, chat support, contact center,
      from anywhere, from home, helpline, hotline, live chat, on the phone, over the internet, over the phone,
      over the telephone, remotely, telework, via email, video call, video conference, virtual assistant, web conference`,
  },
  {
    fact: 'presence',
    level: 'anywhere',
    strength: 'weak',
    claims: OVER_THE_WIRE,
    reason: 'the words point to a screen, or to people far away',
    words: `back office, by phone or in person, by telephone or in person, cloud based, help desk, in person or by phone,
      in person or by telephone, in person or online, offshore team, online, overseas team, remote, virtual, web based`,
  },
];
