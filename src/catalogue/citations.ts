import { findReference } from './beyond';
import { findClaim } from './claims';

/** Whether an id stands for a claim of the documents or for a reference of ours. */
export const isKnownSource = (id: string): boolean => Boolean(findClaim(id) ?? findReference(id));

/**
 * A claim id as it is cited, with who says so: no claim is printed without that.
 * @example citeSource('D4-cost-chief') //=> 'D4-cost-chief (vendor page)'
 * @example citeSource('beyond-williamson') //=> 'beyond-williamson (ours)'
 */
export function citeSource(id: string): string {
  const claim = findClaim(id);
  if (claim) return `${id} (${claim.voice})`;
  return findReference(id) ? `${id} (ours)` : `${id} (unknown)`;
}
