import type { ConditionalFormatType } from './parts';
import { issueId, type Area, type ConditionalFormat, type Sheet, type Workbook } from './workbook';

/** Adds an empty rule over some areas of a sheet, before all others, as Excel does. */
export function addConditionalFormat(
  workbook: Workbook,
  sheet: Sheet,
  areas: readonly Area[],
  type: ConditionalFormatType,
): ConditionalFormat {
  const format: ConditionalFormat = {
    id: issueId(workbook),
    type,
    sheet,
    rects: areas.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
    stopIfTrue: false,
    rule: {},
    numberFormat: '',
    font: {},
    fill: {},
    borders: { EdgeTop: {}, EdgeBottom: {}, EdgeLeft: {}, EdgeRight: {} },
  };
  sheet.conditionalFormats.unshift(format);
  return format;
}

export function removeConditionalFormat(format: ConditionalFormat): void {
  format.deleted = true;
  format.sheet.conditionalFormats = format.sheet.conditionalFormats.filter((other) => other !== format);
}
