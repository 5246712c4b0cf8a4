import type { TitleFamily } from '../catalogue/lexicon/shape';
import { quoteMatch, type Reading } from './phrases';
import { JOINED } from './tokens';

/** What a job title says of work that its own words leave open. */
export interface TitleView extends Pick<TitleFamily, 'place' | 'demand' | 'practitioner'> {
  /** The head of the title, as it stands there; undefined when the lexicon does not know it. */
  word?: string;
}

export const NO_TITLE: TitleView = { place: 'open', demand: 'open' };

/**
 * Reads a job title. The last head of its first part counts ("Farm Equipment Mechanics and Service Technicians, Lead");
 * who leads a crew is a leader, whatever the crew does ("First-Line Supervisors of Cooks").
 */
export function viewTitle(reading: Reading<TitleFamily>): TitleView {
  let view: TitleView | undefined;
  for (const match of reading.matches) {
    if (view && reading.breaks.slice(1, match.at + 1).some((gap) => gap !== JOINED)) break;
    const family = match.others[0];
    if (!family) continue;
    view = { ...family, word: quoteMatch(reading, match) };
    if (family.leads) break;
  }
  return view ?? NO_TITLE;
}
