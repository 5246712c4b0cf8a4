import { addRow, type Grid } from './grid';
import { INVENTORY } from './inventory';
import type { Tally } from './tally';

/** Tasks whose answers contradict each other, with what contradicts what. */
export function conflictsBlock(grid: Grid, { conflicts }: Tally): void {
  const { listed, total } = conflicts;
  const cut = listed.length < total.tasks ? `the first ${listed.length} of ${total.tasks.toLocaleString('en-US')}` : '';
  addRow(grid, 20, [
    { columns: grid.width - 3, value: 'Contradictory answers', style: 'section' },
    { columns: 3, value: cut, style: 'sectionNote' },
  ]);
  if (listed.length === 0) {
    addRow(grid, 16, [{ columns: grid.width, value: 'None.', style: 'paragraph' }]);
    return;
  }
  addRow(grid, 16, [
    { columns: 1, value: 'Task', style: 'heading' },
    { columns: 1, value: 'Row', style: 'headingRight' },
    { columns: grid.width - 2, value: 'What contradicts what', style: 'heading' },
  ]);
  for (const { task, at, row, text } of listed) {
    const height = Math.max(16, 13 * Math.ceil(Math.max(task.length / 36, text.length / 105)));
    addRow(grid, height, [
      { columns: 1, value: task, style: 'listBold', link: { sheet: INVENTORY, row: at + 1, column: 0 } },
      { columns: 1, value: row, style: 'listCount' },
      { columns: grid.width - 2, value: text, style: 'listText' },
    ]);
  }
}
