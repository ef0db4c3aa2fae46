import { browser } from 'wxt/browser';
import { z } from 'zod';
import { annotationChangeSchema, paperDraftSchema } from '~/lib/papers/schemas';
import { type Self, type Sender, senderKind } from './senderKind';
import { type HeldNote, unsavedNotesPort } from './unsavedNotes';

const messageSchema = z.strictObject({
  session: z.string().min(1).max(100),
  held: z
    .strictObject({
      ref: z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ draft: paperDraftSchema })]),
      change: annotationChangeSchema,
    })
    .nullable(),
});

/** Sittings that one page may have open. */
const mostSessions = 100;

/**
 * Holds what the extension's pages say is typed and not saved, and saves it when such a page is gone. A save that the page
 * itself still got through is one of the same sitting: saving again changes nothing. Call it synchronously when the
 * background starts.
 */
export function saveHeldNotes(self: Self, save: (note: HeldNote) => Promise<unknown>, onFailure: (reason: string) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== unsavedNotesPort || senderKind((port.sender ?? {}) as Sender, self) !== 'extension') return;
    const texts = new Map<string, HeldNote>();
    port.onMessage.addListener((message: unknown) => {
      const parsed = messageSchema.safeParse(message);
      if (!parsed.success) return;
      const { session, held } = parsed.data;
      if (held === null) texts.delete(session);
      else if (
        held.change.kind === 'note' &&
        held.change.session === session &&
        (texts.has(session) || texts.size < mostSessions)
      )
        texts.set(session, { ref: held.ref, change: held.change });
    });
    port.onDisconnect.addListener(() => {
      for (const note of texts.values()) save(note).catch((error: unknown) => onFailure(String(error)));
    });
  });
}
