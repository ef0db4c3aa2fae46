/** The user's preferences, in `storage.local` under one key. */
import { browser } from 'wxt/browser';
import { type Preferences, parsePreferences, preferencesVersion } from './parsePreferences';

const key = 'preferences';

/** @returns the stored preferences; defaults for fields that are missing or invalid. */
export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(key);
  return parsePreferences(stored[key]);
}

/** Changes the given preferences and keeps the rest. Rejects when the browser cannot store them. @returns all preferences. */
export async function writePreferences(change: Partial<Preferences>): Promise<Preferences> {
  const next = parsePreferences({ ...(await readPreferences()), ...change });
  await browser.storage.local.set({ [key]: { ...next, version: preferencesVersion } });
  return next;
}

/** Calls `onChange` after each change, whichever page made it. @returns a function that ends the watch. */
export function watchPreferences(onChange: (preferences: Preferences) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[key]) onChange(parsePreferences(changes[key].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
