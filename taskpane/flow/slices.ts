import type { Pane } from './pane';

/** Milliseconds of work between two breaths of the page: with drawing and clearing up, well below the 50 that a person notices. */
const SLICE = 20;

/**
 * Does steps of work in slices, so that the page can breathe in between.
 *
 * @param isWanted asked after each breath; false ends the work
 * @param onSlice told of the last step before each breath
 * @returns what came of it; undefined when it was ended
 */
export async function inSlices<Step, T>(
  { now, pause }: Pick<Pane, 'now' | 'pause'>,
  steps: Generator<Step, T, void>,
  isWanted: () => boolean,
  onSlice: (step: Step) => void = () => undefined,
): Promise<T | undefined> {
  let since = now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() - since < SLICE) continue;
    onSlice(value);
    await pause();
    since = now();
    if (!isWanted()) return undefined;
  }
}
