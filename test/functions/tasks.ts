import type { Cell } from './excel';

/** Three tasks whose answers differ, under their headers. */
export const HEADERS: Cell[][] = [['Task', 'Core', 'Expertise', 'Judgement', 'Presence']];
export const PAYROLL: Cell[] = ['Payroll', 1, 2, 2, 'anywhere'];
export const CONCEPT: Cell[] = ['Product concept', 5, 5, 5, ''];
export const RECEPTION: Cell[] = ['Reception desk', 2, 3, 2, 'premises'];
export const TASKS: Cell[][] = [PAYROLL, CONCEPT, RECEPTION];
