import {
  ICommandService,
  IUniverInstanceService,
  UndoCommand,
  UniverInstanceType,
  type ICommand,
} from '@univerjs/core';
import type { Injector, Workbook as Book, Worksheet } from '@univerjs/core';
import type { Host } from '../host';
import type { Sheet } from '../model/workbook';
import type { Looks } from './looks';

/** What the two directions of the adapter share. */
export interface Ground {
  readonly host: Host;
  readonly injector: Injector;
  /** The id of the book in the grid: another one after each reload. */
  readonly unitId: string;
  readonly looks: Looks;
  book(): Book;
  /** The grid's sheet of a sheet of the model, and the other way. */
  idOf(sheet: Sheet): string;
  bind(sheet: Sheet, id: string): void;
  gridSheet(sheet: Sheet): Worksheet | null;
  modelSheet(id: string): Sheet | null;
  /** Changes the grid on the model's behalf; nothing of it comes back as a person's deed. */
  apply<P extends object>(mutation: ICommand<P>, params: P): void;
  /** Does something to the model that the grid has done already. */
  take(work: () => void): void;
  readonly isTaking: boolean;
  /** The model has moved formulas and rules by itself just now, as Excel does. */
  shifted(): void;
  /** Since the grid last rested, something has moved; by a person's deed, or by undoing one. */
  readonly hasMoved: boolean;
  /** The same, and not by undoing: what the grid makes of formulas and rules in the same breath is not taken. */
  readonly hasShifted: boolean;
  rested(): void;
  /** Does something to the model of which the grid is told only when it has come to rest. */
  hold(work: () => void): void;
  /** Lets the model be shown again as soon as the grid has come to rest. */
  showSoon(): void;
  /** Whether the grid is in the midst of something that a person does there: more of it may follow. */
  readonly isFollowing: boolean;
  /** Takes what the grid does until it comes to rest for its own doing, and says when it has. */
  quiet(afterwards: () => void): void;
  /** Follows what happens in the grid that the model did not ask for. */
  follow<P extends object>(mutation: ICommand<P>, listener: (params: P) => void): void;
  /** Follows what happens in the grid, whoever caused it. */
  observe<P extends object>(mutation: ICommand<P>, listener: (params: P) => void): void;
}

/** Marks the grid's changes that come from the engine. */
const FROM_ENGINE = 'fromFormula';

type Listeners = Map<string, ((params: object) => void)[]>;

function listen<P extends object>(listeners: Listeners, mutation: ICommand<P>, listener: (params: P) => void): void {
  const known = listeners.get(mutation.id) ?? [];
  // The grid runs a command with the parameters that its own declaration names.
  known.push((params) => listener(params as P));
  listeners.set(mutation.id, known);
}

/** The book of the moment, and how the model is shown in it again. */
export interface Unit {
  id: string;
  looks: Looks;
  showSoon: () => void;
}

/** Puts the shared parts together. */
export function createGround(host: Host, injector: Injector, unit: Unit): Ground & { dispose(): void } {
  const commands = injector.get(ICommandService);
  const instances = injector.get(IUniverInstanceService);
  const ids = new WeakMap<Sheet, string>();
  const followers: Listeners = new Map();
  const observers: Listeners = new Map();
  const idOf = (sheet: Sheet) => ids.get(sheet) ?? sheet.id;
  const book = () => {
    const found = instances.getUnit<Book>(unit.id, UniverInstanceType.UNIVER_SHEET);
    if (!found) throw new Error(`The grid has no book ${unit.id}.`);
    return found;
  };
  /** Greater than 0 while the model changes the grid: what the grid then does by itself is no person's deed either. */
  let applying = 0;
  let taking = false;
  let isFollowing = false;
  let hasMoved = false;
  let hasShifted = false;
  /** Undoing brings back what the grid had: then all of it is taken. */
  let isUndoing = false;
  const undoing = commands.beforeCommandExecuted(({ id }) => {
    if (id === UndoCommand.id) isUndoing = true;
  });
  const hold = (work: () => void) => {
    const before = isFollowing;
    isFollowing = true;
    try {
      work();
    } finally {
      isFollowing = before;
    }
  };
  const following = commands.onCommandExecuted(({ id, params }, options) => {
    if (id === UndoCommand.id) isUndoing = false;
    if (!params || ('unitId' in params && params.unitId !== unit.id)) return;
    for (const listen of observers.get(id) ?? []) listen(params);
    if (applying > 0 || options?.[FROM_ENGINE] === true) return;
    hold(() => {
      for (const listen of followers.get(id) ?? []) listen(params);
    });
  });
  return {
    host,
    injector,
    get unitId() {
      return unit.id;
    },
    get looks() {
      return unit.looks;
    },
    book,
    idOf,
    bind: (sheet, id) => void ids.set(sheet, id),
    gridSheet: (sheet) => book().getSheetBySheetId(idOf(sheet)) ?? null,
    modelSheet: (id) => host.workbook.sheets.find((sheet) => idOf(sheet) === id) ?? null,
    apply(mutation, params) {
      applying += 1;
      try {
        commands.syncExecuteCommand(mutation.id, params);
      } finally {
        applying -= 1;
      }
    },
    take(work) {
      const before = taking;
      taking = true;
      try {
        work();
      } finally {
        taking = before;
      }
    },
    get isTaking() {
      return taking;
    },
    shifted() {
      hasMoved = true;
      hasShifted = !isUndoing;
    },
    rested() {
      hasMoved = false;
      hasShifted = false;
    },
    get hasMoved() {
      return hasMoved;
    },
    get hasShifted() {
      return hasShifted;
    },
    hold,
    showSoon: () => unit.showSoon(),
    get isFollowing() {
      return isFollowing;
    },
    quiet(afterwards) {
      applying += 1;
      setTimeout(() => {
        applying -= 1;
        afterwards();
      }, 0);
    },
    follow: (mutation, listener) => listen(followers, mutation, listener),
    observe: (mutation, listener) => listen(observers, mutation, listener),
    dispose() {
      following.dispose();
      undoing.dispose();
    },
  };
}
