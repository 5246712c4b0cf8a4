import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { printRect, quoteSheet } from '../../model/address';
import type { Name, Workbook } from '../../model/workbook';
import { storedFormula } from './formula-text';
import { startLosses } from './losses';
import { writeSheet } from './write-sheet';

export interface WrittenBook {
  bytes: Uint8Array;
  /** What of the workbook is not in the file, in words. */
  losses: string[];
}

const ERROR_TEXT =
  /(<c [^>]*) t="str"([^>]*><f[^>]*>[^<]*<\/f><v>#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)<\/v>)/g;

/**
 * The xlsx library writes the error of a formula as a text. And LibreOffice shows the stored values of functions that it
 * does not know only where the writing program's name begins with "Microsoft".
 */
function finish(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, content] of Object.entries(parts)) {
    if (/^xl\/worksheets\/[^/]*\.xml$/.test(path)) {
      const text = strFromU8(content);
      if (text.includes('t="str"')) parts[path] = strToU8(text.replace(ERROR_TEXT, '$1 t="e"$2'));
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
    ? `${quoteSheet(area.sheet.name)}!${printRect(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`
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
    namedRanges: workbook.names.map(namedRange),
    properties: Object.fromEntries(properties),
    defaultFont: { name: 'Calibri', size: 11 },
    activeSheet: workbook.sheets.indexOf(workbook.active),
  });
  return { bytes: finish(bytes), losses: losses.list() };
}
