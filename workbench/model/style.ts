/** One side of a cell. */
export interface Border {
  style: string;
  weight: string;
  color: string;
}

/** Everything about a cell's looks that the host keeps. Colours are #RRGGBB; an empty colour means none. */
export interface CellStyle {
  numberFormat: string;
  fillColor: string;
  fillPattern: string;
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  superscript: boolean;
  subscript: boolean;
  wrapText: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  indentLevel: number;
  textOrientation: number;
  readingOrder: string;
  shrinkToFit: boolean;
  locked: boolean;
  formulaHidden: boolean;
  top: Border | null;
  bottom: Border | null;
  left: Border | null;
  right: Border | null;
}

/** Only what differs from the default. Style objects are shared between cells and never changed in place. */
export type Style = Readonly<Partial<CellStyle>>;

export const DEFAULT_STYLE: Readonly<CellStyle> = {
  numberFormat: 'General',
  fillColor: '#FFFFFF',
  fillPattern: 'None',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  superscript: false,
  subscript: false,
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  indentLevel: 0,
  textOrientation: 0,
  readingOrder: 'Context',
  shrinkToFit: false,
  locked: true,
  formulaHidden: false,
  top: null,
  bottom: null,
  left: null,
  right: null,
};

/** Applies one change to many styles and gives equal results one shared object, so that a million cells stay small. */
export function restyler(change: Style): (style: Style) => Style {
  const made = new Map<Style, Style>();
  return (style) => {
    const known = made.get(style);
    if (known) return known;
    const next = { ...style, ...change };
    made.set(style, next);
    return next;
  };
}

export const NO_STYLE: Style = {};
