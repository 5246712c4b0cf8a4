import type { ConditionalFormat } from '../../src/report/plan';
import { COLOURS, STYLES, type ColourName, type Look } from '../../src/report/styles';

export const hex = (colour: ColourName): string => `#${COLOURS[colour]}`;

/** The rule of a conditional format as a formula on its first cell, so that it can be told from rules of others. */
export function ruleOf({ when, text }: ConditionalFormat, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  return when === 'equals' ? `=${cell}=${quoted}` : `=LEFT(${cell},${text.length})=${quoted}`;
}

/** Puts a conditional format on a range that holds written values. */
export function addColour(range: Excel.Range, format: ConditionalFormat, cell: string): void {
  const added = range.conditionalFormats.add('Custom');
  added.custom.rule.formula = ruleOf(format, cell);
  const look: Look = STYLES[format.style];
  if (look.fill) added.custom.format.fill.color = hex(look.fill);
  if (look.colour) added.custom.format.font.color = hex(look.colour);
  if (look.bold) added.custom.format.font.bold = true;
}
