/**
 * The one place that uses Microsoft's Office JavaScript API helpers: they print an error of Office.js with all its
 * details to the console. Loaded only when something unexpected was thrown; the user reads our own notice.
 */
export async function logUnexpected(error: unknown): Promise<void> {
  try {
    const { Utilities } = await import(/* webpackChunkName: "helpers" */ '@microsoft/office-js-helpers');
    Utilities.log(error instanceof Error ? error : String(error));
  } catch {
    console.error(error);
  }
}
