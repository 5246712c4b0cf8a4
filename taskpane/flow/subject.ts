import type { Place } from '../book';

/** What an inventory is called in a report: its table, or its sheet. */
export const subjectOf = ({ table, sheet }: Pick<Place, 'table' | 'sheet'>): string => table?.name ?? sheet;
