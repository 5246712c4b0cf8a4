import type { Page } from 'playwright-core';

const MOST = 200;

/** What the focused element may be called by: its label, its role, its id, its text. */
const namesOfFocused = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at) return [];
    const label = at.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : null;
    const all = [label, at.getAttribute('aria-label'), at.getAttribute('role'), at.id, at.textContent?.trim()];
    return all.filter((name) => typeof name === 'string' && name !== '').map(String);
  });

/** Presses Tab until an element of this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (one: string) => (typeof name === 'string' ? one === name : name.test(one));
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press('Tab');
    if ((await namesOfFocused(page)).some(fits)) return;
  }
  throw new Error(`"${name}" was not reached by ${MOST} presses of Tab.`);
}

/** Goes there by Tab and presses it, as somebody without a mouse does. */
export async function tabAndPress(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '');
