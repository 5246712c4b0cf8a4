import { printArea } from '../model/area';
import { addName, formulaOf, removeName, retarget } from '../model/names';
import { notFound, Refusal } from '../model/refusal';
import type { Name } from '../model/workbook';
import { asFlag, asText, type Arguments } from './arguments';
import type { Desk } from './desk';
import { field, readOnly } from './property';
import type { MemberTable } from './table';
import { thing, type Scope } from './thing';

const namesOf = ({ sheet }: Scope, desk: Desk) =>
  desk.workbook.names.filter((name) => sheet === null || name.sheet === sheet);

const findName = (scope: Scope, key: string, desk: Desk) =>
  namesOf(scope, desk).find((name) => name.name.toLowerCase() === key.toLowerCase()) ?? null;

function added(scope: Scope, args: Arguments, desk: Desk) {
  const given = args.value(1);
  const target = typeof given === 'string' ? given : args.area(1, desk.workbook, scope.sheet ?? desk.workbook.active);
  return thing('NamedItem', addName(desk.workbook, scope.sheet, args.text(0), target, args.textOr(2, '')));
}

export const namedItemCollectionMembers: MemberTable<Scope> = {
  item: (scope, key, desk) => {
    const name = findName(scope, String(key), desk);
    if (!name) throw notFound('name', key);
    return thing('NamedItem', name);
  },
  items: { type: 'NamedItem', list: (scope, desk) => namesOf(scope, desk).map((name) => thing('NamedItem', name)) },
  objects: {
    Add: added,
    GetItemOrNullObject: (scope, args, desk) => {
      const name = findName(scope, args.text(0), desk);
      return name && thing('NamedItem', name);
    },
  },
  actions: { GetCount: (scope, _args, desk) => namesOf(scope, desk).length },
};

const nameField = field<Name>();

export const namedItemMembers: MemberTable<Name> = {
  id: (name) => name.name,
  properties: {
    Name: readOnly((name) => name.name),
    Type: readOnly((name) => (name.area ? 'Range' : 'String')),
    Value: readOnly((name) => (name.area ? printArea(name.area) : name.formula.replace(/^=/, ''))),
    Formula: { get: formulaOf, set: (name, value, desk) => retarget(desk.workbook, name, asText(value)) },
    Scope: readOnly((name) => (name.sheet ? 'Worksheet' : 'Workbook')),
    Visible: nameField('visible', asFlag),
    Comment: nameField('comment', asText),
  },
  children: {
    Worksheet: (name) => {
      if (!name.sheet) throw new Refusal('ItemNotFound', `${name.name} belongs to the workbook, not to a sheet.`);
      return thing('Worksheet', name.sheet);
    },
    WorksheetOrNullObject: (name) => name.sheet && thing('Worksheet', name.sheet),
  },
  objects: {
    GetRange: (name) => {
      if (!name.area || name.area.gone) throw notFound('range called', name.name);
      return thing('Range', { ...name.area });
    },
    GetRangeOrNullObject: (name) => (name.area && !name.area.gone ? thing('Range', { ...name.area }) : null),
  },
  actions: { Delete: (name, _args, desk) => removeName(desk.workbook, name) },
};
