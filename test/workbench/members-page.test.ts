import { readFileSync } from 'node:fs';
import path from 'node:path';
import { membersPage } from '../../scripts/docs/members-page';
import { REGISTRY } from '../../workbench/members/registry';
import { startHost } from '../../workbench/start-jsdom';

describe('The list of members that the simulated Excel has not', () => {
  test('is that of the tables and the installed library (npm run docs)', async () => {
    const { Excel, close } = await startHost();
    const { version } = JSON.parse(readFileSync(require.resolve('@microsoft/office-js/package.json'), 'utf8'));
    const page = membersPage(Excel, version);
    close();
    expect(readFileSync(path.resolve(__dirname, '../../docs/workbench-members.md'), 'utf8')).toBe(page);
    expect(page).toMatch(/\| Range \| .*\bcopyFrom\b/);
    expect(page).not.toMatch(/\| Range \|[^|]*\|.*\bgetUsedRange\b/);
    expect(Object.keys(REGISTRY).filter((type) => !type.includes('.') && !page.includes(`| ${type} |`))).toEqual([]);
  }, 60_000);
});
