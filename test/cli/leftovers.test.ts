import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, temporaryFolder } from './command';

const folder = temporaryFolder();
const COMMAND = join(ROOT, 'dist/cli/sourcing.js');
const row = (number: number): string => `Task number ${number} of a long list,${(number % 5) + 1},2,3\n`;
const list = join(folder, 'list.csv');
writeFileSync(list, `Task,Core,Expertise,Capacity\n${Array.from({ length: 60_000 }, (_none, at) => row(at)).join('')}`);

/** An empty folder, which also takes the copy of standard input. */
function emptyFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** Starts a command and ends it as soon as something stands in the folder. */
async function interrupt(
  signal: NodeJS.Signals,
  args: string[],
  into: string,
): Promise<{ seen: string[]; code: number | null }> {
  const running = spawn(process.execPath, [COMMAND, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, TMPDIR: into },
  });
  const ended = new Promise<number | null>((done) => running.once('exit', done));
  running.stdin.write('Task,Core\n');
  const watcher = watch(into);
  await new Promise<void>((done) => {
    watcher.once('change', () => done());
    if (readdirSync(into).length > 0) done();
  });
  watcher.close();
  const seen = readdirSync(into);
  running.kill(signal);
  return { seen, code: await ended };
}

describe('a command that is ended leaves nothing half done', () => {
  test.each(['csv', 'xlsx', 'json'])('by Ctrl+C while it writes %s', async (format) => {
    const into = emptyFolder(`interrupted-${format}`);
    const { seen, code } = await interrupt('SIGINT', ['classify', list, '-o', join(into, `out.${format}`)], into);
    expect(seen).toEqual([expect.stringMatching(/^\.out\..*\.tmp$/)]);
    expect([code, readdirSync(into)]).toEqual([130, []]);
  });

  test('by the system while it waits for standard input', async () => {
    const into = emptyFolder('waiting');
    const { seen, code } = await interrupt('SIGTERM', ['classify', '-'], into);
    expect(seen).toHaveLength(1);
    expect([code, readdirSync(into)]).toEqual([143, []]);
  });
});

describe('a copy of standard input does not stay behind', () => {
  const run = (
    name: string,
    input: string,
    tail: string,
  ): { status: number | null; stderr: string; left: string[] } => {
    const into = emptyFolder(name);
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${COMMAND}" classify - ${tail}`], {
      input,
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: into },
    });
    return { status, stderr, left: readdirSync(into) };
  };

  test('when it cannot be read', () => {
    const { status, stderr, left } = run('broken', 'Task,Core\n"open,1\n', '');
    expect([status, stderr, left]).toEqual([2, expect.stringContaining('standard input, line 2'), []]);
  });

  test('when the reader of the answers stops early', () => {
    expect(run('early', `Task,Core\n${row(1).repeat(9000)}`, '-o - --quiet | head -c 10')).toMatchObject({
      status: 0,
      left: [],
    });
  });
});

test('an old workbook on standard input is named as one', () => {
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'classify', '-'], {
    input: Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(4096)]),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^standard input is .*Only xlsx can be read/s)]);
});

describe('when there is no room', () => {
  test.each(['csv', 'xlsx', 'json'])('%s: the message says why, and nothing is left', (format) => {
    const into = emptyFolder(`full-${format}`);
    const out = join(into, `out.${format}`);
    const command = `ulimit -f 100; "${process.execPath}" "${COMMAND}" classify "${list}" -o "${out}" --quiet`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/cannot be written \(it is larger than files may be here\)/),
    ]);
    expect(readdirSync(into)).toEqual([]);
  });

  test('standard output that cannot take more is a message, too', () => {
    const command = `"${process.execPath}" "${COMMAND}" classify "${list}" -o - --quiet > /dev/full`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/^standard output: it cannot be written \(the disk is full\)/),
    ]);
  });
});
