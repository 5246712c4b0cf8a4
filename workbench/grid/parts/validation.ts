import type { ISheetDataValidationRule } from '@univerjs/core';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from '@univerjs/data-validation';
import type { Validation } from '../../model/parts';
import { requireUnprotected } from '../../model/protection';
import type { Sheet } from '../../model/workbook';
import type { Ground } from '../ground';
import type { PartKind } from './part';
import { gridRule, modelValidation, unheldOf, type GridRule } from './validation-rule';

const rulesOf = (ground: Ground, sheet: Sheet): readonly ISheetDataValidationRule[] =>
  ground.injector.get(DataValidationModel).getRules(ground.unitId, ground.idOf(sheet));

const saying = (rule: GridRule): string => JSON.stringify({ ...modelValidation({ ...rule, uid: '' }), rects: [] });

/** A rule of the grid for the model: where it says what a validation of the sheet says, that one, in its new place. */
function retake(sheet: Sheet, rule: ISheetDataValidationRule): Validation | null {
  const read = modelValidation(rule);
  const known = sheet.validations.find((one) => {
    const grid = gridRule(one);
    return grid !== null && saying(grid) === saying(rule);
  });
  return read && known ? { ...known, rects: read.rects } : read;
}

/** Drop-downs and other checks of what is typed. */
export const validationKind: PartKind<GridRule> = {
  name: 'validation',
  movesAlone: true,
  wanted: (_ground, sheet) => sheet.validations.map(gridRule).filter((rule) => rule !== null),
  add: (ground, sheet, uid, rule) =>
    ground.apply(AddDataValidationMutation, {
      unitId: ground.unitId,
      subUnitId: ground.idOf(sheet),
      rule: { ...structuredClone(rule), uid },
      source: 'patched',
    }),
  remove: (ground, sheet, ruleId) =>
    ground.apply(RemoveDataValidationMutation, {
      unitId: ground.unitId,
      subUnitId: ground.idOf(sheet),
      ruleId,
      source: 'patched',
    }),
  pull(ground, look) {
    for (const mutation of [AddDataValidationMutation, RemoveDataValidationMutation, UpdateDataValidationMutation]) {
      ground.follow<{ subUnitId: string }>(mutation, ({ subUnitId }) => look(subUnitId));
    }
  },
  idsIn: (ground, sheet) => rulesOf(ground, sheet).map(({ uid }) => uid),
  unheld: (ground, sheet) => rulesOf(ground, sheet).flatMap(unheldOf),
  adopt(ground, sheet) {
    requireUnprotected(sheet, 'changing a validation');
    const found = rulesOf(ground, sheet).flatMap((rule): [string, Validation][] => {
      const validation = retake(sheet, rule);
      return validation ? [[rule.uid, validation]] : [];
    });
    const hidden = sheet.validations.filter((one) => gridRule(one) === null);
    sheet.validations = [...hidden, ...found.map(([, validation]) => validation)];
    return new Map(
      found.flatMap(([uid, validation]): [string, GridRule][] => {
        const rule = gridRule(validation);
        return rule ? [[uid, rule]] : [];
      }),
    );
  },
};
