import type { Area, PrintSetup, Validation } from '../../src/report/plan';

/** Excel's limits for the texts of a drop-down. */
const LIMITS = { title: 32, message: 255, list: 255 };

/** A drop-down; a list too long for one is left out, and every answer is taken. Without a list it is a remark on the cells. */
export function addValidation(range: Excel.Range, { list, title, message, strict }: Validation): void {
  const source = list.join(',');
  const { dataValidation } = range;
  if (list.length > 0 && source.length <= LIMITS.list) dataValidation.rule = { list: { inCellDropDown: true, source } };
  const texts = { title: title.slice(0, LIMITS.title), message: message.slice(0, LIMITS.message) };
  dataValidation.prompt = { ...texts, showPrompt: true };
  if (list.length === 0) return;
  dataValidation.errorAlert = { ...texts, showAlert: true, style: strict ? 'Stop' : 'Information' };
}

export function setPrint(sheet: Excel.Worksheet, print: PrintSetup, areaOf: (area: Area) => Excel.Range): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  const { wide, tall } = print.fit;
  pageLayout.zoom = { horizontalFitToPages: wide, ...(tall === 'any' ? {} : { verticalFitToPages: tall }) };
  if (print.area) pageLayout.setPrintArea(areaOf(print.area));
  if (print.titleRows) {
    pageLayout.setPrintTitleRows(areaOf({ top: 0, left: 0, bottom: print.titleRows - 1, right: 0 }));
  }
  if (print.titleColumn !== undefined) {
    const { titleColumn: column } = print;
    pageLayout.setPrintTitleColumns(areaOf({ top: 0, left: column, bottom: 0, right: column }));
  }
  if (print.footer) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}
