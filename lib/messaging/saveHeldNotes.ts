import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { HeldNote } from '~/lib/papers/paperStore';
import { sameValue } from '~/lib/papers/sameValue';
import { annotationChangeSchema, paperDraftSchema } from '~/lib/papers/schemas';
import { dropTypedNote, readTypedNotes } from '~/lib/platform/typedNotes';
import { type Self, type Sender, senderKind } from './senderKind';
import { unsavedNotesPort } from './unsavedNotes';

const heldNoteSchema = z.strictObject({
  ref: z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ draft: paperDraftSchema })]),
  change: annotationChangeSchema,
});

const messageSchema = z.strictObject({
  session: z.string().min(1).max(100),
  held: heldNoteSchema.nullable(),
});

/** Most editing sessions that one page may have open. */
const mostSessions = 100;

/** @returns the held note if it belongs to that session; undefined otherwise. */
function noteOf({ ref, change }: z.infer<typeof heldNoteSchema>, session: string): HeldNote | undefined {
  return change.kind === 'note' && change.session === session ? { ref, change } : undefined;
}

export interface NoteSaving {
  save: (note: HeldNote) => Promise<unknown>;
  onFailure: (reason: string) => void;
}

/**
 * Holds the text that the extension's pages report as typed and not saved, and saves it when such a page is closed. If
 * the page's own last save succeeded too, the second save has the same session and changes nothing. Call it
 * synchronously when the background starts.
 */
export function saveHeldNotes(self: Self, { save, onFailure }: NoteSaving): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== unsavedNotesPort || senderKind((port.sender ?? {}) as Sender, self) !== 'extension') return;
    const texts = new Map<string, HeldNote>();
    port.onMessage.addListener((message: unknown) => {
      const parsed = messageSchema.safeParse(message);
      if (!parsed.success) return;
      const { session, held } = parsed.data;
      const note = held && noteOf(held, session);
      if (held === null) texts.delete(session);
      else if (note && (texts.has(session) || texts.size < mostSessions)) texts.set(session, note);
    });
    port.onDisconnect.addListener(() => {
      for (const [session, note] of texts)
        save(note)
          .then(() => dropTypedNote(session))
          .catch((error: unknown) => onFailure(String(error)));
    });
  });
}

/**
 * Saves the typed notes that remained when the browser or the background ended. A note whose paper is no longer in the library is
 * dropped; a note that cannot be saved is kept for the next start.
 */
export async function recoverTypedNotes({ save, onFailure }: NoteSaving): Promise<void> {
  for (const [session, stored] of await readTypedNotes()) {
    const parsed = heldNoteSchema.safeParse(stored);
    const note = parsed.success ? noteOf(parsed.data, session) : undefined;
    try {
      if (!note) throw new Error('A typed note is damaged.');
      await save(note);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'not-found') {
        onFailure(String(error));
        continue;
      }
    }
    // The user may have typed more meanwhile, in a page that is still open.
    if (sameValue((await readTypedNotes()).get(session), stored)) await dropTypedNote(session);
  }
}
