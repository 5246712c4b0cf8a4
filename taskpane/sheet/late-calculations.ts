import type { Calculations } from '../book';
import type { Desk } from './desk';

/** Calculations of the workbook; what lays them out and writes them is loaded when first needed. */
export function lateCalculations(desk: Desk, clock: () => Date): Calculations {
  const open = async () =>
    (await import(/* webpackChunkName: "calculations" */ './calculations')).openCalculations(desk, clock);
  return {
    find: async (...given) => (await open()).find(...given),
    insert: async (...given) => (await open()).insert(...given),
    last: async () => (await open()).last(),
    undo: async (anyway) => (await open()).undo(anyway),
  };
}
