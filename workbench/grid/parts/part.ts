import { Refusal } from '../../model/refusal';
import type { Sheet } from '../../model/workbook';
import type { Ground } from '../ground';
import type { Unheld } from '../unheld';

/** A kind of thing that lies on a sheet beside its cells: drop-downs, colours by condition, tables, filters, notes. */
export interface PartKind<T> {
  readonly name: string;
  /** What the model has of it on a sheet, as the grid will take it. */
  wanted(ground: Ground, sheet: Sheet): readonly T[];
  add(ground: Ground, sheet: Sheet, id: string, part: T): void;
  remove(ground: Ground, sheet: Sheet, id: string): void;
  /** The id of a part, where the model has one. */
  idOf?(part: T): string;
  /** What is added later stands in another place than what was there: their order counts. */
  readonly isOrdered?: true;
  /** Follows what a person does to such parts in the grid; `look` says on which sheet to look again. */
  pull?(ground: Ground, look: (sheetId: string) => void): void;
  /**
   * Reads what the grid has on a sheet back into the model, and answers with it by the grid's ids: where the model has
   * something else then, the grid is brought back to that. Throws a Refusal where the model allows none of it.
   */
  adopt?(ground: Ground, sheet: Sheet): ReadonlyMap<string, T>;
  /** The ids of all that the grid has on a sheet: it goes when the model refuses what was done. */
  idsIn?(ground: Ground, sheet: Sheet): readonly string[];
  /** What the grid has on a sheet and the model has no place for, in words such as "Data bars". */
  unheld?(ground: Ground, sheet: Sheet): readonly string[];
}

/** Keeps the parts of one kind in the grid like those of the model. */
export interface PartKeeper {
  push(sheet: Sheet): void;
  /** The grid starts anew, without any. */
  forget(): void;
}

interface Kept<T> {
  id: string;
  part: T;
}

/** What a keeper tells the person: what the model has no place for, and what it refused. */
export interface Told {
  unheld: Unheld;
  refused(reason: Refusal): void;
}

/** Whether those that stay are the first of the wanted, in their order: then the others can be added behind them. */
const isBeginning = (wanted: readonly string[], before: readonly string[]): boolean => {
  const staying = before.filter((key) => wanted.includes(key));
  return staying.every((key, at) => wanted[at] === key);
};

export function keepParts<T>(ground: Ground, kind: PartKind<T>, { unheld, refused }: Told): PartKeeper {
  let kept = new WeakMap<Sheet, Map<string, Kept<T>>>();
  let issued = 0;
  let isAdopting = false;

  const push = (sheet: Sheet) => {
    if (isAdopting) return;
    const before = kept.get(sheet) ?? new Map<string, Kept<T>>();
    const wanted = new Map(kind.wanted(ground, sheet).map((part) => [JSON.stringify(part), part]));
    const [keysNow, keysBefore] = [[...wanted.keys()], [...before.keys()]];
    if (keysNow.join('\n') === keysBefore.join('\n')) return;
    const anew = kind.isOrdered === true && !isBeginning(keysNow, keysBefore);
    const after = new Map<string, Kept<T>>();
    for (const [key, { id }] of before) if (anew || !wanted.has(key)) kind.remove(ground, sheet, id);
    for (const [key, part] of wanted) {
      const known = before.get(key);
      issued += known ? 0 : 1;
      const id = known?.id ?? kind.idOf?.(part) ?? `${kind.name}-${issued}`;
      if (anew || !known) kind.add(ground, sheet, id, part);
      after.set(key, { id, part });
    }
    kept.set(sheet, after);
  };

  /** Takes what the grid has; the model hears of it once, and nothing goes back meanwhile. */
  const adopt = (sheet: Sheet): ReadonlyMap<string, T> => {
    isAdopting = true;
    try {
      return kind.adopt?.(ground, sheet) ?? new Map<string, T>();
    } finally {
      isAdopting = false;
    }
  };

  /** Shows again what the model has. */
  const restore = (sheet: Sheet) => {
    for (const id of kind.idsIn?.(ground, sheet) ?? []) kind.remove(ground, sheet, id);
    kept.delete(sheet);
    push(sheet);
  };

  kind.pull?.(ground, (sheetId) => {
    const sheet = ground.modelSheet(sheetId);
    if (!sheet || !kind.adopt) return;
    try {
      const adopted = adopt(sheet);
      kept.set(sheet, new Map([...adopted].map(([id, part]) => [JSON.stringify(part), { id, part }])));
      push(sheet);
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      refused(reason);
      restore(sheet);
    }
    unheld.note(kind.name, sheet, kind.unheld?.(ground, sheet) ?? []);
  });

  return {
    push,
    forget: () => {
      kept = new WeakMap();
    },
  };
}
