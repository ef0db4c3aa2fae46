/**
 * Stores the number of the last library change that was passed on to the tabs: kept while the browser
 * runs, also while the worker sleeps.
 */
import { browser } from 'wxt/browser';

const key = 'told-changes';

/** @returns undefined if none was passed on since the browser's start. */
export async function readBroadcastChange(): Promise<number | undefined> {
  const { [key]: seq } = await browser.storage.session.get(key);
  return typeof seq === 'number' ? seq : undefined;
}

export async function writeBroadcastChange(seq: number): Promise<void> {
  await browser.storage.session.set({ [key]: seq });
}
