/**
 * Stores the draft that a card editor was opened on. A page's content script deposits the draft and gets a random token; the
 * editor frame presents the token and gets the draft. Tickets are in session storage, because the worker may sleep in between and
 * content scripts cannot read it.
 */
import { browser } from 'wxt/browser';
import type { PaperDraft } from '~/lib/papers/paper';

export type EditorFocus = 'star' | 'tags' | 'note';

export interface EditorTicket {
  draft: PaperDraft;
  focus: EditorFocus;
  /** The tab and frame that requested the editor; only these are notified when it closes. */
  tabId: number;
  frameId: number;
  /** Milliseconds since the epoch. */
  issuedAt: number;
}

const prefix = 'editor:';
/** Milliseconds. */
const lifetime = 24 * 60 * 60 * 1000;

/** @returns the token. Also deletes tickets that are older than a day. */
export async function issueTicket(ticket: Omit<EditorTicket, 'issuedAt'>, now = Date.now()): Promise<string> {
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [prefix + token]: { ...ticket, issuedAt: now } satisfies EditorTicket });
  await dropOldTickets(now);
  return token;
}

export async function readTicket(token: string): Promise<EditorTicket | undefined> {
  const key = prefix + token;
  return (await browser.storage.session.get(key))[key] as EditorTicket | undefined;
}

export async function dropTicket(token: string): Promise<void> {
  await browser.storage.session.remove(prefix + token);
}

async function dropOldTickets(now: number): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const old = Object.keys(stored).filter(
    (key) => key.startsWith(prefix) && (stored[key] as EditorTicket).issuedAt < now - lifetime,
  );
  if (old.length > 0) await browser.storage.session.remove(old);
}
