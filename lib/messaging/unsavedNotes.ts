/**
 * Sends text that is typed and not saved yet to the background: a closing tab ends its page before the page can save, and the
 * background saves the held text when the port disconnects. A closing browser may end the background too, so the text is also on
 * disk (`typedNotes`). For the extension's own pages; the background's side is in `saveHeldNotes`.
 */
import { browser } from 'wxt/browser';
import type { HeldNote, UnsavedNotes } from '~/lib/papers/paperStore';
import { dropTypedNote, keepTypedNote } from '~/lib/platform/typedNotes';

export const unsavedNotesPort = 'dogear-unsaved-notes';

export type UnsavedNotesMessage = { session: string; held: HeldNote | null };

/** Milliseconds until the port is opened again after the background went to sleep while it held text. */
const reopenAfter = 1000;

/** Create one per page. Each text is sent in the task in which it was typed, because the page may not live to run another one. */
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
      // The extension was updated meanwhile; the page itself reports this, and its own saves report that they fail.
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
