/**
 * Stores typed and not yet saved notes on disk, because a closing browser may end the background before it saves the text it
 * holds. They are in `storage.local`, which a page writes without the background and without waiting for an answer. Each is kept
 * under the session of its editor until it is saved; `recoverTypedNotes` saves the remaining ones when the background starts.
 */
import { browser } from 'wxt/browser';
import type { HeldNote } from '~/lib/papers/paperStore';

const prefix = 'typed-note:';

/** Replaces the stored note of the same session. Errors are ignored: the background holds the text too. */
export function keepTypedNote(session: string, note: HeldNote): void {
  browser.storage.local.set({ [prefix + session]: note }).catch(() => undefined);
}

export const dropTypedNote = (session: string): Promise<void> => browser.storage.local.remove(prefix + session);

/** @returns the stored notes by session, not validated. */
export async function readTypedNotes(): Promise<Map<string, unknown>> {
  const stored = Object.entries(await browser.storage.local.get(null));
  return new Map(stored.flatMap(([key, note]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), note]] : [])));
}

export async function forgetTypedNotes(): Promise<void> {
  await Promise.all([...(await readTypedNotes()).keys()].map(dropTypedNote));
}
