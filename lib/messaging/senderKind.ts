/** Determines who sent a message, from what the browser states about the sender and never from the message itself. */

/** The fields of `runtime.MessageSender` that are used. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined; index?: number | undefined } | undefined;
  frameId?: number | undefined;
}

export interface Self {
  /** `runtime.id` */
  id: string;
  /** The extension's origin, e.g. `chrome-extension://abc`. */
  origin: string;
}

/**
 * @returns `extension` for Dogear's own pages, `page` for its content script in a web page, null for any other sender. Whether a
 * content script may run on that page is checked separately (`MayRunOn`).
 */
export function senderKind(sender: Sender, self: Self): 'extension' | 'page' | null {
  if (sender.id !== self.id || !sender.url) return null;
  const url = URL.canParse(sender.url) ? new URL(sender.url) : null;
  if (!url) return null;
  // The `origin` of a URL with a custom scheme is the string "null", so it is composed by hand.
  if (`${url.protocol}//${url.host}` === self.origin) return 'extension';
  return /^https?:$/.test(url.protocol) && sender.tab?.id !== undefined ? 'page' : null;
}
