import { browser } from 'wxt/browser';

const prefix = 'done-on:';

/**
 * Does some work unless it was done on this day already. The day is stored after the work, so that work that failed is tried again.
 * @param day any number that differs from day to day.
 */
export async function onceADay(name: string, day: number, work: () => Promise<unknown>): Promise<void> {
  const key = prefix + name;
  if ((await browser.storage.local.get(key))[key] === day) return;
  await work();
  await browser.storage.local.set({ [key]: day });
}
