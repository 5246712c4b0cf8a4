import type { Book } from '../book';
import { beginFill } from './begin';
import { done, openDesk, type DeskOptions, type OfficeApi } from './desk';
import { readList } from './read';
import { renderSheets } from './render';
import { checkRoom, clearFilter } from './room';
import { keep, recall } from './remember';
import { selectRow } from './select';
import { askForOverrides, keepOverrides } from './settings';
import { survey } from './survey';
import { undoFill } from './undo';
import { writeFill } from './write';

export interface BookOptions extends DeskOptions {
  clock?: () => Date;
}

/** The workbook behind Office.js, as the pane asks for it. */
export function openBook(api: OfficeApi, options: BookOptions = {}): Book {
  const { clock = () => new Date(), ...rest } = options;
  const desk = openDesk(api, rest);
  return {
    survey: () => survey(desk),
    read: (target) => readList(desk, target),
    room: (list, targets, headerRow) => checkRoom(desk, list, targets, headerRow),
    clearFilter: (place) => clearFilter(desk, place),
    begin: (fill) => beginFill(desk, fill, clock),
    write: (fill, write) => writeFill(desk, fill, write),
    undo: () => undoFill(desk),
    insert: (plans, onSheet) => renderSheets(desk, plans, onSheet),
    overrides: (headers) =>
      desk.run(async (context) => {
        const read = askForOverrides(context, headers);
        await context.sync();
        return done(read());
      }),
    keepOverrides: (headers, overrides) =>
      desk.run(async (context) => {
        await keepOverrides(context, headers, overrides);
        return done(null);
      }),
    recall: (drawer) => recall(desk, drawer),
    keep: (drawer, value) => keep(desk, drawer, value),
    select: (place, row) => selectRow(desk, place, row),
    onSelection: (listener) =>
      desk.run(async (context) => {
        const handler = context.workbook.worksheets.onSelectionChanged.add(() => {
          listener();
          return Promise.resolve();
        });
        await context.sync();
        return done(
          () =>
            void api.Excel.run(handler.context, async (own) => {
              handler.remove();
              await own.sync();
            }),
        );
      }),
  };
}
