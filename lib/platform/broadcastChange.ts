/** Up to which change of the library the tabs were told of it: kept while the browser runs, also when the worker sleeps. */
import { browser } from 'wxt/browser';

const key = 'told-changes';

/** @returns undefined before the first one since the browser's start. */
export async function readBroadcastChange(): Promise<number | undefined> {
  const { [key]: seq } = await browser.storage.session.get(key);
  return typeof seq === 'number' ? seq : undefined;
}

export async function writeBroadcastChange(seq: number): Promise<void> {
  await browser.storage.session.set({ [key]: seq });
}
