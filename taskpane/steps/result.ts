import { share } from '../../src/report/amounts';
import type { Tally } from '../../src/report/tally';
import type { Wording } from '../../src/report/wording';
import type { State } from '../state';
import { h, type VNode } from '../view/node';
import { button, count, heading, paragraph, section } from '../view/pieces';
import type { Act } from './act';
import { choicesLine, handLine } from './by-hand';
import { moves } from './result/moves';
import { conflicts, nextQuestions, undecided } from './result/open-rows';
import { strategyBars, verdictList } from './result/outcomes';
import { whoWhere } from './result/who-where';

/** What came of it: counts by strategy and verdict, who × where, what is open, what to ask next. */
export function resultStep(state: State, act: Act, wording: Wording): VNode {
  const { result, preview } = state;
  if (!result || !preview) return h('div');
  const { tally } = preview;
  return h(
    'div',
    { class: 'step' },
    heading(titleOf(state)),
    paragraph(leadOf(state)),
    handLine(state),
    choicesLine(state),
    section('By strategy', strategyBars(tally, wording)),
    section('How firm', verdictList(tally)),
    section('Who does it, and where', whoWhere(tally)),
    moves(tally, act, wording),
    agreement(tally),
    conflicts(tally, act),
    undecided(tally, act, wording),
    nextQuestions(tally, act, wording),
    section(
      'Report',
      paragraph(
        result.report
          ? `The sheets ${result.report}, Summary, Explanation, Policy and Sources are in this workbook now.`
          : 'A board on one page, a summary with charts, every rule that spoke, the policy and the sources, each on a sheet of its own.',
        'quiet',
      ),
      button(result.report ? 'Insert them again' : 'Insert the report sheets', () => act.report()),
    ),
  );
}

function titleOf({ result }: State): string {
  if (result?.newSheet) return `Written to ${result.newSheet}`;
  return result?.written?.end === 'done' ? 'Done' : 'Stopped half-way';
}

function leadOf({ result, preview }: State): string {
  if (!result || !preview) return '';
  const { tally, fill } = preview;
  const decided = tally.all.tasks - tally.outcomes.UNDECIDED.tasks;
  const answered = `${decided.toLocaleString('en-US')} of ${count(tally.all.tasks, 'task')} have a recommendation.`;
  if (result.newSheet)
    return `${answered} Your list itself was not touched; delete the new sheet if you do not want it.`;
  const done = result.written?.done ?? 0;
  return `${answered} ${count(done, 'row')} × ${count(fill.targets.length, 'column')} written and read back.`;
}

/** How often the recommendation is what people decided; nothing where no row says what was decided. */
function agreement({ agreement: { compared, agreed } }: Tally): VNode | null {
  if (compared === 0) return null;
  return section(
    'Your decisions',
    paragraph(
      `In ${agreed.toLocaleString('en-US')} of ${count(compared, 'row')} with a decision of yours the recommendation is the same (${share(agreed, compared)}).`,
    ),
  );
}
