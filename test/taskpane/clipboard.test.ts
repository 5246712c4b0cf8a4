import { copyTo } from '../../taskpane/explain/clipboard';

const BRIEF = { text: 'Row 2', html: '<h2>Row 2</h2>' };
const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
const itemOf = (kinds: Record<string, Blob>) => kinds;

describe('The clipboard', () => {
  test('is given text and HTML where it takes both', async () => {
    const taken: Record<string, Blob>[] = [];
    const write = (items: Record<string, Blob>[]) => Promise.resolve(void taken.push(...items));
    expect(await copyTo({ write, itemOf, writeText: refuse }, BRIEF)).toBe(true);
    const [item] = taken;
    expect(await item!['text/plain']!.text()).toBe(BRIEF.text);
    expect(await item!['text/html']!.text()).toBe(BRIEF.html);
  });

  test.each([
    ['refuses', { write: refuse, itemOf }],
    ['cannot', {}],
  ])('is given the text alone where it %s more', async (_, more) => {
    const taken: string[] = [];
    const writeText = (text: string) => Promise.resolve(void taken.push(text));
    expect(await copyTo({ ...more, writeText }, BRIEF)).toBe(true);
    expect(taken).toEqual(['Row 2']);
  });

  test('says so where it refuses, throws at once, or is not there', async () => {
    const fails = () => {
      throw new TypeError('no document');
    };
    expect(await copyTo({ write: refuse, itemOf, writeText: refuse }, BRIEF)).toBe(false);
    expect(await copyTo({ write: fails, itemOf, writeText: fails }, BRIEF)).toBe(false);
    expect(await copyTo({}, BRIEF)).toBe(false);
  });
});
