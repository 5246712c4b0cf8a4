import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { emptyFormat } from '../../model/conditional-format';
import { requireAllowed } from '../../model/protection';
import type { ConditionalFormat, Sheet } from '../../model/workbook';
import type { Ground } from '../ground';
import { gridFormat } from './grid-format';
import { modelFormat, UNHELD_FORMATS } from './model-format';
import type { PartKind } from './part';

const rulesOf = (ground: Ground, sheet: Sheet): readonly IConditionFormattingRule[] =>
  ground.injector.get(ConditionalFormattingRuleModel).getSubunitRules(ground.unitId, ground.idOf(sheet)) ?? [];

/** What a rule says and looks like, whatever order its parts came in. */
const sayingOf = (rule: IConditionFormattingRule): string => {
  const { type, rule: said, rects, stopIfTrue } = modelFormat(rule) ?? {};
  return JSON.stringify([type, said, rects, stopIfTrue]);
};
const lookOf = (rule: IConditionFormattingRule): string => {
  const { font, fill } = modelFormat(rule) ?? {};
  return JSON.stringify([font, fill]);
};

/** A format of the model as a person left it in the grid. What the grid does not show of it, such as borders, stays. */
function retake(known: ConditionalFormat, rule: IConditionFormattingRule): ConditionalFormat {
  const content = modelFormat(rule);
  if (!content) return known;
  const before = gridFormat(known);
  const { type, rule: said, rects, stopIfTrue, font, fill } = content;
  // A comparison with a text is a formula in the grid: where only its place is another, it stays a comparison.
  const moved = gridFormat({ ...known, rects, stopIfTrue });
  Object.assign(
    known,
    sayingOf(moved) === sayingOf(rule) ? { rects, stopIfTrue } : { type, rule: said, rects, stopIfTrue },
  );
  if (lookOf(before) !== lookOf(rule)) Object.assign(known, { font, fill });
  return known;
}

/** The formats of a sheet as the grid has them, the first before all others. */
function takeFormats(sheet: Sheet, rules: readonly IConditionFormattingRule[]): ConditionalFormat[] {
  return rules.flatMap((rule) => {
    const known = sheet.conditionalFormats.find(({ id }) => id === rule.cfId);
    if (known) return [retake(known, rule)];
    const content = modelFormat(rule);
    return content ? [{ ...emptyFormat(rule.cfId, sheet), ...content }] : [];
  });
}

/** Colours by condition. The last that is added goes before the others, so they are added from the last. */
export const conditionalFormatKind: PartKind<IConditionFormattingRule> = {
  name: 'conditional-format',
  isOrdered: true,
  movesAlone: true,
  wanted: (_ground, sheet) => sheet.conditionalFormats.map(gridFormat).reverse(),
  idOf: ({ cfId }) => cfId,
  add: (ground, sheet, _id, rule) =>
    ground.apply(AddConditionalRuleMutation, {
      unitId: ground.unitId,
      subUnitId: ground.idOf(sheet),
      rule: structuredClone(rule),
    }),
  remove: (ground, sheet, cfId) =>
    ground.apply(DeleteConditionalRuleMutation, { unitId: ground.unitId, subUnitId: ground.idOf(sheet), cfId }),
  pull(ground, look) {
    for (const mutation of [
      AddConditionalRuleMutation,
      SetConditionalRuleMutation,
      DeleteConditionalRuleMutation,
      MoveConditionalRuleMutation,
    ]) {
      ground.follow<{ subUnitId: string }>(mutation, ({ subUnitId }) => look(subUnitId));
    }
  },
  idsIn: (ground, sheet) => rulesOf(ground, sheet).map(({ cfId }) => cfId),
  adopt(ground, sheet) {
    requireAllowed(sheet, 'allowFormatCells', 'formatting cells');
    const taken = takeFormats(sheet, rulesOf(ground, sheet));
    for (const format of sheet.conditionalFormats) if (!taken.includes(format)) format.deleted = true;
    sheet.conditionalFormats = taken;
    return new Map(
      taken.map((format): [string, IConditionFormattingRule] => [format.id, gridFormat(format)]).reverse(),
    );
  },
  unheld: (ground, sheet) => rulesOf(ground, sheet).flatMap(({ rule }) => UNHELD_FORMATS[rule.type] ?? []),
};
