import type { Strategy } from '../model/policy';

/** Six strategies: who does the work, and where (D2: the two are independent). Codes never change; labels may. */
export const STRATEGIES = [
  { id: 'IN_HOUSE', label: 'Keep in-house', who: 'own', where: 'home' },
  { id: 'INSOURCE', label: 'Insource (provider on your premises)', who: 'third party', where: 'premises' },
  { id: 'OUTSOURCE', label: 'Outsource at home', who: 'third party', where: 'home' },
  { id: 'CAPTIVE_OFFSHORE', label: 'Offshore to your own centre', who: 'own', where: 'abroad' },
  { id: 'OFFSHORE_OUTSOURCE', label: 'Outsource offshore', who: 'third party', where: 'abroad' },
  { id: 'PARTNER', label: 'Partner', who: 'partner', where: 'any' },
] satisfies Strategy[];
