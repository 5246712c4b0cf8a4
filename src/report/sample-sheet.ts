import { widthOf } from './column-width';
import type { SheetPlan } from './plan';
import { SAMPLE_HEADERS, SAMPLE_ROWS } from './sample-inventory';

/** The sample inventory as a sheet with one table. */
export function sampleSheet(): SheetPlan {
  return {
    name: 'Inventory',
    columns: SAMPLE_HEADERS.map((header, at) => ({
      width: widthOf([header, ...SAMPLE_ROWS.map((row) => row[at] ?? null)]),
    })),
    rows: [SAMPLE_HEADERS, ...SAMPLE_ROWS],
    freeze: { rows: 1, columns: 1 },
    table: {
      name: 'Inventory',
      area: { top: 0, left: 0, bottom: SAMPLE_ROWS.length, right: SAMPLE_HEADERS.length - 1 },
      columns: SAMPLE_HEADERS,
    },
  };
}
