import type { Outcome } from '../../src/model/outcome';
import type { Fill } from '../book';
import { columnsOf } from './begin';
import { addColour, ruleOf } from './colours';
import { done, type Desk } from './desk';
import { addressOf, blockOf, sheetOf } from './places';

/** Colours written values by conditional formats, and takes those of an earlier fill away. Two syncs. */
export function colourFill(desk: Desk, fill: Fill): Promise<Outcome<null>> {
  const { list, headerRow, values } = fill;
  const { place } = list;
  const columns = columnsOf(fill);
  const top = place.top + headerRow + 1;
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    const formats = fill.colours(columns.map((column, at) => ({ id: fill.targets[at]!.id, column })));
    const coloured = [...new Set(formats.map(({ area }) => area.left))].map((column) => {
      const range = blockOf(sheet, top, column, values.length, 1);
      range.conditionalFormats.load('items/type,items/customOrNullObject/rule/formula');
      const cell = addressOf(top, column, 1, 1);
      return { range, cell, formats: formats.filter(({ area }) => area.left === column) };
    });
    await context.sync();
    for (const { range, cell, formats: own } of coloured) {
      const rules = new Set(own.map((format) => ruleOf(format, cell)));
      removeColours(range, rules);
      for (const format of own) addColour(range, format, cell);
    }
    await context.sync();
    return done(null);
  });
}

/** Deletes the conditional formats of a range that follow one of these rules; they must have been loaded. */
export function removeColours(range: Excel.Range, rules: ReadonlySet<string>): void {
  for (const item of range.conditionalFormats.items) {
    const custom = item.customOrNullObject;
    if (!custom.isNullObject && rules.has(custom.rule.formula)) item.delete();
  }
}
