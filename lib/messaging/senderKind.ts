/** Who sent a message, judged by what the browser says of the sender and by nothing in the message. */

/** The part of `runtime.MessageSender` that is looked at. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
  frameId?: number | undefined;
}

export interface Self {
  /** `runtime.id` */
  id: string;
  /** The extension's origin, e.g. `chrome-extension://abc`. */
  origin: string;
}

/**
 * @returns `extension` for Dogear's own pages, `page` for its content script in a web page, null for anybody else. Whether
 * a content script may be on that page is the next question.
 */
export function senderKind(sender: Sender, self: Self): 'extension' | 'page' | null {
  if (sender.id !== self.id || !sender.url) return null;
  const url = URL.canParse(sender.url) ? new URL(sender.url) : null;
  if (!url) return null;
  // A custom scheme's `origin` is the string "null" in URL, so it is put together by hand.
  if (`${url.protocol}//${url.host}` === self.origin) return 'extension';
  return /^https?:$/.test(url.protocol) && sender.tab?.id !== undefined ? 'page' : null;
}
