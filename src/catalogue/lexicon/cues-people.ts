import type { CueFamily } from './shape';

const CUSTOMERS = ['D1-backlash', 'D2-ex-helpline'];
const CHECKING = ['D1-check-work', 'D1-offshore-supervision'];

/** Contact with customers, and how much the own people have to look after the work. */
export const PEOPLE_CUES: CueFamily[] = [
  {
    fact: 'customer_facing',
    level: 5,
    strength: 'strong',
    denied: { level: 1, strength: 'strong' },
    claims: CUSTOMERS,
    reason: 'customers deal with whoever does this',
    words: `at the counter, call center, checkout counter, client contact, client facing, client service, cold call, complaint handling,
      contact center, contact with client, contact with customer, customer call, customer care, customer complaint,
      customer contact, customer facing, customer helpline, customer inquiry, customer question, customer service,
      customer support, door to door, front desk, greet customer, greet guest, greet visitor, helpline, reception desk,
      receptionist, returns counter, sales call, serve customer, serve guest, service counter, telephone answering, walk in`,
  },
  {
    fact: 'customer_facing',
    level: 4,
    strength: 'weak',
    denied: { level: 1, strength: 'weak' },
    claims: CUSTOMERS,
    reason: 'customers are named; whether they deal with whoever does this is to be asked',
    words: 'client, customer, guest, passenger, patron, shopper, visitor',
  },
  {
    fact: 'customer_facing',
    level: 1,
    strength: 'weak',
    claims: CUSTOMERS,
    reason: 'the words name work that customers do not see; to be asked',
    words: 'back office, behind the scenes, internal record, internal report',
  },
  {
    fact: 'supervision',
    level: 4,
    strength: 'weak',
    denied: { level: 2, strength: 'weak' },
    claims: CHECKING,
    reason: 'somebody of your own seems to check the work; how much time there is for it is to be asked',
    words: `check sample, checked daily, checked weekly, checked by our, close supervision, closely supervised, daily check,
      manager check, our own supervisor, supervised by our, under supervision, we check, weekly check`,
  },
  {
    fact: 'supervision',
    level: 2,
    strength: 'weak',
    claims: CHECKING,
    reason: 'nobody of your own seems to have time for it; to be asked',
    words: `nobody can check, nobody to check, no one to check, no supervision, no time to check, staff are busy,
      unsupervised, without supervision`,
  },
];
