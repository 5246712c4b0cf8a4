import type { Desk } from './members/desk';
import { thing, type Shell, type Thing } from './members/thing';
import { recalculate } from './model/formulas';
import type { Actor, Calculate, Change, Session } from './model/session';
import type { Workbook } from './model/workbook';
import { createPerson, type Person } from './people';
import { runBatch } from './wire/batch';
import { createCounter, type Counter } from './wire/counter';
import { createCustomFunctions, type CustomFunctions, type FunctionsSource } from './wire/custom-functions';
import type { Ledger } from './wire/dispatch';
import { createListeners } from './wire/events';
import { installExternal, type ThemeName } from './wire/external';
import { failWhenPlanned, noFaults, type Faults } from './wire/faults';
import { createPost } from './wire/post';
import type { Batch } from './wire/protocol';
import { areasOfThings, createReferences } from './wire/references';

/** The version of the ExcelApi requirement set that the host offers when a test says nothing else. */
const DEFAULT_API = '1.12';

const OTHER_SETS = {
  SharedRuntime: '1.2',
  CustomFunctions: '1.7',
  CustomFunctionsRuntime: '1.4',
  RichApiRuntime: '1.2',
  RibbonApi: '1.2',
  KeyboardShortcuts: '1.1',
  DialogApi: '1.2',
  DelayForCellEdit: '1.1',
};

export interface HostOptions {
  workbook: Workbook;
  /** The ExcelApi version that is offered. */
  api?: string;
  /** Other requirement sets, beside or instead of the usual ones. */
  sets?: Readonly<Record<string, string>>;
  faults?: Partial<Faults>;
  /** functions.json and the namespace of the manifest. */
  functions?: FunctionsSource;
  calculate?: Calculate;
  /** Asked for each time: it may change. */
  readonly theme?: ThemeName;
}

/** A simulated Excel with one workbook, and everything a test may do to it. */
export interface Host extends Pick<Counter, 'requests' | 'beforeRequest' | 'hold' | 'editCell'> {
  readonly workbook: Workbook;
  readonly faults: Faults;
  readonly functions: CustomFunctions;
  readonly shell: Shell;
  /** Members that were asked for and are not simulated; a test expects none. */
  missing(): string[];
  /** The person at the sheet, and somebody who edits the same workbook elsewhere. */
  readonly person: Person;
  readonly coauthor: Person;
  /** Every change of the workbook, as it happens. */
  onChange(listener: (change: Change, actor: Actor) => void): void;
  /** Told whenever a request of the add-in or a deed of somebody is over. */
  onSettled(listener: () => void): void;
  /** Presses a ribbon button; resolves when its command says that it is completed. */
  press(action: string): Promise<void>;
  /** Resolves when everything the page was told so far has been delivered. */
  settled(): Promise<void>;
  /** Puts the host behind a page's window.external; must be called before office.js runs. */
  attach(window: object): void;
}

const NO_FUNCTIONS: FunctionsSource = { metadata: { functions: [] }, namespace: '' };

export function createHost(options: HostOptions): Host {
  const { workbook, calculate = null } = options;
  const faults: Faults = { ...noFaults(), ...options.faults };
  const ledger: Ledger = { missing: new Set() };
  const references = createReferences();
  const listeners = createListeners(references);
  const post = createPost();
  const shell: Shell = { paneVisible: true, startsWithDocument: false, actionsReady: false };
  const watchers: ((change: Change, actor: Actor) => void)[] = [];
  const settlers: (() => void)[] = [];
  const pressed = new Map<string, () => void>();
  let inBatch = new Map<number, Thing | null>();
  let isStale = false;

  const sessionOf = (actor: Actor): Session => ({
    workbook,
    actor,
    quirks: faults,
    calculate,
    *heldAreas() {
      yield* references.areas();
      yield* areasOfThings(inBatch.values());
    },
    report(change) {
      if (change.kind === 'cells') isStale = true;
      for (const watch of watchers) watch(change, actor);
      if (!workbook.eventsEnabled) return;
      post.put(...listeners.messagesFor(change, actor));
      if (change.kind === 'selected') post.putSelection();
    },
  });

  /** What Excel does when a request or somebody's deed is over: recalculate, then tell. */
  const settle = (session: Session) => {
    if (isStale && workbook.calculationMode === 'Automatic') recalculate(session);
    isStale = false;
    post.deliver();
    for (const tell of settlers) tell();
  };

  const desk: Desk = {
    ...sessionOf('addin'),
    references,
    get cellLimit() {
      return faults.cells;
    },
    get isReadOnly() {
      return faults.readOnly;
    },
  };

  const functions = createCustomFunctions(options.functions ?? NO_FUNCTIONS, (message) => {
    post.put(message);
    post.deliver();
  });

  const services = [
    thing('Microsoft.ExcelServices.CustomFunctions', functions.results),
    thing('Microsoft.InternalService.AddinInternalService', shell),
    thing('Microsoft.AppRuntime.AppRuntimeService', shell),
    thing('Microsoft.AppRuntime.AppRuntimePersistenceService', shell),
  ];

  const counter = createCounter(faults, (batch: Batch) => {
    inBatch = new Map();
    const answer = runBatch(
      {
        desk,
        ledger,
        root: thing('Workbook', workbook),
        service: (name) => services.find((service) => service.type === name) ?? null,
        resolved: inBatch,
        listen: listeners.listen,
        before: (action) => failWhenPlanned(faults, action),
      },
      batch,
    );
    const text = JSON.stringify(answer);
    inBatch = new Map();
    settle(desk);
    return text;
  });

  const personOf = (actor: Actor) => {
    const session = sessionOf(actor);
    return createPerson(session, () => settle(session));
  };

  return {
    workbook,
    faults,
    functions,
    shell,
    requests: counter.requests,
    beforeRequest: counter.beforeRequest,
    hold: counter.hold,
    editCell: counter.editCell,
    missing: () => [...ledger.missing],
    person: personOf('person'),
    coauthor: personOf('coauthor'),
    onChange: (listener) => void watchers.push(listener),
    onSettled: (listener) => void settlers.push(listener),
    press(action) {
      const id = `command-${pressed.size + 1}`;
      const completed = new Promise<void>((resolve) => pressed.set(id, resolve));
      for (const page of post.pages) page.invoke(id, action);
      return completed;
    },
    settled: post.settled,
    attach(window) {
      const page = installExternal(window, {
        sets: { ...OTHER_SETS, ExcelApi: options.api ?? DEFAULT_API, ...options.sets },
        isReadOnly: () => faults.readOnly,
        get theme() {
          return options.theme ?? 'light';
        },
        documentSettings: workbook.documentSettings,
        send: counter.send,
        commandCompleted: (id) => pressed.get(id)?.(),
        unknownCall: (id) => ledger.missing.add(`call ${id} of the common interface`),
      });
      post.pages.push(page);
    },
  };
}
