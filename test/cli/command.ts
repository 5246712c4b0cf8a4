import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line as a user would, in the root of the repository. */
export function sourcing(args: readonly string[], input?: string | Buffer): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/sourcing.js', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, out: stdout, err: stderr };
}

/** The JSON of a classification. */
export function classified(
  args: readonly string[],
  input?: string | Buffer,
): { policy: { version: string; fingerprint: string }; rows: Record<string, unknown>[] } {
  const { code, out, err } = sourcing(['classify', ...args, '-o', '-', '--quiet'], input);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

/** A folder of its own for each test file, removed afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcing-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
