import type { FillProgress, HiddenRows, Survey, UndoOffer, Written } from './book';
import type { Problem } from '../src/model/outcome';
import type { Told } from '../src/table/told';
import type { FactsMemory } from './flow/facts-memory';
import { NO_FACTS, type FactsState } from './steps/facts/state';
import {
  INITIAL,
  type Depth,
  type Match,
  type Notice,
  type Preview,
  type RoomId,
  type State,
  type Step,
} from './state';

/** Everything that can happen to the pane. */
export type Action =
  | { type: 'busy'; what: string }
  | { type: 'idle'; status?: string }
  | { type: 'waiting'; waiting: boolean }
  | { type: 'noticed'; notice: Notice }
  | { type: 'dismissed' }
  | { type: 'surveyed'; survey: Survey }
  | { type: 'matched'; match: Match }
  | { type: 'recalled'; told: Told; memory: FactsMemory | null; later: readonly string[] }
  | { type: 'told'; told: Told; match: Match; facts: Partial<FactsState> }
  | { type: 'facts'; facts: Partial<FactsState>; status?: string }
  | { type: 'depth'; depth: Depth }
  | { type: 'previewed'; preview: Preview }
  | { type: 'replanned'; preview: Preview }
  | { type: 'refreshed'; match: Match }
  | { type: 'showMore' }
  | { type: 'checked'; problems: Problem[]; hidden: HiddenRows | null }
  | { type: 'acceptHidden' }
  | { type: 'writing'; progress: FillProgress }
  | { type: 'cancelling' }
  | { type: 'written'; written: Written }
  | { type: 'onNewSheet'; name: string }
  | { type: 'reported'; name: string }
  | { type: 'undone'; offer: UndoOffer }
  | { type: 'went'; step: Step }
  | { type: 'entered'; room: RoomId }
  | { type: 'ruled'; match: Match | null };

export const MORE_ROWS = 50;

const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

/** The next state: no side effects, no Excel. */
export function update(state: State, action: Action): State {
  switch (action.type) {
    case 'busy':
      return { ...state, busy: action.what, status: action.what, notice: null };
    case 'idle':
      return { ...state, busy: null, status: action.status ?? state.status };
    case 'waiting':
      return { ...state, waiting: action.waiting };
    case 'noticed':
      return { ...state, busy: null, notice: action.notice, status: '' };
    case 'dismissed':
      return { ...state, notice: null };
    case 'surveyed':
      return { ...state, busy: null, survey: action.survey };
    case 'matched': {
      const known = action.match.tasks?.plan.fields.length ?? 0;
      return {
        ...state,
        step: 'match',
        busy: null,
        match: action.match,
        status: `${plural(known, 'column')} matched.`,
      };
    }
    case 'recalled':
      return { ...state, told: action.told, memory: action.memory, facts: { ...NO_FACTS, later: action.later } };
    case 'told':
      return { ...state, told: action.told, match: action.match, facts: { ...state.facts, ...action.facts } };
    case 'facts':
      return { ...state, facts: { ...state.facts, ...action.facts }, status: action.status ?? state.status };
    case 'depth':
      return { ...state, depth: action.depth };
    case 'previewed': {
      const { fresh, changed, cleared } = action.preview.fill.counts;
      const status = `${plural(fresh + changed + cleared, 'cell')} will change.`;
      return { ...state, step: 'preview', busy: null, preview: action.preview, status };
    }
    case 'replanned':
      return { ...state, preview: action.preview };
    case 'refreshed':
      return { ...state, match: action.match };
    case 'showMore':
      return state.preview
        ? { ...state, preview: { ...state.preview, shown: state.preview.shown + MORE_ROWS } }
        : state;
    case 'checked': {
      const { problems, hidden } = action;
      const status = problems.length > 0 ? 'Something is in the way of writing.' : 'Nothing is in the way of writing.';
      return state.preview ? { ...state, busy: null, status, preview: { ...state.preview, problems, hidden } } : state;
    }
    case 'acceptHidden':
      return state.preview
        ? { ...state, preview: { ...state.preview, fill: { ...state.preview.fill, hiddenAccepted: true } } }
        : state;
    case 'writing':
      return {
        ...state,
        step: 'write',
        busy: null,
        notice: null,
        writing: { ...action.progress, cancelling: state.writing?.cancelling ?? false },
        status: `${action.progress.done.toLocaleString('en-US')} of ${plural(action.progress.rows, 'row')} written.`,
      };
    case 'cancelling':
      return state.writing ? { ...state, writing: { ...state.writing, cancelling: true } } : state;
    case 'written':
      return finish(state, action.written);
    case 'onNewSheet':
      return {
        ...state,
        step: 'result',
        busy: null,
        result: { written: null, newSheet: action.name, report: null },
        status: `Written to the sheet ${action.name}.`,
      };
    case 'reported':
      return {
        ...state,
        busy: null,
        result: state.result && { ...state.result, report: action.name },
        status: `The sheet ${action.name} and its companions have been inserted.`,
      };
    case 'undone':
      return {
        ...INITIAL,
        room: state.room,
        survey: state.survey,
        undone: action.offer,
        status: `The fill of ${action.offer.label} was undone.`,
      };
    case 'entered':
      return { ...state, room: action.room, notice: null, status: '' };
    case 'ruled':
      return {
        ...state,
        step: state.step === 'start' ? 'start' : 'match',
        match: action.match,
        facts: { ...NO_FACTS, later: state.facts.later },
        preview: null,
        result: null,
      };
    case 'went':
      return { ...state, room: 'inventory', step: action.step, notice: null, busy: null, status: '', undone: null };
  }
}

function finish(state: State, written: Written): State {
  const result = { written, newSheet: null, report: null };
  const { problem, end } = written;
  const notice: Notice | null =
    problem === null
      ? null
      : {
          problem,
          tone: end === 'failed' ? 'error' : 'warning',
          remedies: end === 'done' ? ['undo'] : ['resume', 'undo'],
        };
  const status = problem === null ? `All ${plural(written.rows, 'row')} written and read back.` : '';
  return { ...state, step: 'result', busy: null, writing: null, result, notice, status };
}
