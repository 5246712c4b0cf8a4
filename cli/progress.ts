import { Presets, SingleBar } from 'cli-progress';

/** A bar is shown only for work of more than this many milliseconds, and only to a person at a terminal. */
const PATIENCE = 1000;

export interface Progress {
  /** `done` of the total, in whatever unit the total was given. */
  update(done: number, rows: number): void;
  stop(): void;
}

/** Progress on stderr, so that the output itself can be piped. */
export function startProgress(total: number, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const started = performance.now();
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}% | {rows} rows | {eta_formatted} left',
      stream: process.stderr,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let shown = false;
  return {
    update(done, rows) {
      if (!shown && performance.now() - started > PATIENCE) {
        bar.start(total, done, { rows });
        shown = true;
      }
      if (shown) bar.update(done, { rows });
    },
    stop() {
      if (shown) bar.stop();
    },
  };
}
