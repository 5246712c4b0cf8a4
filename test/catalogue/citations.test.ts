import { readdirSync } from 'node:fs';
import path from 'node:path';
import { findReference } from '../../src/catalogue/beyond';
import { findClaim } from '../../src/catalogue/claims';

const CATALOGUE = path.resolve(__dirname, '../../src/catalogue');

/** Every id in a field `claims`, however deep it lies in the data, with the place where it stands. */
function* citedIn(data: unknown, place: string, seen = new Set<unknown>()): Generator<[string, string]> {
  if (typeof data !== 'object' || data === null || seen.has(data)) return;
  seen.add(data);
  for (const [name, value] of Object.entries(data)) {
    if (name === 'claims' && Array.isArray(value)) for (const id of value) yield [String(id), place];
    else yield* citedIn(value, `${place}.${name}`, seen);
  }
}

describe('a claim', () => {
  it.each([
    ['D0-contingent', 'opinion'],
    ['D1-motive-tax', 'dictionary'],
    ['D2-small-firm', 'blog'],
    ['D3-comment-insight', 'reader comment'],
    ['D4-cost-chief', 'vendor page'],
  ])('says who speaks: %s', (id, voice) => {
    expect(findClaim(id)?.voice).toBe(voice);
  });
});

describe('the catalogue', () => {
  const files = readdirSync(CATALOGUE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  it('cites nothing that has no entry, in any of its files', async () => {
    const modules: unknown[] = await Promise.all(files.map((file) => import(path.join(CATALOGUE, file))));
    const cited = modules.flatMap((data, at) => [...citedIn(data, files[at] ?? '')]);
    expect(new Set(cited.map(([id]) => id)).size).toBeGreaterThan(161);
    expect(cited.filter(([id]) => !findClaim(id) && !findReference(id))).toEqual([]);
  });
});
