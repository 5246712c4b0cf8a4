import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;

const root = join(__dirname, '../..');
const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
const readRows = (text: string): Row[] => parse<Row>(text, { columns: true });
const countWhere = (rows: Row[], fields: Row): number =>
  rows.filter((row) => Object.entries(fields).every(([field, value]) => row[field] === value)).length;

const labels = readRows(readText('test/labels/labels.csv'));
const tasks = new Map(readRows(readText('test/data/onet_tasks_open.csv')).map((row) => [row.task_id, row]));
const services = new Map(readRows(readText('test/data/psc_services_open.csv')).map((row) => [row.psc_code, row]));

/** Attribution compared by its words: line breaks, and the escapes that Markdown needs, may differ. */
const plainWords = (text: string): string => text.replaceAll('\\', '').replace(/\s+/g, ' ');

describe('the labelled rows', () => {
  it('are at least 600 task statements and 200 services', () => {
    expect(countWhere(labels, { source: 'onet' })).toBeGreaterThanOrEqual(600);
    expect(countWhere(labels, { source: 'psc' })).toBeGreaterThanOrEqual(200);
  });

  it('have ids that occur once', () => {
    expect(new Set(labels.map((row) => row.id)).size).toBe(labels.length);
  });

  it('carry the text and the occupation of the data file under the same id', () => {
    const expected = labels.map(({ id, source }) => {
      const task = tasks.get(id ?? '');
      return source === 'onet'
        ? { id, text: task?.task, context: task?.occupation }
        : { id, text: services.get(id ?? '')?.name, context: '' };
    });
    expect(labels.map(({ id, text, context }) => ({ id, text, context }))).toEqual(expected);
  });

  it('have a label of the guide in each of the two columns', () => {
    const notAllowed = labels.filter(
      ({ presence = '', judgement = '' }) =>
        !['anywhere', 'local', 'premises', 'unclear'].includes(presence) ||
        !['low', 'medium', 'high', 'unclear'].includes(judgement),
    );
    expect(notAllowed).toEqual([]);
  });
});

describe('the split', () => {
  it.each(['onet', 'psc'])('sets a third of %s aside', (source) => {
    const third = countWhere(labels, { source }) / 3;
    expect(Math.abs(countWhere(labels, { source, split: 'set_aside' }) - third)).toBeLessThanOrEqual(1);
    expect(countWhere(labels, { source, split: 'open' })).toBe(
      countWhere(labels, { source }) - countWhere(labels, { source, split: 'set_aside' }),
    );
  });

  it('and the rows are those that the script draws', () => {
    const drawn = readRows(
      execFileSync(process.execPath, [join(root, 'scripts/sample-labels.mjs')], { encoding: 'utf8' }),
    );
    const withoutLabels = labels.map(({ id, source, split, text, context }) => ({ id, source, split, text, context }));
    expect(withoutLabels).toEqual(drawn);
  });
});

describe('the texts beside the rows', () => {
  it('carry the attribution that the O*NET files ask for', () => {
    const attribution = /"This product includes[^"]+"/.exec(readText('test/data/SOURCES.md'))?.[0] ?? 'no attribution';
    expect(plainWords(readText('test/labels/SOURCES.md'))).toContain(plainWords(attribution));
  });

  it.each(['presence', 'judgement'])('state the counts of %s as they are in the file', (field) => {
    const guide = readText('test/labels/GUIDE.md').replace(/ +/g, ' ');
    for (const value of new Set(labels.map((row) => row[field] ?? ''))) {
      const cells = ['onet', 'psc'].flatMap((source) =>
        ['open', 'set_aside'].map((split) => countWhere(labels, { source, split, [field]: value })),
      );
      const all = countWhere(labels, { [field]: value });
      expect(guide).toContain(`| ${[value, ...cells, all].join(' | ')} |`);
    }
  });
});
