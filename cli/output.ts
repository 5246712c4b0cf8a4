import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { markPassing, unmarkPassing } from './leftovers';
import { badOutput, CommandError, reasonOf } from './problem';

/** Where results go: a file that appears under its name only when it is whole, or standard output. */
export interface Output {
  sink: Writable;
  /** Path that a library may write to by itself; undefined for standard output. */
  path: string | undefined;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** What the standard output is called in messages. */
export const STANDARD_OUTPUT = 'standard output';

/** Refuses to overwrite without being asked, and never the input. */
export function checkOutput(out: string, input: string, overwrite: boolean): void {
  if (out === '-') return;
  if (input !== '-' && isSameFile(out, input)) throw badOutput('OUTPUT_IS_INPUT', { file: out });
  if (existsSync(out) && !overwrite) throw badOutput('OUTPUT_EXISTS', { file: out });
}

/** One file may go by two names: by a link, or in other letters where the system does not tell capitals apart. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

/** Opens a file beside the one that is wanted; `commit` gives it its name. */
export async function openOutput(out: string): Promise<Output> {
  if (out === '-') {
    return { sink: process.stdout, path: undefined, commit: async () => {}, discard: async () => {} };
  }
  const path = join(dirname(out), `.${basename(out)}.${randomBytes(4).toString('hex')}.tmp`);
  markPassing(path);
  const sink = createWriteStream(path, { highWaterMark: 1 << 18 });
  await new Promise<void>((done, failed) => {
    sink.once('open', () => done());
    sink.once('error', (error) => failed(badOutput('OUTPUT_UNWRITABLE', { file: out, reason: reasonOf(error) })));
  });
  let failure: unknown;
  sink.on('error', (error) => (failure ??= error));
  const discard = async (): Promise<void> => {
    sink.destroy();
    await unlink(path).catch(() => undefined);
    unmarkPassing(path);
  };
  return {
    sink,
    path,
    discard,
    async commit() {
      try {
        await new Promise<void>((done) => (sink.closed ? done() : sink.once('close', () => done()).end()));
        if (failure !== undefined) throw failure;
        await rename(path, out);
        unmarkPassing(path);
      } catch (error) {
        await discard();
        throw error instanceof CommandError
          ? error
          : badOutput('OUTPUT_UNWRITABLE', { file: out, reason: reasonOf(error) });
      }
    },
  };
}

/** Writes with regard to how fast the other end reads. */
export function write(sink: Writable, text: string): Promise<void> | undefined {
  if (sink.write(text)) return undefined;
  return new Promise((done, failed) => {
    const settle = (finish: () => void): void => {
      sink.off('drain', onDrain);
      sink.off('error', onError);
      sink.off('close', onClose);
      finish();
    };
    const onDrain = (): void => settle(done);
    const onClose = (): void => settle(done);
    const onError = (error: Error): void => settle(() => failed(error));
    sink.on('drain', onDrain);
    sink.on('error', onError);
    sink.on('close', onClose);
  });
}
