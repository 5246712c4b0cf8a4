import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { MANUAL } from '../../functions/manual/manual';
import manifest from '../../package.json';
import { functionsHelp } from '../../scripts/docs/functions-help';
import { versionText } from '../../src/report/spill-version';
import { argumentsOf, EMPTY_HELP, type HelpDesk, type HelpState } from '../../taskpane/help/model';
import { formulaOf, FUNCTIONS, missingOf, readArgument, signsOf, type Argument } from '../../taskpane/help/formula';
import { roomNeeded } from '../../taskpane/help/room-needed';
import { readVersions } from '../../taskpane/help/versions';
import { helpView } from '../../taskpane/help/view';
import { chooseFunction, enterHelp, insertChosen, takeSelection, typeArgument } from '../../taskpane/help/work';
import { DEFAULT_POLICY } from '../../src/catalogue/default-policy';
import { chooseList, setField } from '../../taskpane/flow/choose';
import { chooseByHand } from '../../taskpane/flow/override';
import { rule } from '../../taskpane/flow/rule';
import { takePolicy, unseenBy } from '../../taskpane/help/beside-formula';
import { EMPTY as EMPTY_POLICY, type PolicyDesk } from '../../taskpane/policy/model';
import { putOnSheet } from '../../taskpane/policy/work';
import { openRuling } from '../../taskpane/ruling';
import { textOf } from '../../taskpane/view/node';
import { OFFICE_CDN } from '../../workbench/office-page';
import type { FunctionArgument } from '../../workbench/wire/function-arguments';
import { readBuilt } from '../functions/excel';
import { DECIDED, PLAIN, TABLE } from './lists';
import { closeAll, openPane, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);

const API = { api: '1.13' };
const EN = signsOf('.');
const DE = signsOf(',');

function openDesk(): HelpDesk {
  const desk: HelpDesk = {
    state: EMPTY_HELP,
    set: (change: Partial<HelpState>) => void (desk.state = { ...desk.state, ...change }),
  };
  return desk;
}
const message = ({ store }: TestPane) => store.state.notice?.problem.message ?? null;

describe('What the help knows of the functions', () => {
  test('is what their declarations and the manual say (npm run docs)', async () => {
    const root = path.resolve(__dirname, '../..');
    const { metadataJson } = await generateCustomFunctionsMetadata(path.join(root, 'functions/functions.ts'));
    const kept = readFileSync(path.join(root, 'taskpane/help/functions.json'), 'utf8');
    expect(kept).toBe(functionsHelp(JSON.parse(metadataJson)));
  });

  const EXAMPLES = Object.entries(MANUAL).flatMap(([id, { examples }]) => examples.map((each) => [id, each] as const));
  test.each(EXAMPLES)('%s asks for enough room for its worked examples', (id, { given, shows }) => {
    const understood = given.map((one): Argument => {
      if (one === null) return null;
      return readArgument(typeof one === 'object' ? one.range : String(one), EN);
    });
    const room = roomNeeded(id, understood);
    expect(room).not.toBeNull();
    expect(room!.rows).toBeGreaterThanOrEqual(shows.length);
    expect(room!.columns).toBeGreaterThanOrEqual(Math.max(...shows.map((row) => row.length)));
  });
});

describe('An argument', () => {
  const cases: [string, Argument][] = [
    ['', null],
    ['12', { kind: 'number', value: 12 }],
    ['1.5', { kind: 'number', value: 1.5 }],
    ['15%', { kind: 'number', value: 0.15 }],
    ['true', { kind: 'flag', value: true }],
    ['A1:C4', { kind: 'reference', text: 'A1:C4', block: { rows: 4, columns: 3 } }],
    ["'Our list'!$B$2:$D$9", { kind: 'reference', text: "'Our list'!$B$2:$D$9", block: { rows: 8, columns: 3 } }],
    ['Tasks[#All]', { kind: 'reference', text: 'Tasks[#All]', block: null }],
    ['Tasks[[#Headers],[Core]]', { kind: 'reference', text: 'Tasks[[#Headers],[Core]]', block: null }],
    ['B2#', { kind: 'reference', text: 'B2#', block: null }],
    ['strategy,verdict', { kind: 'text', text: 'strategy,verdict' }],
    ['=HYPERLINK("x")', { kind: 'text', text: 'HYPERLINK("x")' }],
    ["'[Other.xlsx]Sheet'!A1", { kind: 'text', text: "'[Other.xlsx]Sheet'!A1" }],
    ['A1),WEBSERVICE("x")', { kind: 'text', text: 'A1),WEBSERVICE("x")' }],
    ['T[a]&WEBSERVICE("x")', { kind: 'text', text: 'T[a]&WEBSERVICE("x")' }],
  ];
  test.each(cases)('%j is understood', (typed, meant) => {
    expect(readArgument(typed, EN)).toEqual(meant);
  });

  test('is a number in the user’s own way, and is written in Excel’s', () => {
    const pay = FUNCTIONS.find(({ id }) => id === 'FAIR_PAY')!;
    const given = ['30,5', '40', '60', '', 'band'].map((typed) => readArgument(typed, DE));
    expect(formulaOf(pay, given, DE)).toBe('=SOURCING.FAIR_PAY(30,5; 40; 60; ; "band")');
    expect(formulaOf(pay, given)).toBe('=SOURCING.FAIR_PAY(30.5,40,60,,"band")');
    expect(missingOf(pay, [null, ...given.slice(1)])).toEqual(['offer']);
  });

  test('in words stays words, with its quotation marks doubled', () => {
    const define = FUNCTIONS.find(({ id }) => id === 'DEFINE')!;
    expect(formulaOf(define, [readArgument('say "hi"', EN)])).toBe('=SOURCING.DEFINE("say ""hi""")');
  });
});

/** Microsoft's runtime with the built functions in the same page as the pane's client. */
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><script src="${OFFICE_CDN}office.js"></script>
<script src="/functions.js"></script></head><body></body></html>`;

async function openWithFunctions(): Promise<TestPane> {
  const { script, metadata } = readBuilt();
  return openPane(DECIDED, {
    ...API,
    functions: { metadata, namespace: 'SOURCING' },
    page: { html: PAGE, file: (name) => (name === '/functions.js' ? script : null) },
  });
}

/** The cells that a reference of an inserted formula names. */
function cellsAt(pane: TestPane, reference: string): FunctionArgument {
  const [, sheet = '', , from = '', , to = ''] = /^(\w+)!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference)!;
  const [, left = '', , right = ''] = /^\w+!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference)!;
  const values = valuesOf(pane, sheet);
  const letters = 'ABCDEFGHIJ'.split('').filter((letter) => letter >= left && letter <= right);
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) =>
    letters.map((letter) => (values[`${letter}${Number(from) + at}`] as string | number | undefined) ?? null),
  );
}

describe('The formula helper', () => {
  test('inserts a formula that Microsoft’s runtime answers like the pane itself', async () => {
    const pane = await openWithFunctions();
    const desk = openDesk();
    const before = pane.sheets();
    await enterHelp(pane, desk);
    chooseFunction(pane, desk, 'CLASSIFY');
    pane.host.person.select('Work!A1:G6');
    await takeSelection(pane, desk, 0);
    typeArgument(desk, 3, 'strategy,verdict');
    pane.host.person.select('Work!J2');
    await insertChosen(pane, desk);
    expect(message(pane)).toBeNull();
    const { cell, local } = desk.state.inserted!;
    expect(cell).toBe('J2');
    expect(local).toBe('=SOURCING.CLASSIFY(Work!$A$1:$G$6,,,"strategy,verdict")');
    const work = (sheets: ReturnType<TestPane['sheets']>) => {
      const { J2, ...cells } = sheets.find(({ name }) => name === 'Work')!.cells;
      return { J2: J2 !== undefined, cells };
    };
    expect(work(pane.sheets())).toEqual({ ...work(before), J2: true });

    const [, reference, columns] = /\(([^,]+),,,"([^"]+)"\)$/.exec(local)!;
    const shown = await pane.host.functions.call('SOURCING.CLASSIFY', [
      cellsAt(pane, reference!),
      undefined,
      undefined,
      columns!,
    ]);
    await chooseList(pane, { kind: 'table', id: '1' });
    const { tasks } = pane.store.state.match!;
    const answers = Array.from({ length: tasks!.count }, (_, at) => tasks!.answer(at).answer);
    const told = (shown as unknown[][]).map((row) => row.map((value) => (typeof value === 'object' ? null : value)));
    expect(told).toEqual(answers.map(({ strategy, verdict }) => [strategy, verdict]));
  });

  test('is filled with the chosen list', async () => {
    const pane = await openPane(TABLE, API);
    const desk = openDesk();
    await chooseList(pane, { kind: 'table', id: '1' });
    await enterHelp(pane, desk);
    expect(formulaOf(desk.state.chosen, argumentsOf(desk.state))).toBe('=SOURCING.CLASSIFY(Tasks[#All])');
  });

  test('shows the user’s own signs', async () => {
    const pane = await openPane(PLAIN, API);
    pane.host.workbook.culture.decimalSeparator = ',';
    const desk = openDesk();
    await enterHelp(pane, desk);
    expect(desk.state.signs).toEqual({ decimal: ',', list: ';' });
    const old = await openPane(PLAIN, { api: '1.9' });
    await enterHelp(old, desk);
    expect(desk.state.signs).toEqual({ decimal: '.', list: ',' });
  });

  const refusals: [string, string, (pane: TestPane) => void, RegExp][] = [
    ['an occupied cell', 'C5', () => undefined, /^The selected cell C5 is not empty\. Nothing was written\./],
    [
      'no room below',
      'J1',
      ({ host }) => host.person.type('Work!J3', [['mine']]),
      /may fill 4 × 1 cells \(rows × columns\) from J1 on/,
    ],
    ['cells that it reads', 'B9', () => undefined, /The answer would stand on cells that the formula reads/],
    ['a protected sheet', 'J2', ({ host }) => host.person.protect('Work'), /^The sheet Work is protected/],
    ['the end of the sheet', 'J1048576', () => undefined, /the sheet ends before that/],
  ];
  test.each(refusals)('writes nothing on %s, and says what stands in the way', async (_, cell, prepare, words) => {
    const pane = await openPane(PLAIN, API);
    const desk = openDesk();
    await enterHelp(pane, desk);
    pane.host.person.select(cell === 'B9' ? 'Work!B4:G9' : 'Work!B4:G8');
    await takeSelection(pane, desk, 0);
    prepare(pane);
    pane.host.person.select(`Work!${cell}`);
    const before = pane.snapshot().sheets;
    await insertChosen(pane, desk);
    expect(message(pane)).toMatch(words);
    expect(pane.snapshot().sheets).toEqual(before);
    expect(desk.state.inserted).toBeNull();
  });

  test('writes nothing into a table, nor into a workbook that can only be read', async () => {
    const pane = await openPane(TABLE, API);
    const desk = openDesk();
    await enterHelp(pane, desk);
    chooseFunction(pane, desk, 'VERSION');
    pane.host.person.select('Work!A5');
    const before = pane.snapshot().sheets;
    await insertChosen(pane, desk);
    expect(message(pane)).toMatch(/lies in the table Tasks/);
    expect(pane.snapshot().sheets).toEqual(before);
    const closed = await openPane(TABLE, { ...API, faults: { readOnly: true } });
    closed.host.person.select('Work!J5');
    await insertChosen(closed, desk);
    expect(message(closed)).toMatch(/^This workbook can only be read/);
    expect(closed.snapshot().sheets).toEqual(before);
  });

  test('takes one block only, and cuts whole columns down to what is filled', async () => {
    const pane = await openPane(PLAIN, API);
    const desk = openDesk();
    await enterHelp(pane, desk);
    pane.host.person.select('Work!B:C');
    await takeSelection(pane, desk, 0);
    expect(desk.state.typed[0]).toBe('Work!$B$2:$C$20');
    pane.host.person.select('Work!A1:A2,Work!C1:C2');
    await takeSelection(pane, desk, 0);
    expect(message(pane)).toMatch(/^What is selected is not one block of cells/);
  });

  test('costs at most three requests for each operation', async () => {
    const pane = await openPane(PLAIN, API);
    const desk = openDesk();
    const requests = async (work: () => Promise<unknown>) => {
      const before = pane.host.requests.length;
      await work();
      return pane.host.requests.length - before;
    };
    expect(await requests(() => enterHelp(pane, desk))).toBe(1);
    pane.host.person.select('Work!B4:G8');
    expect(await requests(() => takeSelection(pane, desk, 0))).toBeLessThanOrEqual(2);
    pane.host.person.select('Work!J1');
    expect(await requests(() => insertChosen(pane, desk))).toBeLessThanOrEqual(3);
    expect(message(pane)).toBeNull();
  });
});

describe('A formula beside a pane that decides by a policy of its own', () => {
  const opened = async () => {
    const pane = await openPane(TABLE, API);
    await chooseList(pane, { kind: 'table', id: '1' });
    const policyDesk: PolicyDesk = {
      state: EMPTY_POLICY,
      set: (change) => void (policyDesk.state = { ...policyDesk.state, ...change }),
    };
    const desk = openDesk();
    await enterHelp(pane, desk);
    return { pane, desk, policyDesk };
  };

  test('names the cells of that policy, where a sheet holds just this one', async () => {
    const { pane, desk, policyDesk } = await opened();
    await rule(pane, openRuling(DEFAULT_POLICY, true));
    expect(unseenBy(desk.state.chosen, desk.state.typed, pane).join()).toMatch(/the formula follows the default/);
    await takePolicy(pane, desk, 2);
    expect(message(pane)).toMatch(/stands on no sheet/);
    pane.store.dispatch({ type: 'dismissed' });
    await putOnSheet(pane, policyDesk);
    await takePolicy(pane, desk, 2);
    expect(message(pane)).toBeNull();
    const formula = formulaOf(desk.state.chosen, argumentsOf(desk.state));
    const [, sheet, , last] = /^=SOURCING\.CLASSIFY\(Tasks\[#All\],,(\w+)!(\$A\$4:\$[A-Z]+\$(\d+))\)$/.exec(formula)!;
    const rows = Object.keys(valuesOf(pane, sheet!)).map((address) => Number(/\d+$/.exec(address)![0]));
    expect(Number(last)).toBe(Math.max(...rows));
    expect(unseenBy(desk.state.chosen, desk.state.typed, pane)).toEqual([]);
    pane.host.person.renameSheet(sheet!, 'Our rules');
    await takePolicy(pane, desk, 2);
    expect(desk.state.typed[2]).toMatch(/^'Our rules'!\$A\$4:/);
  });

  test('does not name a sheet that holds another policy by now', async () => {
    const { pane, desk, policyDesk } = await opened();
    await putOnSheet(pane, policyDesk);
    await rule(pane, openRuling(DEFAULT_POLICY, true));
    await takePolicy(pane, desk, 2);
    expect(message(pane)).toMatch(/no longer holds the policy/);
    expect(desk.state.typed[2]).toBe('');
  });

  test('says what else the pane counts with: choices by hand and corrected columns', async () => {
    const { pane, desk } = await opened();
    expect(unseenBy(desk.state.chosen, desk.state.typed, pane)).toEqual([]);
    setField(pane, 1, '');
    await chooseByHand(pane, 0, { strategy: 'PARTNER', reason: 'r', by: 'Ada' });
    const [text] = unseenBy(desk.state.chosen, desk.state.typed, pane);
    expect(text).toMatch(/cannot see: 1 choice made by hand, 1 corrected column\./);
    chooseFunction(pane, desk, 'DEFINE');
    expect(unseenBy(desk.state.chosen, desk.state.typed, pane)).toEqual([]);
  });
});

describe('Versions', () => {
  const pane = versionText(manifest.version);
  const said = async (functions: unknown) => {
    const versions = readVersions(functions === undefined ? {} : { sourcingFunctions: functions });
    return textOf(
      helpView(EMPTY_HELP, versions, await openPane(PLAIN, API), {
        choose: () => undefined,
        type: () => undefined,
        take: () => undefined,
        takePolicy: () => undefined,
        insert: () => undefined,
      }),
    );
  };

  test('of pane and built functions are the same', async () => {
    const opened = await openWithFunctions();
    const answer = await opened.host.functions.call('SOURCING.VERSION', []);
    expect(answer).toBe(pane);
    expect(await said({ version: () => pane })).toContain('Pane and functions have the same version.');
  });

  test('that differ are a warning, and so are functions that are not there', async () => {
    expect(await said({ version: () => 'functions 0.0.9' })).toContain('Pane and functions are of different versions');
    expect(await said(undefined)).toContain('The functions are not loaded in this pane');
    expect(await said({ version: 7 })).toContain('The functions are not loaded in this pane');
  });
});
