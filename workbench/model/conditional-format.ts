import type { ConditionalFormatType } from './parts';
import { issueId, type Area, type ConditionalFormat, type Sheet, type Workbook } from './workbook';

/** A format of no condition yet and no looks, on no sheet's list. */
export const emptyFormat = (id: string, sheet: Sheet): ConditionalFormat => ({
  id,
  type: 'Custom',
  sheet,
  rects: [],
  stopIfTrue: false,
  rule: {},
  numberFormat: '',
  font: {},
  fill: {},
  borders: { EdgeTop: {}, EdgeBottom: {}, EdgeLeft: {}, EdgeRight: {} },
});

/** Adds an empty rule over some areas of a sheet, before all others, as Excel does. */
export function addConditionalFormat(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  type: ConditionalFormatType,
): ConditionalFormat {
  const rects = areas.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
  const format: ConditionalFormat = { ...emptyFormat(issueId(workbook), sheet), type, rects };
  sheet.conditionalFormats.unshift(format);
  return format;
}

export function removeConditionalFormat(format: ConditionalFormat): void {
  format.deleted = true;
  format.sheet.conditionalFormats = format.sheet.conditionalFormats.filter((other) => other !== format);
}
