import { QUESTION_IDS, type QuestionId } from '../../src/catalogue/money-questions';
import { calculationWorkbook, type Calculation } from '../../src/report/calculation';
import { calculationOf } from '../../src/report/calculations';
import type { WorkbookSeed } from '../../workbench/model/create';
import type { Snapshot } from '../../workbench/model/snapshot';
import type { Destination, InputsBy, Insertion, Site, TakenOut } from '../../taskpane/book';
import { openWithExcelJs, plain, temporaryFolder, writeTo } from '../cli/xlsx-files';
import { caseOf } from '../report/cases';
import { closeAll, inExcel, openPane, valuesOf, type TestPane } from './open-pane';

afterEach(closeAll);

const PLAN: WorkbookSeed = {
  sheets: [
    { name: 'Plan', cells: { A1: [['Our plan', '=1+1']], A60: [['below']] } },
    { name: 'Notes', cells: { B2: [['keep me']] } },
  ],
};
const NEW: Destination = { kind: 'newSheet' };
const HERE: Destination = { kind: 'selection' };
const made = (id: QuestionId, more = {}): Calculation => calculationOf(id, caseOf(id, more));

async function found(pane: TestPane, calculation: Calculation, destination = HERE): Promise<Site> {
  const site = await pane.book.calculations.find(calculation, destination);
  if (!site.ok) throw new Error(site.problem.message);
  return site.value;
}
async function insert(
  pane: TestPane,
  calculation: Calculation,
  destination = HERE,
  by: InputsBy = 'keep',
): Promise<Insertion> {
  const inserted = await pane.book.calculations.insert(calculation, destination, by);
  if (!inserted.ok) throw new Error(inserted.problem.message);
  expect(pane.host.missing()).toEqual([]);
  return inserted.value;
}
async function undo(pane: TestPane, anyway = false): Promise<TakenOut> {
  const taken = await pane.book.calculations.undo(anyway);
  if (!taken.ok) throw new Error(taken.problem.message);
  expect(pane.host.missing()).toEqual([]);
  return taken.value;
}
const sheet = (pane: TestPane, name: string) => pane.sheets().find((one) => one.name === name);
const state = (pane: TestPane): Pick<Snapshot, 'sheets' | 'names'> => ({
  sheets: pane.sheets(),
  names: pane.snapshot().names,
});
/** The address of the value of an input, and what stands there. */
function inputAt(pane: TestPane, name: string): { address: string; value: unknown } {
  const place = pane.snapshot().names[name] ?? '';
  const [on = '', address = ''] = place.split('!');
  return { address: place, value: valuesOf(pane, on)[address] };
}

describe('Formulas put where there is room', () => {
  test.each(QUESTION_IDS)(
    '%s: inputs with names, formulas, a chart; and taken out again without a trace',
    async (id) => {
      const pane = await openPane(PLAN, { api: '1.13' });
      pane.host.person.select('Plan!D3');
      const before = state(pane);
      const site = await found(pane, made(id));
      expect(site).toMatchObject({ problems: [], known: 0, differing: [] });
      expect(site.label).toMatch(/^Plan!D3:/);
      expect(state(pane)).toEqual(before);
      await insert(pane, made(id), site.destination);
      expect(pane.sheets().map(({ name }) => name)).toEqual(['Plan', 'Notes', 'Assumptions']);
      const block = made(id).layOut((field) => `Sourcing_${field}`, { row: 2, column: 3 });
      expect(JSON.stringify(sheet(pane, 'Plan')!.parts)).toContain(block.charts[0]!.title);
      for (const address of ['A1', 'B1', 'A60']) {
        expect(sheet(pane, 'Plan')!.cells[address]).toEqual(before.sheets[0]!.cells[address]);
      }
      expect(sheet(pane, 'Notes')).toEqual(before.sheets[1]);
      await undo(pane);
      expect(state(pane)).toEqual(before);
      expect(pane.snapshot().sheets.map(({ name }) => name)).toEqual(['Plan', 'Notes']);
    },
  );

  test('on a sheet of their own, which goes when they are taken out', async () => {
    const pane = await openPane(PLAN);
    const before = state(pane);
    await insert(pane, made('abroad'), NEW);
    expect(pane.sheets().map(({ name }) => name)).toEqual(['Plan', 'Notes', 'Assumptions', 'Going abroad']);
    await undo(pane);
    expect(state(pane)).toEqual(before);
  });

  test('the pane’s sheets hold what the file of the command line holds', async () => {
    const file = temporaryFolderOnce;
    for (const id of QUESTION_IDS) {
      const calculation = made(id);
      const pane = await openPane({ sheets: [{ name: 'Sheet1' }] });
      await insert(pane, calculation, NEW);
      const path = file(`${id}.xlsx`);
      await writeTo(path, calculationWorkbook(calculation));
      const workbook = await openWithExcelJs(path);
      for (const written of workbook.worksheets) {
        const cells = sheet(pane, written.name)!.cells as Record<
          string,
          { value?: unknown; formula?: string; style?: { numberFormat?: string } }
        >;
        const wrong: unknown[] = [];
        let formulas = 0;
        written.eachRow((row) =>
          row.eachCell((cell) => {
            const ours = cells[cell.address];
            const formula = cell.formula?.replaceAll('_xldudf_SOURCING_', 'SOURCING.');
            if (formula) formulas++;
            const here = ours?.formula ?? ours?.value ?? null;
            const there = formula ? `=${formula}` : serialIn(plain(cell.value));
            const covered = 'sharedFormula' in cell.model || cell.type === 1;
            if (!covered && here !== there && !isSpilled(calculation, written.name, cell.address))
              wrong.push([cell.address, here, there]);
            const format = cell.numFmt === 'General' ? undefined : cell.numFmt;
            if (ours?.style?.numberFormat !== format) wrong.push([cell.address, ours?.style?.numberFormat, format]);
          }),
        );
        expect(wrong).toEqual([]);
        expect(formulas > 0).toBe(written.name !== 'Assumptions');
      }
      const names = Object.entries(pane.snapshot().names).filter(
        ([name]) => !/^Sourcing_(assumptions|calculation)$/.test(name),
      );
      expect(names.length).toBeGreaterThan(5);
      for (const [name, place] of names) {
        expect([name, workbook.definedNames.getRanges(name).ranges[0]?.replace(/[$']/g, '')]).toEqual([name, place]);
      }
    }
  }, 120_000);

  test('cost at most three requests', async () => {
    const pane = await openPane(PLAN);
    pane.host.person.select('Plan!D3');
    const count = async (work: () => Promise<unknown>) => {
      const before = pane.host.requests.length;
      await work();
      return pane.host.requests.length - before;
    };
    expect(await count(() => found(pane, made('partner')))).toBeLessThanOrEqual(3);
    // Three, and one that keeps what undo needs, as data.
    expect(await count(() => insert(pane, made('partner')))).toBeLessThanOrEqual(3 + 1);
    // Three, and one for the formulas of the workbook, which are read as data.
    expect(await count(() => undo(pane))).toBeLessThanOrEqual(3 + 1);
  });
});

const temporaryFolderOnce = temporaryFolder();

/** The library that reads the file turns dates into objects. */
const serialIn = (value: unknown): unknown =>
  value instanceof Date ? (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000 : value;

/** Whether a cell is filled by the formula of another one. */
function isSpilled(calculation: Calculation, name: string, address: string): boolean {
  if (name === 'Assumptions') return false;
  const { rows } = calculation.layOut((id) => id, { row: 0, column: 0 });
  const [, letter = 'A', number = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const row = rows[Number(number) - 1];
  const cells = row && 'cells' in row ? row.cells : row;
  const cell = cells?.[letter.charCodeAt(0) - 65];
  return typeof cell === 'object' && cell !== null && 'spilled' in cell && cell.spilled === true;
}

describe('A place that is not free', () => {
  const codes = async (pane: TestPane, destination: Destination = HERE) => {
    const before = state(pane);
    const site = await found(pane, made('readiness'), destination);
    const refused = await pane.book.calculations.insert(made('readiness'), site.destination, 'keep');
    expect(refused.ok).toBe(false);
    expect(state(pane)).toEqual(before);
    return site.problems.map(({ code, message }) => [code, message]);
  };

  test('a value below is named, nothing is written, and a new sheet takes the formulas', async () => {
    const pane = await openPane({ sheets: [{ name: 'Plan', cells: { C20: [['mine']] } }] });
    pane.host.person.select('Plan!B2');
    const before = sheet(pane, 'Plan');
    const [[code, message] = []] = await codes(pane);
    expect(code).toBe('SITE_FILLED');
    expect(message).toContain('C20 is not empty');
    await insert(pane, made('readiness'), NEW);
    expect(sheet(pane, 'Plan')).toEqual(before);
  });

  test('a table, a protected sheet, formats, hidden rows and the edge of the sheet are told apart', async () => {
    const pane = await openPane(
      {
        sheets: [
          { name: 'Table', cells: { A3: [['Task'], ['One']] }, tables: { Tasks: 'A3:A4' } },
          { name: 'Safe' },
          { name: 'Dressed', formats: { 'B5:B6': '0.00' } },
          { name: 'Edge' },
        ],
      },
      { api: '1.13' },
    );
    pane.host.person.protect('Safe');
    const codeAt = async (address: string) => {
      pane.host.person.select(address);
      return (await codes(pane))[0]?.[0];
    };
    expect(await codeAt('Table!A1')).toBe('SITE_TABLE');
    expect(await codeAt('Safe!A1')).toBe('SITE_PROTECTED');
    expect(await codeAt('Dressed!A1')).toBe('SITE_DRESSED');
    expect(await codeAt('Edge!XFD5')).toBe('SITE_OFF_SHEET');
    expect(await codeAt('Edge!A1048570')).toBe('SITE_OFF_SHEET');
  });

  test('a workbook that can only be read', async () => {
    const pane = await openPane(PLAN, { faults: { readOnly: true } });
    expect((await codes(pane, NEW))[0]?.[0]).toBe('READ_ONLY');
  });

  test('a request that fails in the middle can be taken out', async () => {
    const pane = await openPane(PLAN);
    const before = state(pane);
    // What undo needs is kept by then; the inputs are written in part.
    pane.host.faults.failure = { after: 150 };
    const failed = await pane.book.calculations.insert(made('abroad'), NEW, 'keep');
    expect(failed.ok).toBe(false);
    await undo(pane);
    expect(state(pane)).toEqual(before);
  });
});

describe('The sheet of assumptions', () => {
  test('keeps what the user has changed there, and says what differs', async () => {
    const pane = await openPane(PLAN);
    await insert(pane, made('partner'), NEW);
    const { address } = inputAt(pane, 'Sourcing_partner_probability');
    pane.host.person.type(address, [[0.6]]);
    const before = sheet(pane, 'Assumptions');
    const site = await found(pane, made('partner'), NEW);
    expect(site).toMatchObject({ fresh: 0, differing: [{ label: 'Probability of success', kept: 0.6, wanted: 0.35 }] });
    await insert(pane, made('partner'), NEW);
    expect(sheet(pane, 'Assumptions')).toEqual(before);
    expect(JSON.stringify(sheet(pane, 'Partner or outsource 2')!.cells)).toContain('(Sourcing_partner_probability,');
  });

  test('takes the inputs once more under other names when asked', async () => {
    const pane = await openPane(PLAN);
    await insert(pane, made('partner'), NEW);
    const before = sheet(pane, 'Assumptions')!.cells;
    await insert(pane, made('partner', { probability: 0.2 }), NEW, 'anew');
    expect(sheet(pane, 'Assumptions')!.cells).toMatchObject(before);
    expect(inputAt(pane, 'Sourcing_partner_probability').value).toBe(0.35);
    expect(inputAt(pane, 'Sourcing_partner_probability_2').value).toBe(0.2);
    expect(JSON.stringify(sheet(pane, 'Partner or outsource 2')!.cells)).toContain('(Sourcing_partner_probability_2,');
    await undo(pane);
    expect(sheet(pane, 'Assumptions')!.cells).toEqual(before);
  });

  test('is extended below for another question, and a sheet or a name of the user’s is never taken over', async () => {
    const pane = await openPane({
      sheets: [{ name: 'Assumptions', cells: { A1: [['Assumptions'], ['mine']], B2: [[7]] } }],
      names: { Sourcing_abroad_hours: 'Assumptions!B2' },
    });
    const mine = sheet(pane, 'Assumptions');
    await insert(pane, made('readiness'), NEW);
    await insert(pane, made('abroad'), NEW);
    expect(sheet(pane, 'Assumptions')).toEqual(mine);
    expect(pane.sheets().map(({ name }) => name)).toEqual([
      'Assumptions',
      'Assumptions 2',
      'Readiness',
      'Going abroad',
    ]);
    expect(pane.snapshot().names['Sourcing_abroad_hours']).toBe('Assumptions!B2');
    expect(inputAt(pane, 'Sourcing_abroad_hours_2').value).toBe(6000);
    expect(JSON.stringify(sheet(pane, 'Going abroad')!.cells)).toContain('"=Sourcing_abroad_hours_2"');
  });
});

describe('Taking out', () => {
  test('asks where a cell was changed, then leaves that cell and takes the rest', async () => {
    const pane = await openPane(PLAN);
    const before = state(pane);
    await insert(pane, made('readiness'), NEW);
    pane.host.person.type('Readiness!A3', [['My own title']]);
    const standing = state(pane);
    const asked = await pane.book.calculations.undo(false);
    expect(asked).toMatchObject({ ok: false, problem: { code: 'CALCULATION_CHANGED' } });
    expect(state(pane)).toEqual(standing);
    const taken = await undo(pane, true);
    expect(taken.left).toEqual({ cells: 1, inputs: 0 });
    expect(valuesOf(pane, 'Readiness')).toEqual({ A3: 'My own title' });
    expect(sheet(pane, 'Plan')).toEqual(before.sheets[0]);
  });

  test('leaves inputs that were changed or that other formulas use', async () => {
    const pane = await openPane(PLAN);
    await insert(pane, made('abroad'), NEW);
    const changed = inputAt(pane, 'Sourcing_abroad_rate');
    pane.host.person.type(changed.address, [[30]]);
    pane.host.person.type('Notes!C3', [['=Sourcing_abroad_hours*2']]);
    expect((await undo(pane)).left).toEqual({ cells: 0, inputs: 2 });
    expect(Object.keys(pane.snapshot().names).sort()).toEqual([
      'Sourcing_abroad_hours',
      'Sourcing_abroad_rate',
      'Sourcing_assumptions',
    ]);
    expect(inputAt(pane, 'Sourcing_abroad_rate').value).toBe(30);
    expect(valuesOf(pane, 'Notes')).toMatchObject({ B2: 'keep me' });
  });

  test('finds the formulas where they stand now: on a renamed sheet, below an inserted row', async () => {
    const pane = await openPane(PLAN);
    pane.host.person.select('Plan!D3');
    await insert(pane, made('readiness'));
    await inExcel(pane, (context) => {
      const plan = context.workbook.worksheets.getItem('Plan');
      plan.getRange('2:2').insert('Down');
      plan.name = 'Our plan';
    });
    const taken = await pane.book.calculations.undo(false);
    expect(taken.ok ? taken.value.left : taken.problem.message).toEqual({ cells: 0, inputs: 0 });
    expect(pane.sheets().map(({ name }) => name)).toEqual(['Our plan', 'Notes']);
    expect(valuesOf(pane, 'Our plan')).toEqual({ A1: 'Our plan', B1: '#NAME?', A61: 'below' });
  });

  test('leaves a sheet of its own where somebody has added something to it', async () => {
    const pane = await openPane(PLAN);
    await insert(pane, made('readiness'), NEW);
    pane.host.person.type('Readiness!H2', [['a remark']]);
    await undo(pane);
    expect(valuesOf(pane, 'Readiness')).toEqual({ H2: 'a remark' });
  });

  test('is remembered: another pane on the same workbook takes the last one out, then the one before', async () => {
    const pane = await openPane(PLAN);
    const before = state(pane);
    await insert(pane, made('readiness'), NEW);
    await insert(pane, made('milestones'), NEW);
    const last = await pane.book.calculations.last();
    expect(last.ok && last.value).toMatchObject({ title: 'Milestones', at: '2026-05-04T12:00:00.000Z' });
    await undo(pane);
    await undo(pane);
    expect(state(pane)).toEqual(before);
    const none = await pane.book.calculations.undo(false);
    expect(none).toMatchObject({ ok: false, problem: { code: 'NO_CALCULATION' } });
  });
});
