import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { printRect, quoteSheet } from '../../model/address';
import type { Name, Sheet, Workbook } from '../../model/workbook';
import { rangeOf } from './addresses';
import { storedFormula } from './formula-text';
import { startLosses } from './losses';
import { FILTER_NAME, sheetNames } from './write-page';
import { writeSheet } from './write-sheet';

export interface WrittenBook {
  bytes: Uint8Array;
  /** What of the workbook is not in the file, in words. */
  losses: string[];
}

const ERROR_TEXT =
  /(<c [^>]*) t="str"([^>]*><f[^>]*>[^<]*<\/f><v>#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)<\/v>)/g;

/** The xlsx library has no word for a list without its arrow; the file's word says the opposite of what it reads like. */
function hideArrows(text: string, { validations }: Sheet): string {
  const places = validations.flatMap(({ rule, rects }) =>
    Object(rule['list']).inCellDropDown === false ? [`type="list" sqref="${rangeOf(rects)}"`] : [],
  );
  return places.reduce((xml, place) => xml.replace(place, `${place} showDropDown="1"`), text);
}

/**
 * The xlsx library writes the error of a formula as a text. And LibreOffice shows the stored values of functions that it
 * does not know only where the writing program's name begins with "Microsoft".
 */
function finish(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, content] of Object.entries(parts)) {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
    const sheet = sheets[Number(number) - 1];
    if (sheet) parts[path] = strToU8(hideArrows(strFromU8(content).replace(ERROR_TEXT, '$1 t="e"$2'), sheet));
    if (path === 'xl/workbook.xml') {
      const mark = `name="${FILTER_NAME}"`;
      parts[path] = strToU8(strFromU8(content).replaceAll(mark, `${mark} hidden="1"`));
    }
    if (path === 'docProps/app.xml') {
      const said = 'Microsoft Excel workbook, written by the workbench of Sourcing Analysis';
      parts[path] = strToU8(
        strFromU8(content).replace(/<Application>[^<]*<\/Application>/, `<Application>${said}</Application>`),
      );
    }
  }
  return zipSync(parts, { level: 6 });
}

function namedRange({ name, area, formula, sheet, comment }: Name) {
  const target = area
    ? `${quoteSheet(area.sheet.name)}!${printRect(area).replace(/[A-Z]+|\d+/g, '$$$&')}`
    : storedFormula(formula);
  return { name, range: target, ...(sheet ? { scope: sheet.name } : {}), ...(comment ? { comment } : {}) };
}

/** Writes a workbook of the simulated Excel as an xlsx file: what the model holds, formulas with their values. */
export async function writeBook(workbook: Workbook): Promise<WrittenBook> {
  const losses = startLosses();
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, losses));
  const kept = workbook.settings.size + workbook.documentSettings.size;
  losses.note('What the add-in remembers about this workbook is not saved.', '', kept > 0 ? 1 : 0);
  const { title, subject, author, keywords, comments, category, manager, company } = workbook.properties;
  const given = { title, subject, creator: author, keywords, description: comments, category, manager, company };
  const properties = Object.entries(given).filter(([, value]) => typeof value === 'string' && value !== '');
  const bytes = await writeXlsx({
    sheets,
    namedRanges: [...workbook.names.map(namedRange), ...workbook.sheets.flatMap(sheetNames)],
    properties: Object.fromEntries(properties),
    defaultFont: { name: 'Calibri', size: 11 },
    activeSheet: workbook.sheets.indexOf(workbook.active),
  });
  return { bytes: finish(bytes, workbook.sheets), losses: losses.list() };
}
