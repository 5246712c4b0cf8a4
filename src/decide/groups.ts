import type { Part, ProductRule } from '../model/policy';
import type { Layout } from './layout';

/** A product of parts on positions instead of names. */
export interface CompiledProduct {
  factors: { position: number; part: Part }[];
  rule: ProductRule;
}

/** Facts that stand together in products: what they may still add has to be worked out jointly. */
export interface ProductGroup {
  positions: number[];
  products: CompiledProduct[];
  /** Least leads already worked out, by what is known of the group's facts (see bounds.ts). */
  memo: Map<number, Float64Array>;
}

/** The connected groups of facts under "stands in one product with". */
export function groupProducts(rules: readonly ProductRule[], layout: Layout): ProductGroup[] {
  const groups: ProductGroup[] = [];
  for (const rule of rules) {
    const factors = rule.factors.map(({ fact, part }) => ({ position: layout.position.get(fact) ?? -1, part }));
    const touched = groups.filter((group) => factors.some(({ position }) => group.positions.includes(position)));
    const joined: ProductGroup = {
      positions: [
        ...new Set([...touched.flatMap((group) => group.positions), ...factors.map(({ position }) => position)]),
      ],
      products: [...touched.flatMap((group) => group.products), { factors, rule }],
      memo: new Map(),
    };
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}
