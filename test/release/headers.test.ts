import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const headers = pathToFileURL(join(root, 'scripts/release-headers.mjs')).href;

const policy = execFileSync(
  process.execPath,
  ['--input-type=module', '-e', `import * as headers from '${headers}'; console.log(headers.CONTENT_SECURITY_POLICY);`],
  { encoding: 'utf8' },
).trim();

describe('the Content-Security-Policy', () => {
  it('stands in the manual for administrators as the development server tries it', () => {
    const manual = readFileSync(join(root, 'docs/administrator.md'), 'utf8');
    expect(manual).toContain(`Content-Security-Policy: ${policy}\n`);
  });

  it('allows scripts from the own server and from Microsoft only, and no eval', () => {
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(policy).not.toMatch(/unsafe-|\*|data:/);
  });
});
