import { requireAlive } from '../model/area';
import { Refusal } from '../model/refusal';
import type { Area } from '../model/workbook';
import type { References } from '../members/desk';
import type { Thing } from '../members/thing';

const areasOf = (thing: Thing): readonly Area[] =>
  thing.type === 'Range' ? [thing.target] : thing.type === 'RangeAreas' ? thing.target : [];

/** The objects that the add-in holds on to between requests: tracked ranges, and ranges of events. */
export function createReferences(): References {
  const things = new Map<string, Thing>();
  const ids = new Map<Thing, string>();
  let issued = 0;
  return {
    find(id) {
      const thing = things.get(id);
      if (!thing) throw new Refusal('InvalidReference', `Nothing is held under the reference "${id}".`);
      areasOf(thing).forEach(requireAlive);
      return thing;
    },
    hold(thing) {
      const known = ids.get(thing);
      if (known !== undefined) return known;
      issued += 1;
      const id = `held-${issued}`;
      things.set(id, thing);
      ids.set(thing, id);
      return id;
    },
    idOf: (thing) => ids.get(thing),
    drop(id) {
      const thing = things.get(id);
      if (thing) ids.delete(thing);
      things.delete(id);
    },
    dropAll() {
      things.clear();
      ids.clear();
    },
    count: () => things.size,
    *areas() {
      for (const thing of things.values()) yield* areasOf(thing);
    },
  };
}

/** The areas of things that a batch is working with, so that they move along too. */
export function* areasOfThings(things: Iterable<Thing | null>): Generator<Area> {
  for (const thing of things) if (thing) yield* areasOf(thing);
}
