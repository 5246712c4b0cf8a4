import type { Points } from '../model/policy';

/** One number for each strategy, written in the order of every table: own staff, insource, outsource, own centre abroad, outsource offshore, partner. */
export function points(
  IN_HOUSE: number,
  INSOURCE: number,
  OUTSOURCE: number,
  CAPTIVE_OFFSHORE: number,
  OFFSHORE_OUTSOURCE: number,
  PARTNER: number,
): Points {
  return { IN_HOUSE, INSOURCE, OUTSOURCE, CAPTIVE_OFFSHORE, OFFSHORE_OUTSOURCE, PARTNER };
}
