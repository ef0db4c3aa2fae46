/**
 * Keeps a note that could not be saved until the browser ends: the user may close the editor with a click beside it before the
 * failure is known, and finds the text when they open the editor again.
 */
import { browser } from 'wxt/browser';
import type { PaperDraft } from '~/lib/papers/paper';

export interface UnsavedNote {
  note: string;
  /** The revision that the text is based on. */
  base: number;
}

export interface NoteRescue {
  keep(draft: PaperDraft, unsaved: UnsavedNote): Promise<unknown>;
  read(draft: PaperDraft): Promise<UnsavedNote | undefined>;
  drop(draft: PaperDraft): Promise<unknown>;
}

const keyOf = (draft: PaperDraft): string => `unsaved-note:${draft.identifiers[0]}`;

/** Only extension pages can read this storage. Failures are ignored: the failed save itself was already reported. */
export const noteRescue: NoteRescue = {
  keep: (draft, unsaved) => quietly(() => browser.storage.session.set({ [keyOf(draft)]: unsaved })),
  drop: (draft) => quietly(() => browser.storage.session.remove(keyOf(draft))),
  async read(draft) {
    const key = keyOf(draft);
    const stored = await quietly(() => browser.storage.session.get(key));
    const { note, base } = (stored?.[key] ?? {}) as Partial<UnsavedNote>;
    return typeof note === 'string' && typeof base === 'number' ? { note, base } : undefined;
  },
};

async function quietly<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
