import type { Sheet } from '../model/workbook';

/** What a person made in the grid and the workbook has no place for: it is shown there, and nowhere else. */
export interface Unheld {
  /** Of one kind of part on a sheet, all there is of it; whoever looks is told of what is new. */
  note(kind: string, sheet: Sheet, what: readonly string[]): void;
  /** In words, with the sheet's name. */
  list(): string[];
  forget(): void;
}

/** `tell` shows a message to the person. */
export function createUnheld(tell: (text: string) => void): Unheld {
  let known = new Map<Sheet, Map<string, readonly string[]>>();
  return {
    note(kind, sheet, what) {
      const kinds = known.get(sheet) ?? new Map<string, readonly string[]>();
      known.set(sheet, kinds);
      const before = kinds.get(kind) ?? [];
      const all = [...new Set(what)];
      kinds.set(kind, all);
      const fresh = all.filter((one) => !before.includes(one));
      if (fresh.length > 0)
        tell(`${fresh.join(', ')}: shown in this sheet only. The workbook does not hold them, nor would a saved file.`);
    },
    list: () =>
      [...known].flatMap(([sheet, kinds]) =>
        sheet.deleted ? [] : [...kinds.values()].flat().map((one) => `${sheet.name}: ${one} are left out.`),
      ),
    forget() {
      known = new Map();
    },
  };
}
