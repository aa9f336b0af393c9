import type { Locator, Page } from 'playwright-core';

/** Presses Tab until an element has the focus. Throws when it is not reached, or when a stop before shows no ring. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focused = target.and(page.locator(':focus'));
  await target.waitFor();
  for (let presses = 1; presses <= 40; presses += 1) {
    await page.keyboard.press('Tab');
    const ringless = await page.evaluate(`(() => {
      const element = document.activeElement;
      const hasRing = (one) => one !== null && getComputedStyle(one).outlineStyle !== 'none';
      return hasRing(element) || hasRing(element.parentElement) ? '' : element.outerHTML.slice(0, 200);
    })()`);
    if (ringless !== '') throw new Error(`The focus cannot be seen on ${ringless}`);
    if ((await focused.count()) > 0) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}
