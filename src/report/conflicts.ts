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
    { columns: 1, value: 'Row', style: 'heading' },
    { columns: grid.width - 2, value: 'What contradicts what', style: 'heading' },
  ]);
  for (const { task, at, row, text } of listed) {
    const lines = Math.max(Math.ceil(task.length / 44), Math.ceil(text.length / 100));
    addRow(grid, Math.max(16, 13 * lines + 3), [
      { columns: 1, value: task, style: 'listBold' },
      { columns: 1, value: row, style: 'listLink', link: { sheet: INVENTORY, row: at, column: 0 } },
      { columns: grid.width - 2, value: text, style: 'listText' },
    ]);
  }
}
