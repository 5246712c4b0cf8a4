/** Whether two numbers agree to nine significant places. */
export function isClose(actual: unknown, expected: number, tolerance = 1e-9): boolean {
  return typeof actual === 'number' && Math.abs(actual - expected) <= tolerance * Math.abs(expected);
}

/** The paths at which a nested answer differs from the expected one, numbers compared by their relative difference. */
export function listDifferences(actual: unknown, expected: unknown, path = 'answer'): string[] {
  if (typeof expected === 'number')
    return isClose(actual, expected) ? [] : [`${path}: ${String(actual)} instead of ${expected}`];
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object') return [`${path}: ${String(actual)} instead of an object`];
    const cells = actual as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) => listDifferences(cells[key], value, `${path}.${key}`));
  }
  return actual === expected ? [] : [`${path}: ${String(actual)} instead of ${String(expected)}`];
}
