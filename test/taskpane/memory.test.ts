import { closeAll, openPane, reopen } from './open-pane';
import { PLAIN } from './lists';

afterEach(closeAll);

const valueOf = async (asked: Promise<{ ok: boolean }>) => {
  const outcome = await asked;
  return 'value' in outcome ? outcome.value : outcome;
};

describe('The memory of a workbook', () => {
  test('holds nothing at first, and makes no sheet to say so', async () => {
    const pane = await openPane(PLAIN);
    expect(await valueOf(pane.book.recall('facts'))).toBeNull();
    await pane.book.keep('facts', null);
    expect(pane.snapshot().sheets.map(({ name }) => name)).toEqual(['Work', 'Other']);
  });

  test('gives each drawer its own back, also after the pane was closed, and to long contents too', async () => {
    const pane = await openPane(PLAIN);
    const long = Array.from({ length: 9000 }, (_, at) => `=answer ${at}`);
    await pane.book.keep('facts', { long });
    await pane.book.keep('choices', ['=1+1', null, 2]);
    const later = reopen(pane);
    expect(await valueOf(later.book.recall('facts'))).toEqual({ long });
    expect(await valueOf(later.book.recall('choices'))).toEqual(['=1+1', null, 2]);
    await later.book.keep('facts', { short: true });
    expect(await valueOf(later.book.recall('facts'))).toEqual({ short: true });
    expect(later.sheets().map(({ name }) => name)).toEqual(['Work', 'Other']);
  });

  test('goes with its last drawer', async () => {
    const pane = await openPane(PLAIN);
    await pane.book.keep('facts', 1);
    await pane.book.keep('policy', 2);
    await pane.book.keep('facts', null);
    expect(await valueOf(pane.book.recall('policy'))).toBe(2);
    await pane.book.keep('policy', null);
    expect(pane.snapshot().sheets.map(({ name }) => name)).toEqual(['Work', 'Other']);
  });
});
