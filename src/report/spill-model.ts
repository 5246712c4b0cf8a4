import { quoteGiven, refuse, spill, type Spilled } from './spill';

/** Who does the work and where, in the words that the documents and users have for it. */
const WHO: Record<string, string> = {
  own: 'own, own staff, in-house, employees',
  'third party': 'third party, provider, vendor, supplier, contractor',
  partner: 'partner, ally',
};
const WHERE: Record<string, string> = {
  home: 'home, here, onshore, at home',
  premises: 'premises, our premises, on site, on premises',
  abroad: 'abroad, offshore, overseas, foreign',
  any: 'any, anywhere',
};

/** What the documents call a combination. Wherever a partner works, it is partnering (D0 names no place). */
const NAMES: Record<string, string> = {
  'own home': 'in-house',
  'own premises': 'in-house',
  'own abroad': 'offshoring',
  'third party home': 'outsourcing',
  'third party premises': 'insourcing',
  'third party abroad': 'offshore outsourcing',
  'third party any': 'outsourcing',
};

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

function find(words: Record<string, string>, given: string): string | undefined {
  return Object.keys(words).find((id) => words[id]?.split(', ').some((word) => plain(word) === plain(given)));
}

/**
 * MODEL: the documents' name for who does the work and where: D2 keeps the two apart, D4 adds the provider on the premises.
 * @example modelName('third party', 'abroad') //=> "offshore outsourcing"
 */
export function modelName(who: string, where: string): Spilled<string> {
  const side = find(WHO, who);
  if (side === undefined) return refuseWord('who', who, WHO);
  const place = where === '' ? 'any' : find(WHERE, where);
  if (place === undefined) return refuseWord('where', where, WHERE);
  if (side === 'partner') return spill('partnering');
  const name = NAMES[`${side} ${place}`];
  if (name !== undefined) return spill(name);
  return refuse('UNKNOWN_NAME', { name: 'where', given: quoteGiven(place), allowed: 'home, premises, abroad' });
}

function refuseWord(name: string, given: string, words: Record<string, string>) {
  return refuse('UNKNOWN_WORD', { name, given: quoteGiven(given), allowed: Object.keys(words).join(', ') });
}
