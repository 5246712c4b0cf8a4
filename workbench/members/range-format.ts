import { borderCells, NO_BORDER, setStyle, type Side } from '../model/format';
import { setLines, sharedLine, type Axis } from '../model/lines';
import { invalid } from '../model/refusal';
import { sharedStyle } from '../model/shared-style';
import type { Border, CellStyle } from '../model/style';
import { asFlag, asNumber, asText, oneOf } from './arguments';
import type { Desk } from './desk';
import { readOnly } from './property';
import { STANDARD_SIZE } from './range-properties';
import type { MemberTable, Property } from './table';
import { thing, type Areas, type BorderTarget } from './thing';

/** A style that is loaded as null where the cells differ, and cannot be set to null. */
const styled = <K extends keyof CellStyle>(key: K, read: (value: unknown) => CellStyle[K]): Property<Areas> => ({
  get: (areas) => sharedStyle(areas, key),
  set: (areas, value, desk) => setStyle(desk, areas, { [key]: read(value) }),
});

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** #RRGGBB (answered in capitals, as Excel does) or one of a few HTML names. */
function asColor(value: unknown): string {
  const text = asText(value);
  const hex = /^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : NAMED_COLORS[text.toLowerCase()];
  if (hex === undefined) throw invalid(`"${text}"`, 'a colour is #RRGGBB or an HTML name that the host knows.');
  return hex;
}

const sized = (axis: Axis): Property<Areas> => ({
  get: (areas) => sharedLine(areas, axis, (line) => line?.size ?? STANDARD_SIZE[axis]),
  set: (areas, value) => setLines(areas, axis, { size: asNumber(value) }),
});

const standard = (axis: Axis): Property<Areas> => ({
  get: (areas) => sharedLine(areas, axis, (line) => line?.size === undefined),
  set: (areas, value) => {
    if (asFlag(value)) setLines(areas, axis, { size: undefined });
  },
});

export const rangeFormatMembers: MemberTable<Areas> = {
  properties: {
    ColumnWidth: sized('columns'),
    RowHeight: sized('rows'),
    UseStandardWidth: standard('columns'),
    UseStandardHeight: standard('rows'),
    WrapText: styled('wrapText', asFlag),
    HorizontalAlignment: styled(
      'horizontalAlignment',
      oneOf(['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed']),
    ),
    VerticalAlignment: styled('verticalAlignment', oneOf(['Top', 'Center', 'Bottom', 'Justify', 'Distributed'])),
    IndentLevel: styled('indentLevel', asNumber),
    TextOrientation: styled('textOrientation', asNumber),
    ReadingOrder: styled('readingOrder', oneOf(['Context', 'LeftToRight', 'RightToLeft'])),
    ShrinkToFit: styled('shrinkToFit', asFlag),
  },
  children: {
    Borders: (areas) => thing('RangeBorderCollection', areas),
    Fill: (areas) => thing('RangeFill', areas),
    Font: (areas) => thing('RangeFont', areas),
    Protection: (areas) => thing('FormatProtection', areas),
  },
  actions: {
    // Nothing is measured here: fitted lines go back to their standard size.
    AutofitColumns: (areas) => setLines(areas, 'columns', { size: undefined }),
    AutofitRows: (areas) => setLines(areas, 'rows', { size: undefined }),
  },
};

export const rangeFillMembers: MemberTable<Areas> = {
  properties: {
    Color: {
      get: (areas) => sharedStyle(areas, 'fillColor'),
      set: (areas, value, desk) => setStyle(desk, areas, { fillColor: asColor(value), fillPattern: 'Solid' }),
    },
    Pattern: styled('fillPattern', asText),
  },
  actions: {
    Clear: (areas, _args, desk) => setStyle(desk, areas, { fillColor: '#FFFFFF', fillPattern: 'None' }),
  },
};

export const rangeFontMembers: MemberTable<Areas> = {
  properties: {
    Name: styled('fontName', asText),
    Size: styled('fontSize', asNumber),
    Color: styled('fontColor', asColor),
    Bold: styled('bold', asFlag),
    Italic: styled('italic', asFlag),
    Underline: styled('underline', oneOf(['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'])),
    Strikethrough: styled('strikethrough', asFlag),
    Subscript: styled('subscript', asFlag),
    Superscript: styled('superscript', asFlag),
  },
};

export const formatProtectionMembers: MemberTable<Areas> = {
  properties: { Locked: styled('locked', asFlag), FormulaHidden: styled('formulaHidden', asFlag) },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'] as const;

const readSide = (key: string | number): Side =>
  typeof key === 'number' ? (SIDES[key] ?? 'EdgeTop') : oneOf(SIDES)(key);

export const rangeBorderCollectionMembers: MemberTable<Areas> = {
  properties: { Count: readOnly(() => SIDES.length) },
  item: (areas, key) => thing('RangeBorder', { areas, side: readSide(key) }),
  items: { type: 'RangeBorder', list: (areas) => SIDES.map((side) => thing('RangeBorder', { areas, side })) },
  objects: { GetItemAt: (areas, args) => thing('RangeBorder', { areas, side: readSide(args.number(0)) }) },
};

function readBorder({ areas, side }: BorderTarget): Border | null {
  const part = borderCells(areas[0], side);
  return part ? (sharedStyle([part.area], part.key) ?? NO_BORDER) : null;
}

function setBorder(desk: Desk, { areas, side }: BorderTarget, change: Partial<Border>): void {
  const shown = change.style === undefined ? { style: 'Continuous' } : {};
  for (const area of areas) {
    const part = borderCells(area, side);
    if (!part) continue;
    const before = sharedStyle([part.area], part.key);
    const next: Border = { ...NO_BORDER, ...shown, ...before, ...change };
    setStyle(desk, [part.area], { [part.key]: next.style === 'None' ? null : next });
  }
}

const bordered = (key: keyof Border): Property<BorderTarget> => ({
  get: (target) => readBorder(target)?.[key] ?? null,
  set: (target, value, desk) => setBorder(desk, target, { [key]: key === 'color' ? asColor(value) : asText(value) }),
});

export const rangeBorderMembers: MemberTable<BorderTarget> = {
  id: ({ side }) => side,
  properties: {
    SideIndex: readOnly(({ side }) => side),
    Style: bordered('style'),
    Weight: bordered('weight'),
    Color: bordered('color'),
  },
};
