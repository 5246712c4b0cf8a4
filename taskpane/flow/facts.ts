import type { QueueOrder } from '../../src/decide/queue';
import type { TaskList } from '../../src/report/task-list';
import { rowKey, type Choice, type Told } from '../../src/table/told';
import type { Wanted } from '../facts-step';
import { groupWords } from '../steps/facts/words';
import { askedKey, FIRST_ROWS, type Asked, type FactsPart, type FactsState, type Scope } from '../steps/facts/state';
import { layChoices } from './choices';
import { countFacts, firmOf } from './count-facts';
import type { Pane } from './pane';
import { openGroupWork, type GroupWork } from './own-groups';
import { saveTold } from './save-told';
import { inSlices } from './slices';
import { answerFor, chooseAll, chooseRow, tellAnswer, tellHeadcount } from './told';

/** Slices between two looks at how far it is. */
const SLICES_SHOWN = 6;

/** Everything that can be done in the step. Each answer counts at once; what it changes is counted in the background. */
export interface FactsWork {
  enter: (wanted?: Wanted) => Promise<void>;
  /** Whether rows are answered otherwise than when they were counted: another room has changed the policy, say. */
  isStale: () => boolean;
  recount: () => Promise<void>;
  part: (part: FactsPart) => void;
  order: (order: QueueOrder) => Promise<void>;
  answer: (scope: Scope, fact: string, answer: string | number | null) => Promise<void>;
  headcount: (people: number | null) => Promise<void>;
  later: (asked: Asked) => void;
  /** Puts all that was put off again. */
  again: () => void;
  chooseAll: (proposals: readonly string[], choice: Choice | null) => Promise<void>;
  chooseRow: (key: string, proposal: string, choice: Choice | null) => Promise<void>;
  open: (proposal: string | null) => void;
  showMore: () => void;
  group: GroupWork;
}

export function openFactsWork(pane: Pane): FactsWork {
  const { store } = pane;
  const set = (facts: Partial<FactsState>, status?: string): void =>
    store.dispatch({ type: 'facts', facts, ...(status === undefined ? {} : { status }) });
  let counting = 0;
  let counted: TaskList | null = null;

  /** Counts anew; another count that is under way ends. */
  const count = async (status = ''): Promise<void> => {
    const mine = ++counting;
    const { match, told, facts } = store.state;
    if (!match?.tasks) return;
    const { tasks, headers, list } = match;
    counted = tasks;
    const { engine } = pane.ruling;
    const steps = countFacts({
      engine,
      tasks,
      cells: list.cells,
      headers,
      told,
      suggest: pane.suggest,
      order: facts.order,
    });
    if (facts.progress?.done !== 0) set({ progress: { done: 0, rows: tasks.count } });
    let slices = 0;
    const value = await inSlices(
      pane,
      steps,
      () => mine === counting && store.state.step === 'facts',
      (done) => {
        if (slices++ % SLICES_SHOWN === 0) set({ progress: { done, rows: tasks.count } });
      },
    );
    if (!value) return;
    const firm = firmOf(value.verdicts);
    const { asked, firmBefore } = store.state.facts;
    // What is being read keeps its place; its figures are the new ones.
    const same = asked && value.queue.find((each) => askedKey(each) === askedKey(asked));
    const kept = asked?.scope.kind === 'row' ? asked : (same ?? null);
    set(
      { counted: value, progress: null, asked: kept, firmBefore: firmBefore ?? firm },
      `${status} ${firm.toLocaleString('en-US')} of ${value.rows.toLocaleString('en-US')} rows are firm.`.trim(),
    );
  };

  /** Lets something told count everywhere, remembers it in the workbook, and counts. */
  const tell = async (told: Told, status: string, facts: Partial<FactsState> = {}): Promise<void> => {
    const { match } = store.state;
    if (!match?.tasks || store.state.busy !== null) return;
    const tasks = match.tasks.withTold(told);
    const changed = layChoices(pane, { ...match, tasks });
    counted = changed.tasks;
    const progress = { done: 0, rows: tasks.count };
    store.dispatch({ type: 'told', told, match: changed, facts: { form: null, undo: null, ...facts, progress } });
    saveTold(pane);
    await count(status);
  };

  return {
    enter: async (wanted) => {
      const before = store.state.facts;
      const part = wanted ? 'questions' : before.part;
      const asked = wanted ? askedOfRow(pane, wanted) : null;
      set({ part, asked, firmBefore: null, opened: null });
      await count();
      if (!wanted || asked) return;
      const found = store.state.facts.counted?.queue.find(({ fact }) => fact === wanted.fact);
      set({ asked: found ?? null });
    },
    isStale: () => counted !== null && store.state.match?.tasks !== counted,
    recount: () => count(),
    part: (part) => set({ part, opened: null }),
    order: async (order) => {
      set({ order, asked: null });
      await count();
    },
    answer: (scope, fact, answer) => {
      const told = tellAnswer(store.state.told, scope, fact, answer);
      const next = nextWhileCounting(store.state.facts, told);
      return tell(told, answer === null ? 'Taken back.' : 'Answered.', { asked: next });
    },
    headcount: (people) => tell(tellHeadcount(store.state.told, people), 'Noted.'),
    later: (asked) => {
      const { later } = store.state.facts;
      set({ later: [...later, askedKey(asked)], asked: null }, 'Put off.');
      saveTold(pane);
    },
    again: () => {
      set({ later: [], asked: null });
      saveTold(pane);
    },
    chooseAll: (proposals, choice) => tell(chooseAll(store.state.told, proposals, choice), spoken(choice)),
    chooseRow: (key, proposal, choice) => tell(chooseRow(store.state.told, key, proposal, choice), spoken(choice)),
    open: (opened) => set({ opened, shown: FIRST_ROWS }),
    showMore: () => set({ shown: store.state.facts.shown + 50 }),
    group: openGroupWork(pane, { set, tell, nameOf: (group) => groupWords(pane.ruling.engine.layout, group) }),
  };
}

/** The rows of a longer list are not waited for: the next question is the one that was next before. */
const WAITED_FOR = 3000;

function nextWhileCounting({ counted, later }: FactsState, told: Told): Asked | null {
  if (!counted || counted.rows <= WAITED_FOR) return null;
  const isOpen = (each: Asked) =>
    !later.includes(askedKey(each)) && answerFor(told, each.scope, each.fact) === undefined;
  return counted.queue.find(isOpen) ?? null;
}

const spoken = (choice: Choice | null): string =>
  choice === 'yes' ? 'Accepted.' : choice === 'no' ? 'Rejected.' : 'Taken back.';

/** The question for one row; null when none was named, or when nothing would find the row again. */
function askedOfRow({ store }: Pane, { fact, row }: Wanted): Asked | null {
  const { match } = store.state;
  if (row === undefined || !match?.tasks) return null;
  const { task } = match.tasks.answer(row - match.list.place.top - match.headerRow - 2);
  const key = rowKey(task);
  if (key === null) return null;
  const money = task.money.annual_cost ?? 0;
  const figures = { tasks: 1, money, settles: 0, settlesLeast: 0, settledMoney: 0, decides: 0 };
  return { fact, scope: { kind: 'row', key }, confirms: null, ...figures, sample: [task.name] };
}
