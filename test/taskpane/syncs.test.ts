import { startWriting, undoFill } from '../../taskpane/flow/fill';
import { TABLE } from './lists';
import { closeAll, openPane, previewOf, type TestPane } from './open-pane';

afterEach(closeAll);

/** Requests that reach Excel during some work. */
async function requestsOf({ host }: TestPane, work: () => Promise<unknown>): Promise<number> {
  const before = host.requests.length;
  await work();
  return host.requests.length - before;
}

test('Each operation costs at most three requests beside the parts of its data', async () => {
  const pane = await openPane(TABLE, { api: '1.13' });
  const target = { kind: 'table', id: '1' } as const;
  expect(await requestsOf(pane, () => pane.book.survey())).toBeLessThanOrEqual(3);
  expect(await requestsOf(pane, () => pane.book.read(target))).toBeLessThanOrEqual(3);
  expect(await requestsOf(pane, () => pane.book.rowHere())).toBe(1);
  expect(await requestsOf(pane, () => pane.book.recall('choices'))).toBe(1);
  expect(await requestsOf(pane, () => pane.book.frozen())).toBe(1);
  // The area, and then one for each part of the cells.
  expect(await requestsOf(pane, () => pane.book.findFormulas('sheet'))).toBeLessThanOrEqual(3);
  await previewOf(pane, target);
  expect(pane.store.state.notice).toBeNull();
  const { fill } = pane.store.state.preview!;
  expect(await requestsOf(pane, () => pane.book.room(fill.list, fill.targets, 0))).toBeLessThanOrEqual(3);
  // Reading the list once more (2), then: look, keep what undo needs, make the columns.
  expect(await requestsOf(pane, () => pane.book.begin(fill))).toBeLessThanOrEqual(2 + 3);
  const write = () => pane.book.write(fill, { from: 0, onProgress: () => undefined, isCancelled: () => false });
  // One part of the data, then two for the colours.
  expect(await requestsOf(pane, write)).toBeLessThanOrEqual(1 + 2);
  // What undo needs (1), the list as it stands (2), then: look, take away; what the fill wrote is forgotten, and the start looks again.
  expect(await requestsOf(pane, () => undoFill(pane))).toBeLessThanOrEqual(3 + 3 + 3 + 2);
  await startWriting(pane);
});
