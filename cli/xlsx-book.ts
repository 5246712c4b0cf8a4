import { isDateFormat } from 'hucre';
import type { Archive } from './xlsx-unzip';
import { visitXml, type XmlVisitor } from './xlsx-xml';

/** A worksheet of a workbook, as its directory has it. */
export interface SheetEntry {
  name: string;
  hidden: boolean;
  part: string;
}

/** The directory of a workbook. */
export interface SheetList {
  sheets: SheetEntry[];
  /** Days are counted from 1904, as old Macs did. */
  from1904: boolean;
  parts: { texts: string | undefined; styles: string | undefined };
}

/** What the cells of all sheets refer to. */
export interface CellBook {
  /** Texts that cells name by their number. */
  texts: string[];
  /** Whether the style of this number shows a date. */
  isDate: boolean[];
  from1904: boolean;
}

/** Thrown when an archive is sound but holds no workbook. */
export class NoWorkbook extends Error {}

type Relations = Map<string, { type: string; target: string }>;

/** Lists the worksheets. Chart sheets and the like are left out. */
export async function listSheets(archive: Archive): Promise<SheetList> {
  const root = await relations(archive, '');
  const workbook = [...root.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined || !archive.has(workbook)) throw new NoWorkbook();
  const parts = await relations(archive, workbook);
  const ofType = (wanted: string) => [...parts.values()].find(({ type }) => type === wanted)?.target;
  const { entries, from1904 } = await readDirectory(archive, workbook);
  const sheets = entries.flatMap(({ name, hidden, relation }) => {
    const part = parts.get(relation);
    return part?.type === 'worksheet' ? [{ name, hidden, part: part.target }] : [];
  });
  if (sheets.length === 0) throw new NoWorkbook();
  return { sheets, from1904, parts: { texts: ofType('sharedStrings'), styles: ofType('styles') } };
}

/** Reads what cells refer to. */
export async function readCellBook(archive: Archive, { parts, from1904 }: SheetList): Promise<CellBook> {
  const texts = await readTexts(archive, parts.texts);
  const isDate = await readDateStyles(archive, parts.styles);
  return { texts, isDate, from1904 };
}

async function visit(archive: Archive, name: string, visitor: XmlVisitor): Promise<void> {
  for await (const _ of visitXml(await archive.part(name), visitor)) void _;
}

/** What a part refers to: id → kind and name of the part. */
async function relations(archive: Archive, part: string): Promise<Relations> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relations = new Map();
  if (!archive.has(name)) return found;
  await visit(archive, name, {
    open(tag, attributes) {
      const [id, type, target] = ['Id', 'Type', 'Target'].map((attribute) => attributes.get(attribute));
      if (tag !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolve(folder, target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function readDirectory(archive: Archive, workbook: string) {
  const entries: { name: string; hidden: boolean; relation: string }[] = [];
  let from1904 = false;
  await visit(archive, workbook, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      if (tag !== 'sheet') return;
      const state = attributes.get('state') ?? 'visible';
      entries.push({
        name: attributes.get('name') ?? '',
        hidden: state !== 'visible',
        relation: attributes.qualified('id') ?? '',
      });
    },
  });
  return { entries, from1904 };
}

/** The texts of all cells, formatted ones as plain text, hints on pronunciation left out. */
async function readTexts(archive: Archive, name: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (name === undefined || !archive.has(name)) return texts;
  let text = '';
  let inText = false;
  let inHint = false;
  await visit(archive, name, {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 't') inText = !inHint;
      else if (tag === 'rPh') inHint = true;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(tag) {
      if (tag === 'si') texts.push(unescapeText(text));
      else if (tag === 't') inText = false;
      else if (tag === 'rPh') inHint = false;
    },
  });
  return texts;
}

async function readDateStyles(archive: Archive, name: string | undefined): Promise<boolean[]> {
  const formats = new Map<string, string>();
  const isDate: boolean[] = [];
  if (name === undefined || !archive.has(name)) return isDate;
  let inStyles = false;
  await visit(archive, name, {
    open(tag, attributes) {
      if (tag === 'numFmt') formats.set(attributes.get('numFmtId') ?? '', attributes.get('formatCode') ?? '');
      if (tag === 'cellXfs') inStyles = true;
      if (tag !== 'xf' || !inStyles) return;
      const id = attributes.get('numFmtId') ?? '0';
      isDate.push(isDateFormat(formats.get(id) ?? id));
    },
    close(tag) {
      if (tag === 'cellXfs') inStyles = false;
    },
  });
  return isDate;
}

/** Characters that XML forbids are written as _x0007_ in a workbook; the underscore of a text that looks so as _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
