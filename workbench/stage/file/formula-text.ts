/** Texts in quotes and names of sheets in apostrophes are left alone by everything below. */
const QUOTED = `"(?:[^"]|"")*"|'(?:[^']|'')*'`;

/** Functions that Excel added after 2007 stand in files with a prefix. Kept short: what people use. */
const LATER = new Set(
  (
    'AGGREGATE ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DAYS DROP EXPAND FILTER FORMULATEXT HSTACK IFNA IFS ' +
    'ISFORMULA ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE PDURATION RANDARRAY REDUCE RRI SCAN ' +
    'SEQUENCE SHEET SHEETS SINGLE SORT SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE ' +
    'VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
const WORKSHEET_PREFIX = new Set(['FILTER', 'SORT']);

/**
 * A formula as it is shown. A file keeps functions of an add-in and later functions under names of their own.
 *
 * @example
 * shownFormula('_xldudf_SOURCING_CLASSIFY(A1:B2)') // '=SOURCING.CLASSIFY(A1:B2)'
 */
export function shownFormula(stored: string): string {
  const pattern = new RegExp(`(${QUOTED})|_xldudf_([A-Z]+)_([A-Z_]+)\\(|_xlfn\\.(?:_xlws\\.)?|_xlpm\\.`, 'gi');
  return `=${stored.replace(pattern, (whole, quoted?: string, namespace?: string, name?: string) => {
    if (quoted !== undefined) return whole;
    return name === undefined ? '' : `${namespace}.${name}(`;
  })}`;
}

/** The other way round. `namespace` is the add-in's. */
export function storedFormula(shown: string, namespace = 'SOURCING'): string {
  const pattern = new RegExp(`(${QUOTED})|\\b${namespace}\\.([A-Z_]+)\\(|(?<![\\w.])([A-Z]+)\\(`, 'gi');
  return shown.replace(/^=/, '').replace(pattern, (whole, quoted?: string, own?: string, name?: string) => {
    if (quoted !== undefined) return whole;
    if (own !== undefined) return `_xldudf_${namespace}_${own.toUpperCase()}(`;
    const upper = name?.toUpperCase() ?? '';
    return LATER.has(upper) ? `_xlfn.${WORKSHEET_PREFIX.has(upper) ? '_xlws.' : ''}${whole}` : whole;
  });
}
