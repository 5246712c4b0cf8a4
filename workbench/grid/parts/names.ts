import type { ICellData } from '@univerjs/core';
import { IFunctionService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetRangeValuesMutation } from '@univerjs/sheets';
import { columnOf, rowOf } from '../../model/cells';
import { addName, formulaOf, removeName, retarget } from '../../model/names';
import { wordsOf } from '../../model/references';
import { Refusal } from '../../model/refusal';
import type { Name } from '../../model/workbook';
import type { Ground } from '../ground';
import { createLater } from '../later';

/** A name as the grid has it. */
interface GridName {
  name: string;
  localSheetId: string;
  formulaOrRefString: string;
}

const isSame = (a: GridName | undefined, b: GridName) =>
  a?.name === b.name && a.localSheetId === b.localSheetId && a.formulaOrRefString === b.formulaOrRefString;

/** Keeps the names of the grid like those of the model. */
export interface NameKeeper {
  push(): void;
  /** The grid starts anew, without any. */
  forget(): void;
  readonly isBusy: boolean;
  dispose(): void;
}

/** Names of ranges and formulas, both ways; `refused` is told what the model does not take. */
export function keepNames(ground: Ground, refused: (reason: Refusal) => void): NameKeeper {
  let ids = new WeakMap<Name, string>();
  let kept = new Map<string, GridName>();
  let issued = 0;

  const idOf = (name: Name): string => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    issued += 1;
    ids.set(name, `name-${issued}`);
    return `name-${issued}`;
  };
  const gridName = (name: Name): GridName => ({
    name: name.name,
    localSheetId: name.sheet ? ground.idOf(name.sheet) : SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    formulaOrRefString: name.area ? formulaOf(name).slice(1) : name.formula,
  });
  const find = (id: string) => ground.host.workbook.names.find((name) => ids.get(name) === id) ?? null;

  /** Takes a name that a person made or changed, or that the grid moved along. */
  const take = (id: string, shown: GridName) => {
    const formula = `=${shown.formulaOrRefString.replace(/^=/, '')}`;
    ground.host.person.act(({ workbook }) => {
      const known = find(id);
      if (known) {
        known.name = shown.name;
        if (formulaOf(known) !== formula) retarget(workbook, known, formula);
        return;
      }
      const added = addName(workbook, ground.modelSheet(shown.localSheetId), shown.name, formula, '');
      ids.set(added, id);
    });
  };

  /** The engine keeps formulas with the former meaning of a name: those that say it are entered anew. */
  const enterAnew = (...names: readonly string[]) => {
    ground.injector.get(IFunctionService).deleteFormulaAstCacheKey(...names);
    const said = new Set(names.map((name) => name.toLowerCase()));
    for (const sheet of ground.host.workbook.sheets) {
      const cellValue: Record<number, Record<number, ICellData>> = {};
      for (const [key, { formula }] of sheet.cells) {
        if (formula === undefined || !wordsOf(formula).some((word) => said.has(word.toLowerCase()))) continue;
        (cellValue[rowOf(key)] ??= {})[columnOf(key)] = { f: formula };
      }
      if (Object.keys(cellValue).length === 0) continue;
      const place = { unitId: ground.unitId, subUnitId: ground.idOf(sheet) };
      ground.apply(SetRangeValuesMutation, { ...place, cellValue });
    }
  };
  const changed = new Set<string>();
  const later = createLater(() => {
    enterAnew(...changed);
    changed.clear();
  });
  ground.observe<{ name: string }>(SetDefinedNameMutation, ({ name }) => {
    changed.add(name);
    later.schedule();
  });

  ground.follow(SetDefinedNameMutation, ({ id, name, formulaOrRefString, localSheetId }) => {
    const shown = { name, formulaOrRefString, localSheetId: localSheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME };
    kept.set(id, shown);
    try {
      take(id, shown);
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      refused(reason);
    }
  });
  ground.follow(RemoveDefinedNameMutation, ({ id }) => {
    kept.delete(id);
    const known = find(id);
    if (known) ground.host.person.act(({ workbook }) => removeName(workbook, known));
  });

  return {
    push() {
      const wanted = new Map(ground.host.workbook.names.map((name) => [idOf(name), gridName(name)]));
      for (const [id, { name, formulaOrRefString }] of kept) {
        if (wanted.has(id)) continue;
        ground.apply(RemoveDefinedNameMutation, { unitId: ground.unitId, id, name, formulaOrRefString });
      }
      for (const [id, name] of wanted) {
        if (!isSame(kept.get(id), name)) ground.apply(SetDefinedNameMutation, { unitId: ground.unitId, id, ...name });
      }
      kept = wanted;
    },
    get isBusy() {
      return later.isDue;
    },
    dispose: later.cancel,
    forget: () => {
      ids = new WeakMap();
      kept = new Map();
    },
  };
}
