import type { Page } from '@playwright/test';

/** Waits until a page is stable: its fonts are loaded, its animations have ended, and a frame is drawn. */
export const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => void requestAnimationFrame(() => requestAnimationFrame(done)));
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    await new Promise((done) => void requestAnimationFrame(() => requestAnimationFrame(done)));
  });
