import type { Book } from '../book';
import { markList } from '../memory/lists';
import { beginFill } from './begin';
import { done, openDesk, type DeskOptions, type OfficeApi } from './desk';
import { readList } from './read';
import { rowHere } from './row-here';
import { checkRoom, clearFilter } from './room';
import { keep, recall } from './remember';
import { selectRow } from './select';
import { askForLists, askForOverrides, keepOverrides } from './settings';
import { lateCalculations } from './late-calculations';
import { findSheet, readSheet, showCell } from './sheets';
import { survey } from './survey';
import { undoFill } from './undo';
import { writeFill } from './write';

export interface BookOptions extends DeskOptions {
  clock?: () => Date;
}

/** Seldom needed, so loaded when it is. */
const loadFreezing = () => import(/* webpackChunkName: "freeze" */ './freeze');
const loadThawing = () => import(/* webpackChunkName: "freeze" */ './thaw');
const loadFinding = () => import(/* webpackChunkName: "freeze" */ './find-formulas');

/** What only some need is loaded when it is first asked for. */
const rendering = () => import(/* webpackChunkName: "sheets" */ './render');
const formulas = () => import(/* webpackChunkName: "formula" */ './formula');

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
    insert: async (plans, onSheet) => (await rendering()).renderSheets(desk, plans, onSheet),
    keepList: (list, headerRow) =>
      desk.run(async (context) => {
        const lists = askForLists(context);
        await context.sync();
        lists.change(list.place, { mark: markList(list, headerRow) });
        await context.sync();
        return done(null);
      }),
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
    findFormulas: async (scope) => (await loadFinding()).findFormulas(desk, scope),
    freeze: async (order) => (await loadFreezing()).freeze(desk, order, clock),
    frozen: async () => (await loadThawing()).frozen(desk),
    forgottenBy: async (found) => (await loadFreezing()).forgottenBy(desk, found),
    thaw: async (id, by) => (await loadThawing()).thaw(desk, id, by),
    forgetFrozen: async (id) => (await loadThawing()).forgetFrozen(desk, id),
    rowHere: () => rowHere(desk),
    calculations: lateCalculations(desk, clock),
    findSheet: (which) => findSheet(desk, which),
    readSheet: (which) => readSheet(desk, which),
    showCell: (sheet, row, column) => showCell(desk, sheet, row, column),
    selected: async () => (await formulas()).selected(desk),
    decimalSign: async () => (await formulas()).decimalSign(desk),
    insertFormula: async (formula) => (await formulas()).insertFormula(desk, formula),
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
