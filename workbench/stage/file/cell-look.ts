import type { CellStyle as FileStyle } from 'hucre/xlsx';
import { resolveThemeColor } from 'hucre/xlsx';
import type { Border, CellStyle, Style } from '../../model/style';
import type { Losses } from './losses';
import { BORDER, fileWord, HORIZONTAL, READING, UNDERLINE, VERTICAL, wordFor } from './words';

type Font = NonNullable<FileStyle['font']>;
type Color = NonNullable<Font['color']>;
type FileBorder = NonNullable<FileStyle['border']>;

const SIDES = ['top', 'bottom', 'left', 'right'] as const;
/** The first 64 colours that files name by number are given; these are the ones in use. */
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const AUTOMATIC = 64;

/** #RRGGBB of a colour in a file, or undefined where it is automatic or not known. */
export function colorOf(color: Color | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) return `#${resolveThemeColor([...theme], color.theme, color.tint)}`;
  if (color.indexed === undefined || color.indexed >= AUTOMATIC) return undefined;
  const known = INDEXED[color.indexed % INDEXED.length];
  return color.indexed < 16 && known ? `#${known}` : undefined;
}

const fileColor = (color: string): Color => ({ rgb: color.replace('#', '') });

/** Only what is defined: exact optional properties want no undefined. */
function defined<T extends object>(given: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function readBorders(border: FileBorder, theme: readonly string[]): Style {
  const entries = SIDES.flatMap((side): [string, Border][] => {
    const one = border[side];
    const [style, weight] = wordFor(BORDER, one?.style)?.split(' ') ?? [];
    return one && style && weight ? [[side, { style, weight, color: colorOf(one.color, theme) ?? '#000000' }]] : [];
  });
  return Object.fromEntries(entries);
}

function readFont(font: Font, theme: readonly string[]): Style {
  const { underline } = font;
  return defined<CellStyle>({
    fontName: font.name,
    fontSize: font.size,
    fontColor: colorOf(font.color, theme),
    bold: font.bold,
    italic: font.italic,
    strikethrough: font.strikethrough,
    underline: wordFor(UNDERLINE, underline === true ? 'single' : underline === false ? undefined : underline),
    superscript: font.vertAlign === 'superscript' ? true : undefined,
    subscript: font.vertAlign === 'subscript' ? true : undefined,
  });
}

/** The colour of a fill, and whether it is more than a colour. */
function readFill(fill: FileStyle['fill'], theme: readonly string[]): { color?: string; reduced: boolean } {
  if (!fill) return { reduced: false };
  if (fill.type === 'gradient') {
    const color = colorOf(fill.stops[0]?.color, theme);
    return { ...(color ? { color } : {}), reduced: true };
  }
  if (fill.pattern === 'none') return { reduced: false };
  const color = colorOf(fill.fgColor, theme) ?? colorOf(fill.bgColor, theme);
  return { ...(color ? { color } : {}), reduced: fill.pattern !== 'solid' };
}

/** The looks of a cell, as the model keeps them. */
export function readLook(look: FileStyle, theme: readonly string[], losses: Losses, where: string): Style {
  const { alignment = {}, border, fill, font, numFmt, protection } = look;
  const { color, reduced } = readFill(fill, theme);
  if (reduced) losses.note('Patterns and gradients are shown as one colour.', where);
  if (border?.diagonal) losses.note('Diagonal lines are left out.', where);
  const turn = alignment.textRotation;
  return {
    ...(font ? readFont(font, theme) : {}),
    ...(border ? readBorders(border, theme) : {}),
    ...defined<CellStyle>({
      numberFormat: numFmt,
      fillColor: color,
      fillPattern: color ? 'Solid' : undefined,
      horizontalAlignment: wordFor(HORIZONTAL, alignment.horizontal),
      verticalAlignment: wordFor(VERTICAL, alignment.vertical),
      readingOrder: wordFor(READING, alignment.readingOrder),
      wrapText: alignment.wrapText,
      shrinkToFit: alignment.shrinkToFit,
      indentLevel: alignment.indent,
      textOrientation: turn === undefined ? undefined : turn === 255 ? 180 : turn > 90 ? 90 - turn : turn,
      locked: protection?.locked,
      formulaHidden: protection?.hidden,
    }),
  };
}

type FileBorderSide = NonNullable<FileBorder['top']>;

function writeBorders(style: Style): FileStyle['border'] {
  const entries = SIDES.flatMap((side): [string, FileBorderSide][] => {
    const one = style[side];
    if (!one || one.style === 'None') return [];
    const word = fileWord(BORDER, `${one.style} ${one.weight}`) ?? fileWord(BORDER, `${one.style} Thin`) ?? 'thin';
    return [[side, { style: word as FileBorderSide['style'], color: fileColor(one.color) }]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function writeFont(style: Style): Font {
  const { underline, superscript, subscript } = style;
  return defined<Font>({
    name: style.fontName ?? 'Calibri',
    size: style.fontSize ?? 11,
    color: style.fontColor ? fileColor(style.fontColor) : undefined,
    bold: style.bold || undefined,
    italic: style.italic || undefined,
    strikethrough: style.strikethrough || undefined,
    underline: fileWord(UNDERLINE, underline) as Font['underline'],
    vertAlign: superscript ? 'superscript' : subscript ? 'subscript' : undefined,
  });
}

/** The looks of a cell, as a file keeps them. */
export function writeLook(style: Style): FileStyle {
  const turn = style.textOrientation;
  const alignment = defined<NonNullable<FileStyle['alignment']>>({
    horizontal: fileWord(HORIZONTAL, style.horizontalAlignment) as 'left' | undefined,
    vertical: fileWord(VERTICAL, style.verticalAlignment) as 'top' | undefined,
    readingOrder: fileWord(READING, style.readingOrder) as 'ltr' | undefined,
    wrapText: style.wrapText,
    shrinkToFit: style.shrinkToFit,
    indent: style.indentLevel,
    textRotation: turn === undefined ? undefined : turn === 180 ? 255 : turn < 0 ? 90 - turn : turn,
  });
  const filled = style.fillPattern === undefined ? style.fillColor !== undefined : style.fillPattern !== 'None';
  const protection = defined<NonNullable<FileStyle['protection']>>({
    locked: style.locked,
    hidden: style.formulaHidden,
  });
  return defined<FileStyle>({
    font: writeFont(style),
    fill:
      filled && style.fillColor
        ? { type: 'pattern', pattern: 'solid', fgColor: fileColor(style.fillColor) }
        : undefined,
    border: writeBorders(style),
    alignment: Object.keys(alignment).length > 0 ? alignment : undefined,
    numFmt: style.numberFormat === 'General' ? undefined : style.numberFormat,
    protection: Object.keys(protection).length > 0 ? protection : undefined,
  });
}
