import type { TaskList } from '../../src/report/task-list';
import { groupColumns, groupValues } from '../../src/table/group-choices';
import type { GroupName } from '../../src/table/group-members';
import { canonicalGroup, isSameGroup, WORDS } from '../../src/table/profile-groups';
import type { Told } from '../../src/table/told';
import type { GroupForm } from '../steps/facts/group-state';
import type { Trial } from './group-effect';
import type { Pane } from './pane';
import { moveGroup, tellAnswer } from './told';

/** More values than this are typed, with suggestions, rather than chosen from a list. */
const MOST_LISTED = 60;

/** The form for a new group, or with the rows of one that exists. */
export function openForm(pane: Pane, group: GroupName | null, changing: boolean): GroupForm {
  const columns = columnsOf(pane);
  const wanted = group ?? { column: columns[0] ?? WORDS, value: '' };
  const column = columns.find((each) => isSameGroup({ ...wanted, column: each }, wanted)) ?? wanted.column;
  return {
    changes: changing ? group : null,
    columns: columns.includes(column) ? columns : [...columns, column],
    ...describe(pane, { ...wanted, column }),
    fact: '',
    answer: null,
    rows: null,
    best: [],
    effect: null,
    tried: false,
  };
}

/** A description of rows, spelled as the list does where it can be chosen, and the values to choose from. */
export function describe(
  { store, ruling }: Pane,
  { column, value }: GroupName,
): Pick<GroupForm, 'column' | 'value' | 'values' | 'typed'> {
  const { tasks, list } = store.state.match!;
  const { plan } = tasks!;
  const at = groupColumns(ruling.engine.layout, plan, list.cells).find(({ name }) => name === column)?.column;
  const values = at === undefined ? [] : groupValues(list.cells, plan.headerRow, at);
  const listed = values.find((each) => isSameGroup({ column, value: each.value }, { column, value }));
  const isGone = value !== '' && listed === undefined;
  return {
    column,
    value: listed?.value ?? value,
    values,
    typed: values.length === 0 || values.length > MOST_LISTED || isGone,
  };
}

/** What rows can be told apart by. */
function columnsOf({ store, ruling }: Pane): string[] {
  const { tasks, list } = store.state.match!;
  const { plan } = tasks!;
  const columns = groupColumns(ruling.engine.layout, plan, list.cells).map(({ name }) => name);
  return plan.fields.some(({ field }) => field === 'task') ? [...columns, WORDS] : columns;
}

/** The group that the form describes, spelled as it is known already; null: it describes none yet. */
export function groupOf({ ruling, store }: Pane, { column, value }: GroupForm): GroupName | null {
  if (value.trim() === '') return null;
  const name = canonicalGroup(ruling.engine.layout, { column, value: value.trim() }, {});
  if ('code' in name) return null;
  return store.state.told.profile.groups.find((group) => isSameGroup(group, name)) ?? name;
}

/** What would be told with the form kept; null: it would change nothing. */
export function toldWith(told: Told, { changes, fact, answer }: GroupForm, { column, value }: GroupName): Told | null {
  const moved = changes === null ? told : moveGroup(told, changes, { column, value });
  if (fact === '' || answer === null) return moved === told ? null : moved;
  return tellAnswer(moved, { kind: 'group', column, value }, fact, answer);
}

/** The answer of the form, to be tried; null: none is chosen. */
export function trialOf(
  tasks: TaskList,
  told: Told,
  { fact, answer }: GroupForm,
  { column, value }: GroupName,
): Trial | null {
  if (fact === '' || answer === null) return null;
  return { fact, answer, without: tasks.withTold(tellAnswer(told, { kind: 'group', column, value }, fact, null)) };
}
