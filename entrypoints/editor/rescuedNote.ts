/**
 * A note that could not be saved, kept for as long as the browser runs: the reader may close the editor with a click
 * beside it before the failure is known, and finds the text when they open it again.
 */
import { browser } from 'wxt/browser';
import type { PaperDraft } from '~/lib/papers/paper';

export interface UnsavedNote {
  note: string;
  /** The revision that it started from. */
  base: number;
}

export interface NoteRescue {
  keep(draft: PaperDraft, unsaved: UnsavedNote): Promise<unknown>;
  read(draft: PaperDraft): Promise<UnsavedNote | undefined>;
  drop(draft: PaperDraft): Promise<unknown>;
}

const keyOf = (draft: PaperDraft): string => `unsaved-note:${draft.identifiers[0]}`;

/** Extension pages alone can read this storage. Failures are silent: it is the second net, and the first has spoken. */
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
