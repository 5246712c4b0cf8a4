import { openMembers, type GroupName } from '../../src/table/group-members';
import { readLexicon } from '../../src/table/lexicon';
import { isSameGroup } from '../../src/table/profile-groups';
import { openProposals, proposeNothing } from '../../src/table/proposals';
import { withoutRejected, type Told } from '../../src/table/told';
import { groupKey, missingIn, type GroupForm } from '../steps/facts/group-state';
import type { FactsState } from '../steps/facts/state';
import { describe, groupOf, openForm, toldWith, trialOf } from './describe-group';
import { bestFacts, effectOf, findRows, type Found } from './group-effect';
import type { Pane } from './pane';
import { inSlices } from './slices';
import { removeGroup, tellGroups } from './told';

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

const NO_ROWS = { count: 0, sample: [] };

export function openGroupWork(pane: Pane, { set, tell, nameOf }: GroupSetting): GroupWork {
  const { store } = pane;
  let turn = 0;
  /** The rows of the form's group, while its description stays. */
  let found: { key: string; rows: Found; best?: string[] | undefined } | null = null;

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
    if (name === null) return put({ rows: form.value.trim() === '' ? null : NO_ROWS });
    const look = (group: GroupName): Promise<Found | undefined> => {
      const propose = pane.suggest ? openProposals(engine.layout, pane.suggest) : proposeNothing;
      const belongs = openMembers(engine.layout, tasks.plan, [group], withoutRejected(told.choices, propose));
      return inSlices(pane, findRows(tasks, belongs), isWanted);
    };
    if (found?.key !== groupKey(name)) {
      const rows = await look(name);
      if (!rows) return;
      found = { key: groupKey(name), rows };
    }
    const { members, sample } = found.rows;
    if (form.rows === null) {
      const { length } = members;
      put({ rows: { count: length, sample } }, `${countRows(length)} ${length === 1 ? 'belongs' : 'belong'} to it.`);
    }
    const changed = members.length > 0 ? toldWith(told, form, name) : null;
    if (changed !== null) {
      const before = form.changes && !isSameGroup(form.changes, name) ? await look(form.changes) : undefined;
      const concerned = [...new Set([...members, ...(before?.members ?? [])])];
      const lists = { before: tasks.withTold(told), after: tasks.withTold(changed) };
      const trial = trialOf(tasks, told, form, name);
      const effect = await inSlices(pane, effectOf(engine, lists, concerned, trial), isWanted);
      if (!effect) return;
      put({ effect }, trial ? `It would count in ${countRows(effect.counts)}.` : undefined);
    }
    found.best ??= await inSlices(pane, bestFacts(engine, tasks, members, name), isWanted);
    if (found.best && isWanted()) put({ best: found.best });
  };

  const cancel = (): void => {
    turn++;
    set({ form: null }, 'Nothing was changed.');
  };

  return {
    begin: async (group, changing = false) => {
      if (!store.state.match?.tasks) return;
      found = null;
      set({ form: openForm(pane, group, changing), undo: null });
      await workOut();
    },
    fill: async (part) => {
      const form = formNow();
      if (!form) return;
      const { column = form.column, value, fact } = part;
      const moved = column !== form.column;
      put({
        ...part,
        ...(moved ? describe(pane, { column, value: value ?? '' }) : {}),
        ...(moved || value !== undefined ? { rows: null, best: [] } : {}),
        ...(fact === undefined ? {} : { answer: part.answer ?? null }),
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

const countRows = (rows: number): string => `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
