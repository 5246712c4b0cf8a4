import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { formulaOf } from '../../model/names';
import type { Ground } from '../ground';

/** Names of ranges and formulas, from the model to the grid. */
export function keepNames(ground: Ground): { push(): void; forget(): void } {
  let kept = new Map<string, string>();
  return {
    push() {
      const wanted = new Map(
        ground.host.workbook.names.map((name) => {
          const localSheetId = name.sheet ? ground.idOf(name.sheet) : SCOPE_WORKBOOK_VALUE_DEFINED_NAME;
          const reference = name.area ? formulaOf(name).slice(1) : name.formula;
          return [`${localSheetId} ${name.name}`, { name: name.name, localSheetId, reference }];
        }),
      );
      for (const [id, reference] of kept) {
        const one = wanted.get(id);
        if (one?.reference === reference) continue;
        const name = id.slice(id.indexOf(' ') + 1);
        ground.apply(RemoveDefinedNameMutation, { unitId: ground.unitId, id, name, formulaOrRefString: reference });
      }
      for (const [id, { name, localSheetId, reference }] of wanted) {
        if (kept.get(id) === reference) continue;
        const params = { unitId: ground.unitId, id, name, formulaOrRefString: reference, localSheetId };
        ground.apply(SetDefinedNameMutation, params);
      }
      kept = new Map([...wanted].map(([id, { reference }]) => [id, reference]));
    },
    forget: () => {
      kept = new Map();
    },
  };
}
