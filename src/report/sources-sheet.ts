import { cellsOf, type Area, type PlanRow, type SheetPlan } from './plan';

const SOURCES = 'Sources';

/** A document that the rules rest on, in our words. */
export interface DocumentEntry {
  id: string;
  title: string;
  author: string;
  kind: string;
  holds: string;
}
/** A claim read out of a document, in our words. */
export interface ClaimEntry {
  id: string;
  document: string;
  kind: string;
  /** Who speaks: a dictionary, an opinion, a vendor, a reader. */
  voice: string;
  paraphrase: string;
}
/** Something taken from elsewhere, and marked so wherever it speaks. */
export interface ReferenceEntry {
  id: string;
  text: string;
}

export interface SourcesInput {
  /** What kind of sources these are, said first: one paragraph each. */
  opening: readonly string[];
  documents: readonly DocumentEntry[];
  claims: readonly ClaimEntry[];
  references: readonly ReferenceEntry[];
  /** Attributions that must travel with the data, such as that of O*NET. */
  attributions: readonly string[];
  /** Ids that this workbook cites; with it only those claims and references are listed. */
  cited?: ReadonlySet<string>;
}

const WIDTHS = [28, 11, 20, 24, 74];

/** What the answers rest on: first what kind of sources they are, then each of them. */
export function sourcesSheet(input: SourcesInput): SheetPlan {
  const rows = [...sourceRows(input)];
  return {
    name: SOURCES,
    columns: WIDTHS.map((width) => ({ width, style: 'wrapped' })),
    rows,
    merges: rows.flatMap((row, at) => (cellsOf(row).length === 1 ? [across(at)] : [])),
    gridLines: false,
    print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 'any' }, footer: 'Page &P of &N' },
  };
}

/** A row of one cell, a paragraph, runs over the whole width. */
const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 });
const CHARACTERS = WIDTHS.reduce((sum, width) => sum + width, 0);
const paragraph = (text: string): PlanRow => ({
  cells: [{ value: text, style: 'paragraph' }],
  height: 13.5 * Math.ceil((text.length * 1.05) / CHARACTERS),
});
const section = (title: string): PlanRow => ({
  cells: WIDTHS.map((_, at) => ({ value: at === 0 ? title : null, style: 'section' })),
  height: 24,
});
const heading = (...titles: string[]): PlanRow => titles.map((value) => ({ value, style: 'heading' }));

function* sourceRows({
  opening,
  documents,
  claims,
  references,
  attributions,
  cited,
}: SourcesInput): Generator<PlanRow> {
  const isCited = ({ id }: { id: string }) => cited === undefined || cited.has(id);
  yield { cells: [{ value: 'Sources', style: 'title' }], height: 27 };
  for (const text of opening) yield paragraph(text);
  yield section('Documents');
  yield heading('Id', '', 'Kind', 'Author', 'Title, and what it holds');
  for (const { id, kind, author, title, holds } of documents) yield [id, null, kind, author, `${title}. ${holds}`];
  yield section(cited === undefined ? 'Claims' : 'Claims cited in this workbook');
  yield heading('Id', 'Document', 'Kind', 'Who speaks', 'In our words');
  for (const { id, document, kind, voice, paraphrase } of claims.filter(isCited))
    yield [id, document, kind, voice, paraphrase];
  const beyond = references.filter(isCited);
  if (beyond.length > 0) {
    yield section('Beyond the documents');
    yield heading('Id', '', '', '', 'Reference');
    for (const { id, text } of beyond) yield [id, null, null, null, text];
  }
  if (attributions.length === 0) return;
  yield section('Data');
  for (const text of attributions) yield paragraph(text);
}
