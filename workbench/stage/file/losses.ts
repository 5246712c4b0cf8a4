/** Where something lies: a sheet's name, or nothing for the workbook. */
type Where = string;

/** What could not be taken over, counted by kind and place, in words. */
export interface Losses {
  note(what: string, where?: Where, count?: number): void;
  list(): string[];
}

export function startLosses(): Losses {
  const counts = new Map<string, { what: string; where: Where; count: number }>();
  return {
    note(what, where = '', count = 1) {
      if (count === 0) return;
      const key = `${where}\n${what}`;
      const known = counts.get(key);
      if (known) known.count += count;
      else counts.set(key, { what, where, count });
    },
    list: () =>
      [...counts.values()].map(
        ({ what, where, count }) => `${where ? `${where}: ` : ''}${what}${count > 1 ? ` (${count} times)` : ''}`,
      ),
  };
}

/** Parts of a file that have no place in the workbench, by their path. The first that fits counts. */
const FOREIGN_PARTS: readonly [RegExp, string][] = [
  [/vbaProject(Signature\w*)?\.bin$/, 'Macros are left out.'],
  [/^xl\/(activeX|ctrlProps)\//, 'Form controls are left out.'],
  [/^xl\/embeddings\//, 'Embedded objects are left out.'],
  [/^xl\/media\//, 'Pictures are left out.'],
  [/^xl\/diagrams\//, 'Diagrams are left out.'],
  [/^xl\/(chartsheets|dialogsheets|macrosheets)\/[^/]*\.xml$/, 'A sheet that is no worksheet is left out.'],
  [/^xl\/pivotTables\/[^/]*\.xml$/, 'A pivot table is left out; its cells keep their last values.'],
  [/^xl\/slicers\/[^/]*\.xml$/, 'Slicers are left out.'],
  [/^xl\/timelines\/[^/]*\.xml$/, 'Timelines are left out.'],
  [/^xl\/(queryTables|connections)/, 'Connections to other data are left out.'],
  [/^xl\/externalLinks\/[^/]*\.xml$/, 'A link to another workbook is left out.'],
  [/^xl\/model\//, 'The data model is left out.'],
  [/^xl\/(richData|webextensions)\//, 'Data types and web extensions are left out.'],
  [/^xl\/charts\/chartEx/, 'A chart of the newer kinds is left out.'],
  [/^customXml\/item\d+\.xml$/, 'Custom XML is left out.'],
];

/** Parts that every workbook has, or that say nothing that a reader would miss. */
const USUAL_PARTS =
  /^(\[Content_Types\]\.xml|.*_rels\/.*|docProps\/.*|xl\/(workbook|styles|sharedStrings|metadata|calcChain)\.xml|xl\/theme\/.*|xl\/worksheets\/[^/]*\.xml|xl\/tables\/.*|xl\/(comments|drawings|charts|threadedComments|persons|printerSettings|pivotCache|slicerCaches|timelineCaches)[/\d].*|customXml\/.*)$/;

/** Elements of a worksheet that say something which the workbench does not keep. */
const FOREIGN_ELEMENTS: readonly [RegExp, string][] = [
  [/<oleObjects?[\s>]/, 'Embedded objects are left out.'],
  [/<controls?[\s>]/, 'Form controls are left out.'],
  [/<scenarios?[\s>]/, 'Scenarios are left out.'],
  [/<dataConsolidate[\s/>]/, 'Consolidation is left out.'],
  [/<(rowBreaks|colBreaks)[\s>]/, 'Page breaks are left out.'],
  [/<sortState[\s>]/, 'The remembered sort order is left out; the rows stay as they are.'],
  [/ outlineLevel="[1-9]/, 'Groups of rows and columns are shown, not grouped.'],
  [/<customSheetViews?[\s>]/, 'Custom views are left out.'],
  [/<x14:(dataBar|iconSet|cfRule)[\s>]/, 'Newer conditional formats are left out.'],
  [/<dataValidation [^>]*showDropDown="(1|true)"/, 'Drop-downs without an arrow are shown with one.'],
  [/<x14:dataValidation[\s>]/, 'Validations that refer to other sheets are left out.'],
  [/<filterColumn[^>]*>(?!<filters)/, 'A filter by colour, rank or condition is left out; its rows stay hidden.'],
];

/** Notes what stands in a file's parts and the reader does not hand over. */
export function noteForeign(parts: Readonly<Record<string, string | null>>, losses: Losses): void {
  for (const [path, text] of Object.entries(parts)) {
    if (path.endsWith('/')) continue;
    const foreign = FOREIGN_PARTS.find(([pattern]) => pattern.test(path));
    if (foreign) losses.note(foreign[1]);
    else if (!USUAL_PARTS.test(path)) losses.note(`The part ${path} is not known here and is left out.`);
    if (text === null || !/^xl\/worksheets\/[^/]*\.xml$/.test(path)) continue;
    for (const [pattern, what] of FOREIGN_ELEMENTS) if (pattern.test(text)) losses.note(what);
  }
}
