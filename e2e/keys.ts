/** Working without a mouse, as journeys tell it. */
import { expect, type Page } from '@playwright/test';

interface Focus {
  readonly name: string;
  readonly isSeen: boolean;
}

/** What has the focus, and whether anybody sees that it has. */
export const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isSeen: true };
    const { outlineStyle, outlineWidth, boxShadow, borderColor } = getComputedStyle(element);
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = isField ? element.labels?.[0]?.textContent : element.textContent;
    element.blur();
    const before = getComputedStyle(element).borderColor;
    element.focus();
    const isSeen =
      (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || borderColor !== before;
    return { name: element.getAttribute('aria-label') ?? label ?? '', isSeen };
  });

/** By Tab alone, as far as it takes; everything on the way shows that it has the focus. */
export async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const way: string[] = [];
  for (let steps = 0; steps < most; steps += 1) {
    await page.keyboard.press('Tab');
    const at = await focus(page);
    expect(at.isSeen, `the focus on "${at.name}" is seen`).toBe(true);
    if (name.test(at.name)) return;
    way.push(at.name);
  }
  throw new Error(`Tab never came to ${String(name)}, only to: ${way.join(' | ')}`);
}
