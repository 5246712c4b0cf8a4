/** Time of one call in milliseconds. */
export function timed(work) {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** The same for work that is waited for. */
export async function timedWait(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const WARM_MS = 1000;

/** Does the work again and again for a second, so that all contenders are as warm when they are timed. */
export async function warmUp(work) {
  for (const start = performance.now(); performance.now() - start < WARM_MS;) await work();
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
