import { STRATEGY_IDS } from '../model/policy';
import { share } from './amounts';
import { addRow, type Grid, type Span } from './grid';
import { OUTCOMES, type Tally } from './tally';
import type { Wording } from './wording';

/** What people decided against what is recommended; nothing where no row says what was decided. */
export function agreementBlock(grid: Grid, { agreement }: Tally, wording: Wording): void {
  const { compared, agreed, matrix } = agreement;
  if (compared === 0) return;
  const result = `${agreed.toLocaleString('en-US')} of ${compared.toLocaleString('en-US')} alike (${share(agreed, compared)})`;
  addRow(grid, 20, [
    { columns: grid.width - 3, value: 'Decided by people (down) and recommended (across)', style: 'section' },
    { columns: 3, value: result, style: 'sectionNote' },
  ]);
  addRow(grid, 40, [
    { columns: 1, value: 'Decided', style: 'heading' },
    ...STRATEGY_IDS.map((id): Span => ({ columns: 1, value: wording.strategy(id), style: 'headingRight' })),
    { columns: 1, value: 'Undecided', style: 'headingRight' },
    { columns: 1, value: 'Together', style: 'headingRight' },
  ]);
  for (const decided of STRATEGY_IDS) {
    const counts = matrix[decided];
    addRow(grid, 16, [
      { columns: 1, value: wording.strategy(decided), style: 'listText' },
      ...OUTCOMES.map((id): Span => ({
        columns: 1,
        value: counts[id],
        style: id === decided ? 'agreed' : 'listCount',
      })),
      { columns: 1, value: OUTCOMES.reduce((sum, id) => sum + counts[id], 0), style: 'listCount' },
    ]);
  }
  addRow(grid, 10);
}
