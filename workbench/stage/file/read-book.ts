import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { findSheet } from '../../model/area';
import { createWorkbook } from '../../model/create';
import { addName } from '../../model/names';
import type { Workbook } from '../../model/workbook';
import { noteForeign, startLosses, type Losses } from './losses';
import { plainRules } from './plain-rules';
import { findLying, readChart } from './read-chart';
import { readSheet } from './read-sheet';

export interface ReadBook {
  workbook: Workbook;
  /** What of the file has no place in the workbench, in words; empty when everything has. */
  losses: string[];
}

/** Parts whose text is looked into; of the others only the name counts. */
const LOOKED_INTO = /^xl\/(worksheets\/[^/]*|charts\/chart\d+)\.xml$/;

function readParts(bytes: Uint8Array): Record<string, string | null> {
  const names: string[] = [];
  const texts = unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return LOOKED_INTO.test(name);
    },
  });
  return Object.fromEntries(names.map((name) => [name, texts[name] ? strFromU8(texts[name]) : null]));
}

type FileBook = Awaited<ReturnType<typeof readXlsx>>;

function readNames(workbook: Workbook, { namedRanges = [] }: FileBook, losses: Losses): void {
  for (const { name, range, scope, comment = '' } of namedRanges) {
    // Names of Excel's own repeat what the sheets say, such as where a filter lies.
    if (name.startsWith('_xlnm.')) continue;
    try {
      addName(workbook, scope === undefined ? null : findSheet(workbook, scope), name, `=${range}`, comment);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      losses.note(`The name ${name} is left out: ${reason}`);
    }
  }
}

function readProperties(workbook: Workbook, { properties = {} }: FileBook): void {
  const { title, subject, creator: author, keywords, description: comments, category, manager, company } = properties;
  const given = { title, subject, author, keywords, comments, category, manager, company };
  for (const [key, value] of Object.entries(given)) if (value) workbook.properties[key] = value;
}

/**
 * Reads an xlsx file into a workbook of the simulated Excel. Formulas keep the values that the file holds until they are
 * calculated. Throws what the reader throws when the bytes are no workbook.
 */
export async function readBook(bytes: Uint8Array, name: string): Promise<ReadBook> {
  const file = await readXlsx(plainRules(bytes), { readStyles: true });
  const losses = startLosses();
  const parts = readParts(bytes);
  noteForeign(parts, losses);
  const workbook = createWorkbook({ sheets: file.sheets.map((sheet) => ({ name: sheet.name })) });
  workbook.name = name;
  const { name: fontName = 'Calibri', size: fontSize = 11 } = file.defaultFont ?? {};
  const usual = fontName === 'Calibri' && fontSize === 11 ? {} : { fontName, fontSize };
  const context = { workbook, theme: file.themeColors ?? [], usual, losses };
  file.sheets.forEach((sheet, at) => {
    const target = workbook.sheets[at];
    if (target) readSheet(context, target, sheet);
  });
  const charts = Object.entries(parts).flatMap(([path, text]) =>
    /\/charts\//.test(path) && text !== null ? [text] : [],
  );
  file.sheets.forEach(({ charts: drawn = [] }, at) => {
    const sheet = workbook.sheets[at];
    if (sheet) for (const chart of drawn) readChart(workbook, sheet, chart, findLying(charts, chart), losses);
  });
  readNames(workbook, file, losses);
  readProperties(workbook, file);
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  const wanted = workbook.sheets[file.activeSheet ?? 0];
  const active = wanted?.visibility === 'Visible' ? wanted : visible[0];
  if (active) workbook.active = active;
  if (file.workbookProtection) losses.note('The protection of the workbook’s structure is left out.');
  if (Object.keys(file.properties?.custom ?? {}).length > 0) losses.note('Properties of the file’s own are left out.');
  return { workbook, losses: losses.list() };
}
