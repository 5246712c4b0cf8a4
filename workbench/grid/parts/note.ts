import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import { issueId, type Comment, type Sheet } from '../../model/workbook';
import type { Ground } from '../ground';
import type { PartKind } from './part';

interface GridNote {
  id: string;
  row: number;
  column: number;
  text: string;
}

const SIZE = { width: 200, height: 100 } as const;

const gridNote = ({ id, rect, content, author }: Comment): GridNote => ({
  id,
  row: rect.row,
  column: rect.column,
  text: author ? `${author}: ${content}` : content,
});

/** The text of a note without the author's name that was put before it. */
const contentOf = (text: string, author: string) =>
  text.startsWith(`${author}: `) ? text.slice(author.length + 2) : text;

const notesOf = (ground: Ground, sheet: Sheet) => [
  ...(ground.injector.get(SheetsNoteModel).getNotes().get(ground.unitId)?.get(ground.idOf(sheet))?.values() ?? []),
];

/** Comments, which the grid shows as notes. */
export const noteKind: PartKind<GridNote> = {
  name: 'note',
  wanted: (_ground, sheet) => sheet.comments.map(gridNote),
  idOf: ({ id }) => id,
  add: (ground, sheet, id, { row, column, text }) =>
    ground.apply(UpdateNoteMutation, {
      unitId: ground.unitId,
      sheetId: ground.idOf(sheet),
      row,
      col: column,
      note: { id, row, col: column, ...SIZE, note: text, show: false },
    }),
  remove: (ground, sheet, noteId) =>
    ground.apply(RemoveNoteMutation, { unitId: ground.unitId, sheetId: ground.idOf(sheet), noteId }),
  pull(ground, look) {
    ground.follow(UpdateNoteMutation, ({ sheetId }) => look(sheetId));
    ground.follow(RemoveNoteMutation, ({ sheetId }) => look(sheetId));
  },
  idsIn: (ground, sheet) => notesOf(ground, sheet).map(({ id }) => id),
  adopt(ground, sheet) {
    const shown = notesOf(ground, sheet);
    ground.host.person.act(({ workbook }) => {
      sheet.comments = shown.map(({ id, row, col, note }) => {
        const known = sheet.comments.find((comment) => comment.id === id);
        const rect = { row, column: col, rows: 1, columns: 1 };
        if (known) return Object.assign(known, { rect, content: contentOf(note, known.author) });
        return { id: id || issueId(workbook), sheet, rect, content: note, author: '', resolved: false };
      });
    });
    return new Map(sheet.comments.map((comment) => [comment.id, gridNote(comment)]));
  },
};
