import type { FunctionAnswer } from '../wire/function-answers';
import { isError } from '../model/cells';
import type { FormulaPlace } from './functions';

/** What the functions said about the errors they gave, by the cells that show them. */
export interface Messages {
  /** Notes what an answer says for the cells that it will fill; an answer without messages clears them. */
  note(place: FormulaPlace, answer: FunctionAnswer): void;
  /** The message of a cell that shows this error, or null. */
  at(sheetId: string, row: number, column: number, error: string): string | null;
}

interface Message {
  error: string;
  text: string;
}

const cellKey = (sheetId: string, row: number, column: number) => `${sheetId} ${row} ${column}`;

export function createMessages(): Messages {
  const byCell = new Map<string, Message>();
  /** The cells an answer spoke of, by the cell of its formula. */
  const spoken = new Map<string, string[]>();

  return {
    note({ sheetId, row, column }, answer) {
      const anchor = cellKey(sheetId, row, column);
      for (const key of spoken.get(anchor) ?? []) byCell.delete(key);
      const keys: string[] = [];
      const grid = Array.isArray(answer) ? answer : [[answer]];
      grid.forEach((line, r) =>
        line.forEach((value, c) => {
          if (!isError(value) || !value.message) return;
          const key = cellKey(sheetId, row + r, column + c);
          byCell.set(key, { error: value.error, text: value.message });
          keys.push(key);
        }),
      );
      if (keys.length > 0) spoken.set(anchor, keys);
      else spoken.delete(anchor);
    },
    at(sheetId, row, column, error) {
      const message = byCell.get(cellKey(sheetId, row, column));
      return message?.error === error ? message.text : null;
    },
  };
}
