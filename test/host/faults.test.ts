import { takeSnapshot } from '../../workbench/model/snapshot';
import { setsProperty } from '../../workbench/wire/faults';
import { INVENTORY, open } from './open';

const block = (rows: number, text: string) => Array.from({ length: rows }, () => [text]);

const writeCell = (context: Excel.RequestContext, address: string, value: string) => {
  context.workbook.worksheets.getItem('Inventory').getRange(address).values = [[value]];
};

describe('Limits', () => {
  test('a request of more than 5 MB is too large, and nothing of it is done', async () => {
    const { Excel, workbook } = await open({ workbook: INVENTORY });
    const before = takeSnapshot(workbook);
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inventory').getRange('G1:G200').values = block(200, 'x'.repeat(30_000));
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(takeSnapshot(workbook)).toEqual(before);
  });

  test('an answer of more than 5 MB is too large', async () => {
    const { Excel, host } = await open({
      workbook: { sheets: [{ name: 'S', cells: { A1: block(200, 'x'.repeat(30_000)) } }] },
    });
    const read = (address: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).load('values');
        await context.sync();
      });
    await expect(read('A1:A200')).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    await expect(read('A1:A100')).resolves.toBeUndefined();
    expect(host.requests.every((request) => request.bytes < 2000)).toBe(true);
  });

  test('more than five million cells cannot be read at once', async () => {
    const { Excel } = await open();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:E1000001').load('values');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });

  test('can be lowered by a test', async () => {
    const { Excel } = await open({ faults: { cells: 10 } });
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B6').load('values');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
  });
});

describe('A workbook that can only be read', () => {
  test('is read as ever and denies every change', async () => {
    const { Excel, Office, workbook } = await open({ workbook: INVENTORY, faults: { readOnly: true } });
    const before = takeSnapshot(workbook);
    expect(Office.context.document.mode).toBe('readOnly');
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst().load('name');
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe('Inventory');
    const change = Excel.run(async (context) => {
      writeCell(context, 'A1', 'x');
      await context.sync();
    });
    await expect(change).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(takeSnapshot(workbook)).toEqual(before);
  });
});

describe('While somebody edits a cell', () => {
  test('requests fail', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    host.editCell();
    const work = Excel.run(async (context) => {
      writeCell(context, 'G1', 'x');
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });

  test('requests that may wait do so until the edit ends', async () => {
    const { Excel, host, workbook } = await open({ workbook: INVENTORY });
    const endEdit = host.editCell();
    let done = false;
    const work = Excel.run({ delayForCellEdit: true }, async (context) => {
      writeCell(context, 'G1', 'x');
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(done).toBe(false);
    expect(takeSnapshot(workbook).sheets[0]?.cells.G1).toBeUndefined();
    endEdit();
    await work;
    expect(takeSnapshot(workbook).sheets[0]?.cells.G1).toEqual({ value: 'x' });
  });
});

describe('A slow host', () => {
  test('answers when the test lets it', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const steps: string[] = [];
    const gate = host.hold();
    const work = Excel.run(async (context) => {
      writeCell(context, 'G1', 'first');
      await context.sync();
      steps.push('first');
      writeCell(context, 'G2', 'second');
      await context.sync();
      steps.push('second');
    });
    await gate.arrived();
    expect([gate.waiting(), steps]).toEqual([1, []]);
    gate.pass();
    await gate.arrived();
    expect(steps).toEqual(['first']);
    gate.open();
    await work;
    expect(steps).toEqual(['first', 'second']);
  });
});

describe('A sync that fails in the middle', () => {
  test('leaves what was written before the failure and nothing after it', async () => {
    const { Excel, host, workbook } = await open({ workbook: INVENTORY });
    host.faults.failure = { after: 2 };
    const work = Excel.run(async (context) => {
      for (const [row, value] of ['a', 'b', 'c', 'd'].entries()) writeCell(context, `G${row + 1}`, value);
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({ code: 'GeneralException' });
    const { cells } = takeSnapshot(workbook).sheets[0]!;
    expect([cells.G1, cells.G2, cells.G3, cells.G4]).toEqual([{ value: 'a' }, { value: 'b' }, undefined, undefined]);
  });

  test('happens once, at the action and with the code that the test plans', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    const isFormat = (name: string) => name === 'Color';
    host.faults.failure = {
      after: 0,
      code: 'InvalidReference',
      counts: (action) => setsProperty(action) && isFormat(action.Name),
    };
    const colour = () =>
      Excel.run(async (context) => {
        writeCell(context, 'G1', 'x');
        context.workbook.worksheets.getItem('Inventory').getRange('G1').format.fill.color = '#FF0000';
        await context.sync();
      });
    await expect(colour()).rejects.toMatchObject({ code: 'InvalidReference' });
    await expect(colour()).resolves.toBeUndefined();
  });

  test.each([
    [5012, 'InvalidOrTimedOutSession'],
    [5102, 'ActivityLimitReached'],
    [7000, 'AccessDenied'],
  ] as const)('or is turned away as a whole (%i: %s)', async (refused, code) => {
    const { Excel, host } = await open();
    host.faults.refuseNext = refused;
    const read = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
      });
    await expect(read()).rejects.toMatchObject({ code });
    await expect(read()).resolves.toBeUndefined();
  });
});

describe('Blocks written across filtered rows', () => {
  const write = async (filteredWrites: 'exact' | 'misplace') => {
    const { Excel, host, workbook } = await open({ workbook: INVENTORY, faults: { filteredWrites } });
    host.person.filterTable('Tasks', 'Task', { filterOn: 'Custom', criterion1: '<>Payroll' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Inventory').getRange('E2:E4').values = [['one'], ['two'], ['three']];
      await context.sync();
    });
    const { cells } = takeSnapshot(workbook).sheets[0]!;
    return [cells.E2, cells.E3, cells.E4];
  };

  test('land where they belong', async () => {
    expect(await write('exact')).toEqual([{ value: 'one' }, { value: 'two' }, { value: 'three' }]);
  });

  test('land in the wrong rows when the host misbehaves as Excel is known to', async () => {
    expect(await write('misplace')).toEqual([{ value: 'one' }, undefined, { value: 'one' }]);
  });
});

describe('Requests', () => {
  test('are counted with their sizes, so that a test can hold an operation to three syncs', async () => {
    const { Excel, host } = await open({ workbook: INVENTORY });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Inventory').getRange('A1:C4').load('values');
      await context.sync();
      range.values = [...range.values];
      await context.sync();
    });
    expect(host.requests.map((request) => request.writes)).toEqual([false, true]);
    const [read, write] = host.requests;
    expect(write!.bytes).not.toBe(read!.bytes);
    expect(read!.actions).toBeGreaterThan(write!.actions);
  });
});
