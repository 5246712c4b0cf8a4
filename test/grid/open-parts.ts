import {
  ICommandService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICommand,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import tableEn from '@univerjs/sheets-table/locale/en-US';
import { createHost, type Host } from '../../workbench/host';
import { parseRect, type Rect } from '../../workbench/model/address';
import { createWorkbook, type WorkbookSeed } from '../../workbench/model/create';
import type { Sheet } from '../../workbench/model/workbook';
import { bookData } from '../../workbench/grid/book';
import { createGround, type Ground } from '../../workbench/grid/ground';
import { createLater } from '../../workbench/grid/later';
import { createLooks } from '../../workbench/grid/looks';
import { keepParts, type PartKind } from '../../workbench/grid/parts/part';
import { gridRange } from '../../workbench/grid/ranges';
import { createUnheld } from '../../workbench/grid/unheld';

/** A workbook and the grid's own engine over it, without a page: what one kind of part does in both directions. */
export interface OpenParts {
  host: Host;
  sheet: Sheet;
  ground: Ground;
  /** Brings the model's parts to the grid, as the end of a request does. */
  push(): void;
  /** Does in the grid what a person's click does. */
  person<P extends object>(command: ICommand<P>, params: P): Promise<void>;
  /** What the person was told that only the grid shows, and what was refused. */
  told: string[];
  refused: string[];
  unheld(): string[];
}

const open: (() => void)[] = [];
export const closeParts = () => open.splice(0).forEach((close) => close());

export const rectAt = (address: string): Rect => parseRect(address)!;
export const rangeAt = (address: string) => gridRange(rectAt(address));

export async function openParts<T>(
  kind: PartKind<T>,
  seed: WorkbookSeed = { sheets: [{ name: 'List' }] },
): Promise<OpenParts> {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: tableEn },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const host = createHost({ workbook: createWorkbook(seed) });
  const [sheet] = host.workbook.sheets;
  const unit = { id: 'book', looks: createLooks(() => ''), showSoon: (): void => undefined };
  univer.createUnit(
    UniverInstanceType.UNIVER_SHEET,
    bookData(host.workbook, unit.id, ({ id }) => id),
  );
  const injector = univer.__getInjector();
  const ground = createGround(host, injector, unit);
  const [told, refused]: string[][] = [[], []];
  const unheld = createUnheld((text) => told!.push(text));
  const keeper = keepParts(ground, kind, { unheld, refused: ({ message }) => refused!.push(message) });
  const push = () => host.workbook.sheets.forEach((one) => keeper.push(one));
  const later = createLater(push);
  unit.showSoon = later.schedule;
  host.onSettled(() => (ground.isFollowing ? later.schedule() : push()));
  push();
  // The grid's own watchers start with the first of its stages.
  await injector.get(LifecycleService).onStage(LifecycleStages.Ready);
  open.push(() => {
    later.cancel();
    ground.dispose();
    univer.dispose();
  });
  return {
    host,
    sheet: sheet!,
    ground,
    push,
    async person(command, params) {
      await injector.get(ICommandService).executeCommand(command.id, params);
      while (later.isDue) await new Promise((resolve) => setTimeout(resolve, 0));
    },
    told: told!,
    refused: refused!,
    unheld: unheld.list,
  };
}
