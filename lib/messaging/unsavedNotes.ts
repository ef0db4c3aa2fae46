/**
 * Text that is typed and not saved yet, held by the background: a tab that closes ends its page before the page could
 * save, and the end of the port is then the sign to save what was held. A browser that closes may end the background too:
 * for that the text is on disk (`typedNotes`). For the extension's own pages; the background's side is in `saveHeldNotes`.
 */
import { browser } from 'wxt/browser';
import type { HeldNote, UnsavedNotes } from '~/lib/papers/paperStore';
import { dropTypedNote, keepTypedNote } from '~/lib/platform/typedNotes';

export const unsavedNotesPort = 'dogear-unsaved-notes';

export type UnsavedNotesMessage = { session: string; held: HeldNote | null };

/** Milliseconds until the port is opened again after the background went to sleep with text in it. */
const reopenAfter = 1000;

/** One for a page. Each text is sent in the task in which it was typed: the page may not see another one. */
export function unsavedNotes(): UnsavedNotes {
  const texts = new Map<string, HeldNote>();
  let port: ReturnType<typeof browser.runtime.connect> | undefined;

  const open = (): boolean => {
    try {
      const opened = browser.runtime.connect({ name: unsavedNotesPort });
      opened.onDisconnect.addListener(() => {
        port = undefined;
        if (texts.size > 0) setTimeout(sendAll, reopenAfter);
      });
      port = opened;
      return true;
    } catch {
      // The extension was updated meanwhile: the page says so itself, and its own saves say that they fail.
      return false;
    }
  };
  const send = (message: UnsavedNotesMessage): void => {
    try {
      port?.postMessage(message);
    } catch {
      port = undefined;
    }
  };
  const sendAll = (): void => {
    if (texts.size === 0 || (!port && !open())) return;
    for (const [session, held] of texts) send({ session, held });
  };

  return {
    hold(ref, change) {
      texts.set(change.session, { ref, change });
      keepTypedNote(change.session, { ref, change });
      if (port) send({ session: change.session, held: { ref, change } });
      else sendAll();
    },
    release(session) {
      if (!texts.delete(session)) return;
      send({ session, held: null });
      dropTypedNote(session).catch(() => undefined);
    },
  };
}
