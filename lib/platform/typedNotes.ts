/**
 * Notes that are typed and not saved, on disk: a browser that closes may end the background before it has saved what it
 * held. They are in `storage.local`, which a page writes without the background and without waiting for an answer. Each is
 * kept under the session of its editor until it is saved; `recoverTypedNotes` saves what the background finds at its start.
 */
import { browser } from 'wxt/browser';
import type { HeldNote } from '~/lib/papers/paperStore';

const prefix = 'typed-note:';

/** Takes the place of what was kept of the same session. Silent where the browser refuses: the background holds it too. */
export function keepTypedNote(session: string, note: HeldNote): void {
  browser.storage.local.set({ [prefix + session]: note }).catch(() => undefined);
}

export const dropTypedNote = (session: string): Promise<void> => browser.storage.local.remove(prefix + session);

/** @returns what is kept, by session, as it was stored: not validated. */
export async function readTypedNotes(): Promise<Map<string, unknown>> {
  const stored = Object.entries(await browser.storage.local.get(null));
  return new Map(stored.flatMap(([key, note]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), note]] : [])));
}

export async function forgetTypedNotes(): Promise<void> {
  await Promise.all([...(await readTypedNotes()).keys()].map(dropTypedNote));
}
