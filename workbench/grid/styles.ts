import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDirection,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { DEFAULT_STYLE, type Border, type Style } from '../model/style';

/** The looks of the model's cells and of the grid's, each way. What the grid has no word for stays as the model has it. */

const HORIZONTAL: readonly (readonly [string, HorizontalAlign])[] = [
  ['General', HorizontalAlign.UNSPECIFIED],
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
];

const VERTICAL: readonly (readonly [string, VerticalAlign])[] = [
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
];

/** Excel's line and weight → the grid's one kind of line; the first that fits is the way back. */
const BORDERS: readonly (readonly [string, string, BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
];

const theirs = <A, B>(pairs: readonly (readonly [A, B])[], ours: A): B | undefined =>
  pairs.find(([one]) => one === ours)?.[1];
const ours = <A, B>(pairs: readonly (readonly [A, B])[], their: B): A | undefined =>
  pairs.find(([, one]) => one === their)?.[0];

function gridBorder(border: Border | null | undefined): IBorderStyleData | null {
  if (!border || border.style === 'None') return null;
  const same = BORDERS.find(([style, weight]) => style === border.style && weight === border.weight);
  const near = same ?? BORDERS.find(([style]) => style === border.style);
  return { s: near?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

function modelBorder(border: Nullable<IBorderStyleData>): Border | null {
  if (!border?.s) return null;
  const [style, weight] = BORDERS.find(([, , kind]) => kind === border.s) ?? ['Continuous', 'Thin'];
  return { style, weight, color: hexOf(border.cl.rgb) ?? '#000000' };
}

/** `#abc`, `#aabbcc` or `rgb(…)` as #AABBCC. */
export function hexOf(color: Nullable<string>): string | null {
  if (!color) return null;
  const [, r, g, b] = /^#?([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color) ?? [];
  if (r && g && b) return `#${r}${r}${g}${g}${b}${b}`.toUpperCase();
  const long = /^#?([0-9a-f]{6})/i.exec(color);
  if (long) return `#${long[1]}`.toUpperCase();
  const parts = /^rgba?\((\d+)[ ,]+(\d+)[ ,]+(\d+)/i.exec(color);
  if (!parts) return null;
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}

const flag = (on: boolean | undefined) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** The looks of a cell for the grid: only what differs from the default. */
export function gridStyle(style: Style): IStyleData {
  const grid: IStyleData = {};
  if (style.fontName && style.fontName !== DEFAULT_STYLE.fontName) grid.ff = style.fontName;
  if (style.fontSize && style.fontSize !== DEFAULT_STYLE.fontSize) grid.fs = style.fontSize;
  if (style.bold) grid.bl = flag(true);
  if (style.italic) grid.it = flag(true);
  if (style.underline && style.underline !== 'None') grid.ul = { s: flag(true) };
  if (style.strikethrough) grid.st = { s: flag(true) };
  if (style.superscript) grid.va = BaselineOffset.SUPERSCRIPT;
  if (style.subscript) grid.va = BaselineOffset.SUBSCRIPT;
  if (style.fontColor && style.fontColor !== DEFAULT_STYLE.fontColor) grid.cl = { rgb: style.fontColor };
  if (style.fillColor && style.fillPattern !== undefined && style.fillPattern !== 'None')
    grid.bg = { rgb: style.fillColor };
  if (style.numberFormat && style.numberFormat !== 'General')
    grid.n = { pattern: style.numberFormat === '@' ? '@@@' : style.numberFormat };
  const horizontal = style.horizontalAlignment && theirs(HORIZONTAL, style.horizontalAlignment);
  if (horizontal) grid.ht = horizontal;
  const vertical = style.verticalAlignment && theirs(VERTICAL, style.verticalAlignment);
  if (vertical && vertical !== VerticalAlign.BOTTOM) grid.vt = vertical;
  if (style.wrapText) grid.tb = WrapStrategy.WRAP;
  if (style.textOrientation) grid.tr = { a: -style.textOrientation };
  if (style.indentLevel) grid.pd = { l: 2 + 9 * style.indentLevel };
  if (style.readingOrder === 'RightToLeft') grid.td = TextDirection.RIGHT_TO_LEFT;
  const sides = { t: style.top, r: style.right, b: style.bottom, l: style.left };
  const borders = Object.entries(sides).flatMap(([side, border]) => {
    const line = gridBorder(border);
    return line ? [[side, line] as const] : [];
  });
  if (borders.length > 0) grid.bd = Object.fromEntries(borders);
  return grid;
}

/** What the person made of a cell's looks in the grid, over what the model had. */
export function modelStyle(grid: Nullable<IStyleData>, before: Style): Style {
  const { n, bg, cl, bd, ul, st } = grid ?? {};
  const fill = hexOf(bg?.rgb);
  const pattern = n?.pattern ?? 'General';
  const next: Style = {
    ...before,
    fontName: grid?.ff ?? DEFAULT_STYLE.fontName,
    fontSize: grid?.fs ?? DEFAULT_STYLE.fontSize,
    bold: grid?.bl === BooleanNumber.TRUE,
    italic: grid?.it === BooleanNumber.TRUE,
    underline: ul?.s ? (before.underline && before.underline !== 'None' ? before.underline : 'Single') : 'None',
    strikethrough: st?.s === BooleanNumber.TRUE,
    superscript: grid?.va === BaselineOffset.SUPERSCRIPT,
    subscript: grid?.va === BaselineOffset.SUBSCRIPT,
    fontColor: hexOf(cl?.rgb) ?? DEFAULT_STYLE.fontColor,
    fillColor: fill ?? DEFAULT_STYLE.fillColor,
    fillPattern: fill ? 'Solid' : 'None',
    numberFormat: pattern === '@@@' ? '@' : pattern,
    horizontalAlignment: ours(HORIZONTAL, grid?.ht ?? HorizontalAlign.UNSPECIFIED) ?? 'General',
    verticalAlignment: ours(VERTICAL, grid?.vt ?? VerticalAlign.BOTTOM) ?? 'Bottom',
    wrapText: grid?.tb === WrapStrategy.WRAP,
    textOrientation: -(grid?.tr?.a ?? 0) || 0,
    top: modelBorder(bd?.t),
    right: modelBorder(bd?.r),
    bottom: modelBorder(bd?.b),
    left: modelBorder(bd?.l),
  };
  return Object.fromEntries(Object.entries(next).filter(([key, value]) => !isUsual(key, value)));
}

const USUAL = new Map<string, unknown>(Object.entries(DEFAULT_STYLE));
const isUsual = (key: string, value: unknown) => USUAL.get(key) === value;
