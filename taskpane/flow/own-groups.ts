import { groupColumns, groupValues } from '../../src/table/group-choices';
import { openMembers, type GroupName } from '../../src/table/group-members';
import { readLexicon } from '../../src/table/lexicon';
import { canonicalGroup, isSameGroup, WORDS } from '../../src/table/profile-groups';
import { openProposals, proposeNothing } from '../../src/table/proposals';
import { withoutRejected, type Told } from '../../src/table/told';
import { groupKey, missingIn, type GroupForm } from '../steps/facts/group-state';
import type { FactsState } from '../steps/facts/state';
import { bestFacts, effectOf, findRows, type Found } from './group-effect';
import type { Pane } from './pane';
import { inSlices } from './slices';
import { moveGroup, removeGroup, tellAnswer, tellGroups } from './told';

/** Everything that can be done about groups of the user's own. */
export interface GroupWork {
  /** Begins a group, one more answer for a group, or (changing) the description of its rows. */
  begin: (group: GroupName | null, changing?: boolean) => Promise<void>;
  /** Fills in a part of the form; what follows from it is worked out anew. */
  fill: (part: Partial<Pick<GroupForm, 'column' | 'value' | 'fact' | 'answer'>>) => Promise<void>;
  keep: () => Promise<void>;
  cancel: () => void;
  remove: (group: GroupName) => Promise<void>;
  undo: () => Promise<void>;
}

export interface GroupSetting {
  set: (facts: Partial<FactsState>, status?: string) => void;
  /** Lets something told count everywhere, and remembers it. */
  tell: (told: Told, status: string, facts?: Partial<FactsState>) => Promise<void>;
  /** How a group is spoken of. */
  nameOf: (group: GroupName) => string;
}

const EMPTY = { values: [], fact: '', answer: null, rows: null, best: [], effect: null, tried: false };

export function openGroupWork(pane: Pane, { set, tell, nameOf }: GroupSetting): GroupWork {
  const { store } = pane;
  let turn = 0;
  /** The rows of the form's group, while its description stays. */
  let found: { key: string; rows: Found } | null = null;

  const formNow = () => store.state.facts.form;
  const put = (part: Partial<GroupForm>, status?: string): void => {
    const form = formNow();
    if (form) set({ form: { ...form, ...part } }, status);
  };

  /** Works out what the form's group is and what its answer would do; a newer description ends an older one. */
  const workOut = async (): Promise<void> => {
    const mine = ++turn;
    const { match, told } = store.state;
    const form = formNow();
    if (!form || !match?.tasks) return;
    const { engine } = pane.ruling;
    const { tasks } = match;
    const isWanted = () => mine === turn && formNow() !== null && store.state.match === match;
    const name = groupOf(pane, form);
    if (name === null) return put({ rows: null, best: [], effect: null });
    const look = async (group: GroupName): Promise<Found | undefined> => {
      const propose = pane.suggest ? openProposals(engine.layout, pane.suggest) : proposeNothing;
      const belongs = openMembers(engine.layout, tasks.plan, [group], withoutRejected(told.choices, propose));
      return inSlices(pane, findRows(tasks, belongs), isWanted);
    };
    if (found?.key !== groupKey(name) || form.rows === null) {
      const rows = await look(name);
      if (!rows) return;
      found = { key: groupKey(name), rows };
      const { length } = rows.members;
      const status = `${length.toLocaleString('en-US')} ${length === 1 ? 'row belongs' : 'rows belong'} to it.`;
      put({ rows: { count: length, sample: rows.sample } }, status);
      const best = await inSlices(pane, bestFacts(engine, tasks, rows.members, name), isWanted);
      if (!best) return;
      put({ best });
    }
    const { members } = found.rows;
    const changed = toldWith(told, form, name);
    if (changed === null || members.length === 0) return put({ effect: null });
    const before = form.changes && !isSameGroup(form.changes, name) ? await look(form.changes) : undefined;
    const concerned = [...new Set([...members, ...(before?.members ?? [])])];
    const { fact, answer } = form;
    const trial =
      fact === '' || answer === null
        ? null
        : { fact, answer, without: tasks.withTold(tellAnswer(told, { kind: 'group', ...name }, fact, null)) };
    const lists = { before: tasks.withTold(told), after: tasks.withTold(changed) };
    const effect = await inSlices(pane, effectOf(engine, lists, concerned, trial), isWanted);
    if (effect) put({ effect });
  };

  const cancel = (): void => {
    turn++;
    set({ form: null }, 'Nothing was changed.');
  };

  return {
    begin: async (group, changing = false) => {
      const { match } = store.state;
      if (!match?.tasks) return;
      const columns = columnsOf(pane);
      const [first = WORDS] = columns;
      const named = group ?? { column: first, value: '' };
      const known = columns.includes(named.column) ? columns : [...columns, named.column];
      found = null;
      const form: GroupForm = { ...EMPTY, ...named, columns: known, changes: changing ? group : null };
      set({ form: { ...form, values: valuesOf(pane, form.column) }, undo: null });
      await workOut();
    },
    fill: async (part) => {
      const form = formNow();
      if (!form) return;
      const moved = part.column !== undefined && part.column !== form.column;
      const isSame = part.column === undefined && part.value === undefined;
      put({
        ...part,
        ...(moved ? { value: part.value ?? '', values: valuesOf(pane, part.column ?? '') } : {}),
        ...(part.fact === undefined ? {} : { answer: part.answer ?? null }),
        ...(isSame ? {} : { rows: null }),
        effect: null,
      });
      await workOut();
    },
    keep: async () => {
      const form = formNow();
      if (!form) return;
      const name = groupOf(pane, form);
      const { told } = store.state;
      const changed = name && missingIn(form).length === 0 ? toldWith(told, form, name) : null;
      if (name === null || changed === null) {
        const isSame = form.changes !== null && name !== null && missingIn(form).length === 0;
        return isSame ? cancel() : put({ tried: true }, 'Something is missing in the form.');
      }
      turn++;
      const { labels } = readLexicon(pane.ruling.engine.layout);
      const { fact, answer } = form;
      const what = `Kept: ${nameOf(name)}${fact === '' ? '' : `, ${labels.get(fact)?.toLowerCase() ?? fact} ${answer}`}.`;
      await tell(changed, what, { form: null, undo: { what, groups: told.profile.groups } });
    },
    cancel,
    remove: async (group) => {
      const { told } = store.state;
      const what = `Removed: ${nameOf(group)}.`;
      await tell(removeGroup(told, group), what, { form: null, undo: { what, groups: told.profile.groups } });
    },
    undo: async () => {
      const { undo } = store.state.facts;
      if (undo) await tell(tellGroups(store.state.told, undo.groups), 'Undone.', { form: null });
    },
  };
}

/** What rows can be told apart by. */
function columnsOf({ store, ruling }: Pane): string[] {
  const { tasks, list } = store.state.match!;
  const { plan } = tasks!;
  const columns = groupColumns(ruling.engine.layout, plan, list.cells).map(({ name }) => name);
  return plan.fields.some(({ field }) => field === 'task') ? [...columns, WORDS] : columns;
}

function valuesOf({ store, ruling }: Pane, name: string): GroupForm['values'] {
  const { tasks, list } = store.state.match!;
  const { plan } = tasks!;
  const column = groupColumns(ruling.engine.layout, plan, list.cells).find((each) => each.name === name)?.column;
  return column === undefined ? [] : groupValues(list.cells, plan.headerRow, column);
}

/** The group that the form describes, spelled as it is known already; null: it describes none yet. */
function groupOf({ ruling, store }: Pane, { column, value }: GroupForm): GroupName | null {
  if (value.trim() === '') return null;
  const name = canonicalGroup(ruling.engine.layout, { column, value: value.trim() }, {});
  if ('code' in name) return null;
  return store.state.told.profile.groups.find((group) => isSameGroup(group, name)) ?? name;
}

/** What would be told with the form kept; null: it would change nothing. */
function toldWith(told: Told, { changes, fact, answer }: GroupForm, { column, value }: GroupName): Told | null {
  const moved = changes === null ? told : moveGroup(told, changes, { column, value });
  if (fact === '' || answer === null) return changes === null || moved === told ? null : moved;
  return tellAnswer(moved, { kind: 'group', column, value }, fact, answer);
}
