import type { Sheet } from '../../model/workbook';
import type { Ground } from '../ground';

/** A kind of thing that lies on a sheet beside its cells: drop-downs, colours by condition, tables, filters, notes. */
export interface PartKind<T> {
  readonly name: string;
  /** What the model has of it on a sheet, as the grid will take it. */
  wanted(ground: Ground, sheet: Sheet): readonly T[];
  add(ground: Ground, sheet: Sheet, id: string, part: T): void;
  remove(ground: Ground, sheet: Sheet, id: string, part: T): void;
  /** The id of a part, where the model has one. */
  idOf?(part: T): string;
  /** The model moves such parts with their cells, and what the grid then makes of them is not taken. */
  readonly movesAlone?: true;
  /** Whether the grid has a part already, having moved it by itself. */
  isShown?(ground: Ground, sheet: Sheet, id: string, part: T): boolean;
  /** Follows what a person does to such parts in the grid; `changed` says on which sheet to look again. */
  pull?(ground: Ground, look: (sheetId: string) => void): void;
  /** Reads what the grid has on a sheet back into the model, and answers with it by the grid's ids. */
  adopt?(ground: Ground, sheet: Sheet): ReadonlyMap<string, T>;
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

/** Parts that are neither on one side nor the other: a changed part keeps its id, which the grid's undoing knows. */
function idsOf<T>(before: ReadonlyMap<string, Kept<T>>, wanted: ReadonlyMap<string, T>): ReadonlyMap<string, string> {
  const gone = [...before].filter(([key]) => !wanted.has(key));
  const fresh = [...wanted.keys()].filter((key) => !before.has(key));
  if (gone.length !== fresh.length) return new Map();
  return new Map(fresh.map((key, at) => [key, gone[at]?.[1].id ?? '']));
}

export function keepParts<T>(ground: Ground, kind: PartKind<T>): PartKeeper {
  let kept = new WeakMap<Sheet, Map<string, Kept<T>>>();
  let issued = 0;
  /** Sheets on which a person changed something that is still to be read. */
  const touched = new Set<Sheet>();

  const adopt = (sheet: Sheet) => {
    const adopted = kind.adopt?.(ground, sheet);
    if (!adopted) return;
    kept.set(sheet, new Map([...adopted].map(([id, part]) => [JSON.stringify(part), { id, part }])));
  };

  const push = (sheet: Sheet) => {
    if (touched.delete(sheet)) ground.hold(() => adopt(sheet));
    const before = kept.get(sheet) ?? new Map<string, Kept<T>>();
    const wanted = new Map(kind.wanted(ground, sheet).map((part) => [JSON.stringify(part), part]));
    if ([...wanted.keys()].join('\n') === [...before.keys()].join('\n')) return;
    const after = new Map<string, Kept<T>>();
    const inherited = idsOf(before, wanted);
    const has = (key: string) => {
      const [id, part] = [inherited.get(key), wanted.get(key)];
      return id !== undefined && part !== undefined && kind.isShown?.(ground, sheet, id, part) === true;
    };
    const moved = new Set([...inherited].flatMap(([key, id]) => (has(key) ? [id] : [])));
    for (const [key, { id, part }] of before)
      if (!wanted.has(key) && !moved.has(id)) kind.remove(ground, sheet, id, part);
    for (const [key, part] of wanted) {
      const known = before.get(key);
      issued += known ? 0 : 1;
      const id = known?.id ?? inherited.get(key) ?? kind.idOf?.(part) ?? `${kind.name}-${issued}`;
      if (!known && !moved.has(id)) kind.add(ground, sheet, id, part);
      after.set(key, { id, part });
    }
    kept.set(sheet, after);
  };

  kind.pull?.(ground, (sheetId) => {
    const sheet = ground.modelSheet(sheetId);
    if (!sheet || (kind.movesAlone && ground.hasShifted)) return;
    if (!kind.movesAlone) return adopt(sheet);
    touched.add(sheet);
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
