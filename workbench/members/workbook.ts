import { areaOn } from '../model/area';
import { recalculate } from '../model/formulas';
import { notFound, Refusal } from '../model/refusal';
import { selectedArea, selectedAreas } from '../model/selection';
import type { Workbook } from '../model/workbook';
import { oneOf, type Arguments } from './arguments';
import type { Desk } from './desk';
import { field, kept, readOnly } from './property';
import type { MemberTable } from './table';
import { areasOrNull, thing } from './thing';

const EVENTS_OF_WORKBOOK = 'Workbook';
const listen = (type: number) => ({ type, on: () => EVENTS_OF_WORKBOOK });

function heldRange(args: Arguments, desk: Desk) {
  const held = desk.references.find(args.text(0));
  return held.type === 'Range' ? held : null;
}

function selection(workbook: Workbook) {
  const areas = areasOrNull(selectedAreas(workbook));
  if (!areas) throw new Refusal('InvalidSelection', 'Nothing is selected.');
  return areas;
}

function activeCell(workbook: Workbook) {
  const [first] = selectedAreas(workbook);
  return thing(
    'Range',
    areaOn(workbook.active, { row: first?.row ?? 0, column: first?.column ?? 0, rows: 1, columns: 1 }),
  );
}

export const workbookMembers: MemberTable<Workbook> = {
  properties: {
    Name: readOnly((workbook) => workbook.name),
    ReadOnly: readOnly((_workbook, desk) => desk.isReadOnly),
  },
  children: {
    Application: (workbook) => thing('Application', workbook),
    Comments: () => thing('CommentCollection', { sheet: null }),
    Names: () => thing('NamedItemCollection', { sheet: null }),
    Properties: (workbook) => thing('DocumentProperties', workbook),
    Settings: (workbook) => thing('SettingCollection', workbook),
    Tables: () => thing('TableCollection', { sheet: null }),
    Worksheets: (workbook) => thing('WorksheetCollection', workbook),
    _Runtime: (workbook) => thing('Runtime', workbook),
  },
  objects: {
    GetActiveCell: activeCell,
    GetSelectedRange: (workbook) => thing('Range', selectedArea(workbook)),
    GetSelectedRanges: selection,
    _GetRangeForEventByReferenceId: (_workbook, args, desk) => heldRange(args, desk),
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, args, desk) => heldRange(args, desk),
  },
  actions: {
    _GetReferenceCount: (_workbook, _args, desk) => desk.references.count(),
    _RemoveAllReferences: (_workbook, _args, desk) => desk.references.dropAll(),
    _RemoveReference: (_workbook, args, desk) => desk.references.drop(args.text(0)),
  },
  events: { ActivatedEvent: listen(2203) },
};

export const applicationMembers: MemberTable<Workbook> = {
  properties: {
    CalculationMode: field<Workbook>()('calculationMode', oneOf(['Automatic', 'AutomaticExceptTables', 'Manual'])),
    CalculationState: readOnly(() => 'Done'),
    DecimalSeparator: readOnly((workbook) => workbook.culture.decimalSeparator),
    ThousandsSeparator: readOnly((workbook) => workbook.culture.groupSeparator),
    UseSystemSeparators: readOnly(() => true),
  },
  children: { CultureInfo: (workbook) => thing('CultureInfo', workbook) },
  actions: {
    Calculate: (_workbook, _args, desk) => recalculate(desk),
    // Nothing is painted, and formulas are calculated once at the end of a request: there is nothing to suspend.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

export const cultureMembers: MemberTable<Workbook> = {
  properties: { Name: readOnly((workbook) => workbook.culture.name) },
  children: {
    NumberFormat: (workbook) => thing('NumberFormatInfo', workbook),
    DatetimeFormat: (workbook) => thing('DatetimeFormatInfo', workbook),
  },
};

export const numberFormatInfoMembers: MemberTable<Workbook> = {
  properties: {
    NumberDecimalSeparator: readOnly((workbook) => workbook.culture.decimalSeparator),
    NumberGroupSeparator: readOnly((workbook) => workbook.culture.groupSeparator),
  },
};

export const datetimeFormatInfoMembers: MemberTable<Workbook> = {
  properties: {
    DateSeparator: readOnly((workbook) => workbook.culture.dateSeparator),
    ShortDatePattern: readOnly((workbook) => workbook.culture.shortDatePattern),
    LongDatePattern: readOnly((workbook) => workbook.culture.longDatePattern),
    TimeSeparator: readOnly((workbook) => workbook.culture.timeSeparator),
    LongTimePattern: readOnly((workbook) => workbook.culture.longTimePattern),
  },
};

export const documentPropertiesMembers: MemberTable<Workbook> = {
  properties: kept<Workbook>((workbook) => workbook.properties, {
    Title: '',
    Subject: '',
    Author: '',
    Keywords: '',
    Comments: '',
    Category: '',
    Manager: '',
    Company: '',
  }),
};

export const runtimeMembers: MemberTable<Workbook> = {
  properties: {
    EnableEvents: {
      get: (workbook) => workbook.eventsEnabled,
      set: (workbook, value) => {
        workbook.eventsEnabled = value === true;
      },
    },
  },
};

const settingThing = (workbook: Workbook, key: string) => (workbook.settings.has(key) ? thing('Setting', key) : null);

export const settingCollectionMembers: MemberTable<Workbook> = {
  item: (workbook, key) => {
    const setting = settingThing(workbook, String(key));
    if (!setting) throw notFound('setting', key);
    return setting;
  },
  items: { type: 'Setting', list: (workbook) => [...workbook.settings.keys()].map((key) => thing('Setting', key)) },
  objects: {
    Add: (workbook, args) => {
      const key = args.text(0);
      workbook.settings.set(key, args.value(1));
      return thing('Setting', key);
    },
    GetItemOrNullObject: (workbook, args) => settingThing(workbook, args.text(0)),
  },
  actions: { GetCount: (workbook) => workbook.settings.size },
};

export const settingMembers: MemberTable<string> = {
  id: (key) => key,
  properties: {
    Key: readOnly((key) => key),
    Value: {
      get: (key, desk) => desk.workbook.settings.get(key),
      set: (key, value, desk) => desk.workbook.settings.set(key, value),
    },
  },
  actions: { Delete: (key, _args, desk) => desk.workbook.settings.delete(key) },
};
