import { contains, intersect } from '../model/address';
import { areaOn } from '../model/area';
import { addConditionalFormat, removeConditionalFormat } from '../model/conditional-format';
import { CONDITIONAL_FORMAT_TYPES, type Bag, type ConditionalFormatType } from '../model/parts';
import { notFound, Refusal } from '../model/refusal';
import type { ConditionalFormat } from '../model/workbook';
import { asFlag, asNumber, asRecord, asText, oneOf } from './arguments';
import { field, kept, readOnly } from './property';
import type { MemberTable, Property } from './table';
import { areasOrNull, thing, type Areas, type Thing } from './thing';

const formatThing = (format: ConditionalFormat) => thing('ConditionalFormat', format);

const formatsOn = (areas: Areas) =>
  areas[0].sheet.conditionalFormats.filter((format) =>
    format.rects.some((rect) => areas.some((area) => intersect(rect, area))),
  );

function readType(value: string): ConditionalFormatType {
  const known = CONDITIONAL_FORMAT_TYPES.find((type) => type.toLowerCase() === value.toLowerCase());
  if (!known) throw new Refusal('NotImplemented', `Conditional formats of type "${value}" are not simulated.`);
  return known;
}

function at(areas: Areas, index: number): ConditionalFormat {
  const format = formatsOn(areas)[index];
  if (!format) throw notFound('conditional format at', index);
  return format;
}

const byId = (areas: Areas, id: string) => formatsOn(areas).find((format) => format.id === id) ?? null;

export const conditionalFormatCollectionMembers: MemberTable<Areas> = {
  item: (areas, key) => {
    const format = byId(areas, String(key));
    if (!format) throw notFound('conditional format', key);
    return formatThing(format);
  },
  items: { type: 'ConditionalFormat', list: (areas) => formatsOn(areas).map(formatThing) },
  objects: {
    Add: (areas, args, desk) =>
      formatThing(addConditionalFormat(desk.workbook, areas[0].sheet, areas, readType(args.text(0)))),
    GetItemAt: (areas, args) => formatThing(at(areas, args.number(0))),
    GetItemOrNullObject: (areas, args) => {
      const format = byId(areas, args.text(0));
      return format && formatThing(format);
    },
  },
  actions: {
    ClearAll: (areas) => {
      for (const format of formatsOn(areas)) {
        if (format.rects.every((rect) => areas.some((area) => contains(area, rect)))) removeConditionalFormat(format);
      }
    },
    GetCount: (areas) => formatsOn(areas).length,
  },
};

/** The part of a format that only one type has: an error for the others, or a null object. */
const partOf =
  (type: ConditionalFormatType, make: (format: ConditionalFormat) => Thing) => (format: ConditionalFormat) => {
    if (format.type !== type) throw new Refusal('ItemNotFound', `This conditional format is of type ${format.type}.`);
    return make(format);
  };

const partOrNull =
  (type: ConditionalFormatType, make: (format: ConditionalFormat) => Thing) => (format: ConditionalFormat) =>
    format.type === type ? make(format) : null;

const cellValue = (format: ConditionalFormat) => thing('CellValueConditionalFormat', format);
const text = (format: ConditionalFormat) => thing('TextConditionalFormat', format);
const custom = (format: ConditionalFormat) => thing('CustomConditionalFormat', format);

function movePriority(format: ConditionalFormat, to: number): void {
  const others = format.sheet.conditionalFormats.filter((other) => other !== format);
  format.sheet.conditionalFormats = [...others.slice(0, to), format, ...others.slice(to)];
}

function firstArea(format: ConditionalFormat) {
  const [rect] = format.rects;
  return rect ? thing('Range', areaOn(format.sheet, rect)) : null;
}

export const conditionalFormatMembers: MemberTable<ConditionalFormat> = {
  id: (format) => format.id,
  properties: {
    Id: readOnly((format) => format.id),
    Type: readOnly((format) => format.type),
    StopIfTrue: field<ConditionalFormat>()('stopIfTrue', asFlag),
    Priority: {
      get: (format) => format.sheet.conditionalFormats.indexOf(format),
      set: (format, value) => movePriority(format, asNumber(value)),
    },
  },
  children: {
    CellValue: partOf('CellValue', cellValue),
    CellValueOrNullObject: partOrNull('CellValue', cellValue),
    TextComparison: partOf('ContainsText', text),
    TextComparisonOrNullObject: partOrNull('ContainsText', text),
    Custom: partOf('Custom', custom),
    CustomOrNullObject: partOrNull('Custom', custom),
  },
  objects: {
    GetRange: firstArea,
    GetRangeOrNullObject: (format) => (format.rects.length === 1 ? firstArea(format) : null),
    GetRanges: (format) => areasOrNull(format.rects.map((rect) => areaOn(format.sheet, rect))),
  },
  actions: { Delete: (format) => removeConditionalFormat(format) },
};

const looks = { Format: (format: ConditionalFormat) => thing('ConditionalRangeFormat', format) };

const rule: Property<ConditionalFormat> = {
  get: (format) => format.rule,
  set: (format, value) => {
    format.rule = asRecord(value);
  },
};

export const cellValueFormatMembers: MemberTable<ConditionalFormat> = { properties: { Rule: rule }, children: looks };

export const textFormatMembers: MemberTable<ConditionalFormat> = { properties: { Rule: rule }, children: looks };

export const customFormatMembers: MemberTable<ConditionalFormat> = {
  children: { ...looks, Rule: (format) => thing('ConditionalFormatRule', format) },
};

const formula: Property<ConditionalFormat> = {
  get: (format) => format.rule.formula ?? '',
  set: (format, value) => {
    format.rule = { formula: asText(value) };
  },
};

export const conditionalFormatRuleMembers: MemberTable<ConditionalFormat> = {
  properties: { Formula: formula, FormulaLocal: formula },
};

export const conditionalRangeFormatMembers: MemberTable<ConditionalFormat> = {
  properties: { NumberFormat: field<ConditionalFormat>()('numberFormat', asText) },
  children: {
    Font: (format) => thing('ConditionalRangeFont', format.font),
    Fill: (format) => thing('ConditionalRangeFill', format.fill),
    Borders: (format) => thing('ConditionalRangeBorderCollection', format),
  },
};

const self = (bag: Bag) => bag;

const clearBag = (bag: Bag) => {
  for (const key of Object.keys(bag)) Reflect.deleteProperty(bag, key);
};

export const conditionalRangeFontMembers: MemberTable<Bag> = {
  properties: kept(self, { Color: '', Bold: null, Italic: null, Underline: 'None', Strikethrough: null }),
  actions: { Clear: clearBag },
};

export const conditionalRangeFillMembers: MemberTable<Bag> = {
  properties: kept(self, { Color: '' }),
  actions: { Clear: clearBag },
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const borderThing = (format: ConditionalFormat, side: (typeof SIDES)[number]) =>
  thing('ConditionalRangeBorder', format.borders[side]);

export const conditionalRangeBorderCollectionMembers: MemberTable<ConditionalFormat> = {
  properties: { Count: readOnly(() => SIDES.length) },
  item: (format, key) => borderThing(format, oneOf(SIDES)(key)),
  items: { type: 'ConditionalRangeBorder', list: (format) => SIDES.map((side) => borderThing(format, side)) },
  children: {
    Top: (format) => borderThing(format, 'EdgeTop'),
    Bottom: (format) => borderThing(format, 'EdgeBottom'),
    Left: (format) => borderThing(format, 'EdgeLeft'),
    Right: (format) => borderThing(format, 'EdgeRight'),
  },
};

export const conditionalRangeBorderMembers: MemberTable<Bag> = {
  properties: kept(self, { Color: '', Style: 'None' }),
};
