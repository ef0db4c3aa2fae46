/** Values in `storage.local`, of any type: whoever reads one checks it. */
import { browser } from 'wxt/browser';

export const readStored = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

export const writeStored = (key: string, value: unknown): Promise<void> => browser.storage.local.set({ [key]: value });

export const removeStored = (keys: readonly string[]): Promise<void> => browser.storage.local.remove([...keys]);

/** Calls `onChange` after each change, whichever page made it. @returns a function that ends the watch. */
export function watchStored(key: string, onChange: (value: unknown) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[key]) onChange(changes[key].newValue);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
