import { IUniverInstanceService, ThemeService, UniverInstanceType, type IUnitRange } from '@univerjs/core';
import { IMessageService } from '@univerjs/ui';
import { MessageType } from '@univerjs/design';
import type { Host } from '../host';
import { cellAt, isError } from '../model/cells';
import type { Rect } from '../model/address';
import type { Sheet } from '../model/workbook';
import type { Refusal } from '../model/refusal';
import type { FunctionsSource } from '../wire/custom-functions';
import { createAnswers } from './answers';
import { watchCalculation } from './calculation';
import { bookData, extentOf } from './book';
import { explainErrors } from './error-popups';
import { describeFunctions, gridFunctions, type FormulaPlace } from './functions';
import { createGround, type Ground, type Unit } from './ground';
import { pullLines, pushLines } from './lines';
import { createLater } from './later';
import { createLooks } from './looks';
import { createMessages } from './messages';
import { createPainter } from './painter';
import { conditionalFormatKind } from './parts/conditional-format';
import { filterKind } from './parts/filter';
import { keepNames } from './parts/names';
import { noteKind } from './parts/note';
import { keepParts } from './parts/part';
import { tableKind } from './parts/table';
import { validationKind } from './parts/validation';
import { createUniver } from './plugins';
import { pullCells } from './pull-cells';
import { createCellPusher } from './push-cells';
import { installRecalculation } from './recalculation';
import { gridRange } from './ranges';
import { hastenReadiness } from './readiness';
import { pullResults } from './results';
import { pullSheets, pushSelection, pushSheets } from './sheets';
import { createUnheld } from './unheld';
import { createView, type Box } from './view';

export interface GridOptions {
  /** functions.json and the namespace: what the formula engine offers. The host calls them in the page. */
  functions: FunctionsSource;
  dark?: boolean;
  /** Told the name of the sheet that is looked at, whenever it becomes another. */
  onActiveSheet?: (name: string) => void;
}

/** A visible spreadsheet over the workbook of a simulated host. */
export interface Grid {
  /** The workbook was replaced as a whole: everything is shown anew. */
  reload(): void;
  setDark(dark: boolean): void;
  /** Where cells of the active sheet are on the screen; null for other sheets. */
  cellBox(sheet: string, area: Rect): Box | null;
  /** Told whenever cells may have moved on the screen. */
  onView(listener: () => void): void;
  /** The text that a cell shows, or would show if it were in sight; rows and columns count from 0. */
  shownText(sheet: string, row: number, column: number): string;
  /** What a person made in the sheet and the workbook does not hold, in words: a saved file has none of it. */
  unheld(): string[];
  /** Resolves when all of the grid works, what the model holds is shown and the engine has nothing left to calculate. */
  settled(): Promise<void>;
  dispose(): void;
}

const rangeOf = ({ unitId, sheetId, row, column }: FormulaPlace): IUnitRange => ({
  unitId,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});

const allOf = (ground: Ground, sheet: Sheet): IUnitRange => {
  const { rows, columns } = extentOf(sheet);
  const range = gridRange({ row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) });
  return { unitId: ground.unitId, sheetId: ground.idOf(sheet), range };
};

/**
 * Opens a spreadsheet on the host's workbook in a container of the page: what the add-in writes appears, what a person
 * does there reaches the workbook as the person's deed, and formulas calculate.
 */
export async function openGrid(container: HTMLElement, host: Host, options: GridOptions): Promise<Grid> {
  const messages = createMessages();
  let recalculate: (ranges: readonly IUnitRange[]) => void = () => undefined;
  const answers = createAnswers<FormulaPlace>(
    (name, args) => host.functions.call(name, args),
    (places) => recalculate(places.map(rangeOf)),
  );
  const univer = createUniver(container, {
    dark: options.dark ?? false,
    functions: gridFunctions(options.functions, (name, args, place) => {
      const answer = answers.ask(name, args, place);
      if (answer !== null) messages.note(place, answer);
      return answer;
    }),
    descriptions: describeFunctions(options.functions),
    override: explainErrors(({ subUnitId, row, col }) => {
      const sheet = ground.modelSheet(subUnitId);
      const value = sheet && cellAt(sheet, row, col)?.value;
      return value !== null && value !== undefined && isError(value) ? (value.message ?? null) : null;
    }),
  });
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  let loaded = 0;
  const unit: Unit = { id: '', looks: createLooks(() => ''), showSoon: () => undefined };
  const ground = createGround(host, injector, unit);
  recalculate = installRecalculation(ground);

  const show = (type: MessageType, content: string) => void injector.get(IMessageService).show({ type, content });
  const refuse = (reason: Refusal) => show(MessageType.Error, reason.message);
  const names = keepNames(ground, refuse);
  const cells = createCellPusher(ground, createPainter(ground, recalculate));
  const calculation = watchCalculation(ground);
  const readiness = hastenReadiness(injector);
  const view = createView(ground);
  const unheld = createUnheld((text) => show(MessageType.Warning, text));
  const told = { unheld, refused: refuse };
  const keepers = [
    keepParts(ground, tableKind, told),
    keepParts(ground, validationKind, told),
    keepParts(ground, conditionalFormatKind, told),
    keepParts(ground, filterKind, told),
    keepParts(ground, noteKind, told),
  ];

  /** Everything but cells and selection: it is compared with what the grid has, and little of it ever differs. */
  const pushParts = () => {
    // The grid turns to a new sheet a moment after it has got it; Excel stays where it is.
    if (pushSheets(ground)) ground.quiet(() => pushSelection(ground));
    names.push();
    for (const sheet of host.workbook.sheets) {
      pushLines(ground, sheet);
      for (const keeper of keepers) keeper.push(sheet);
    }
  };

  const load = () => {
    const old = unit.id;
    loaded += 1;
    unit.id = `book-${loaded}`;
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, bookData(host.workbook, unit.id, ground.idOf));
    unit.looks = createLooks((style) => ground.book().getStyles().setValue(style) ?? '');
    if (old) instances.disposeUnit(old);
    for (const keeper of [names, unheld, ...keepers]) keeper.forget();
    pushParts();
    pushSelection(ground);
    view.attach();
  };

  pullSheets(ground, (reason) => {
    refuse(reason);
    pushParts();
    pushSelection(ground);
  });
  pullLines(ground, (reason, sheet) => {
    refuse(reason);
    cells.markSheet(sheet);
  });
  // After the sheets: cells come with a sheet that is copied, or brought back by undoing.
  pullCells(ground, cells, refuse);
  pullResults(ground, messages);

  let selectionIsStale = false;
  const rewritten = new Set<Sheet>();
  host.onChange((change) => {
    if (change.kind === 'formats') cells.mark(change.area.sheet, change.area);
    else if (change.kind === 'cells') {
      if (change.changeType === 'RangeEdited') cells.mark(change.area.sheet, change.area);
      // What is inserted or deleted in the grid has moved its cells already.
      else if (!ground.isTaking) cells.markSheet(change.area.sheet);
    } else if (change.kind === 'rewritten') {
      cells.markSheet(change.sheet);
      rewritten.add(change.sheet);
    } else if (change.kind === 'activated' || change.kind === 'selected') {
      selectionIsStale = true;
      if (change.kind === 'activated') options.onActiveSheet?.(change.sheet.name);
    }
  });
  const pushAll = () => {
    pushParts();
    recalculate([...rewritten].filter(({ deleted }) => !deleted).map((sheet) => allOf(ground, sheet)));
    rewritten.clear();
    if (!ground.isFollowing) ground.rested();
    const shown = ground.book().getActiveSheet()?.getSheetId();
    if (selectionIsStale || shown !== ground.idOf(host.workbook.active)) pushSelection(ground);
    selectionIsStale = false;
  };
  const later = createLater(pushAll);
  unit.showSoon = later.schedule;
  // What a person does in the grid often takes several steps, which were planned before the first of them.
  host.onSettled(() => (ground.isFollowing ? later.schedule() : pushAll()));
  host.beforeRequest(() => new Promise((resolve) => setTimeout(resolve, 0)));
  load();

  return {
    reload: load,
    setDark: (dark) => injector.get(ThemeService).setDarkMode(dark),
    cellBox: view.cellBox,
    onView: view.onView,
    shownText: view.shownText,
    unheld: unheld.list,
    settled: async () => {
      while (
        readiness.isBusy ||
        later.isDue ||
        names.isBusy ||
        cells.isBusy ||
        answers.awaited > 0 ||
        calculation.isBusy
      )
        await new Promise((resolve) => setTimeout(resolve, 20));
    },
    dispose() {
      later.cancel();
      names.dispose();
      cells.dispose();
      ground.dispose();
      univer.dispose();
    },
  };
}
