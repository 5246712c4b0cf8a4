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
  /** The model moves such parts with their cells, and what the grid then makes of them is not taken. */
  readonly movesAlone?: true;
  /** Whether the grid has a part already, having moved it by itself. */
  isShown?(ground: Ground, sheet: Sheet, id: string, part: T): boolean;
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

/** Parts that are neither on one side nor the other: a changed part keeps its id, which the grid's undoing knows. */
function idsOf<T>(before: ReadonlyMap<string, Kept<T>>, wanted: ReadonlyMap<string, T>): ReadonlyMap<string, string> {
  const gone = [...before].filter(([key]) => !wanted.has(key));
  const fresh = [...wanted.keys()].filter((key) => !before.has(key));
  if (gone.length !== fresh.length) return new Map();
  return new Map(fresh.map((key, at) => [key, gone[at]?.[1].id ?? '']));
}

export function keepParts<T>(ground: Ground, kind: PartKind<T>, { unheld, refused }: Told): PartKeeper {
  let kept = new WeakMap<Sheet, Map<string, Kept<T>>>();
  let issued = 0;
  /** Sheets on which a person changed something that is still to be read. */
  const touched = new Set<Sheet>();

  /** Takes what the grid has; what the model refuses goes, and the next push shows again what the model has. */
  const take = (sheet: Sheet) => {
    if (!kind.adopt) return;
    try {
      const adopted = kind.adopt(ground, sheet);
      kept.set(sheet, new Map([...adopted].map(([id, part]) => [JSON.stringify(part), { id, part }])));
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      refused(reason);
      for (const id of kind.idsIn?.(ground, sheet) ?? []) kind.remove(ground, sheet, id);
      kept.delete(sheet);
    }
    unheld.note(kind.name, sheet, kind.unheld?.(ground, sheet) ?? []);
  };

  const push = (sheet: Sheet) => {
    if (touched.delete(sheet)) ground.hold(() => take(sheet));
    const before = kept.get(sheet) ?? new Map<string, Kept<T>>();
    const wanted = new Map(kind.wanted(ground, sheet).map((part) => [JSON.stringify(part), part]));
    const [keysNow, keysBefore] = [[...wanted.keys()], [...before.keys()]];
    if (keysNow.join('\n') === keysBefore.join('\n')) return;
    const anew = kind.isOrdered === true && !isBeginning(keysNow, keysBefore);
    const inherited = idsOf(before, wanted);
    const idOf = (key: string, part: T) => before.get(key)?.id ?? kind.idOf?.(part) ?? inherited.get(key);
    const moved = new Set(
      [...wanted].flatMap(([key, part]) => {
        const id = before.has(key) ? undefined : idOf(key, part);
        return id !== undefined && kind.isShown?.(ground, sheet, id, part) === true ? [id] : [];
      }),
    );
    const after = new Map<string, Kept<T>>();
    for (const [key, { id }] of before)
      if (anew || (!wanted.has(key) && !moved.has(id))) kind.remove(ground, sheet, id);
    for (const [key, part] of wanted) {
      const isKnown = before.has(key);
      issued += isKnown ? 0 : 1;
      const id = idOf(key, part) ?? `${kind.name}-${issued}`;
      if (anew || (!isKnown && !moved.has(id))) kind.add(ground, sheet, id, part);
      after.set(key, { id, part });
    }
    kept.set(sheet, after);
  };

  kind.pull?.(ground, (sheetId) => {
    const sheet = ground.modelSheet(sheetId);
    if (!sheet || (kind.movesAlone && ground.hasShifted)) return;
    if (kind.movesAlone) touched.add(sheet);
    else take(sheet);
    ground.showSoon();
  });

  return {
    push,
    forget: () => {
      kept = new WeakMap();
      touched.clear();
    },
  };
}
