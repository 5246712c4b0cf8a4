import type { Speaker } from './speakers';

/** Facts that stand together in products: what they may still add has to be worked out jointly. */
export interface ProductGroup {
  positions: number[];
  products: Speaker[];
  /** Least leads already worked out, by what is known of the group's facts (see bounds.ts). */
  memo: Map<number, Float64Array>;
}

/** The connected groups of facts under "stands in one product with". A rule on one fact makes no group. */
export function groupProducts(speakers: readonly Speaker[]): ProductGroup[] {
  const groups: ProductGroup[] = [];
  for (const speaker of speakers) {
    if (!('factors' in speaker.rule)) continue;
    const touched = groups.filter((group) => group.positions.some((position) => speaker.positions.includes(position)));
    const joined: ProductGroup = {
      positions: [...new Set([...touched.flatMap((group) => group.positions), ...speaker.positions])],
      products: [...touched.flatMap((group) => group.products), speaker],
      memo: new Map(),
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}
