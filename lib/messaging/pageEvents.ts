/** Listens for background events in the content script. Payloads are checked by hand, because zod is too large for a web page. */
import { browser } from 'wxt/browser';
import { type PageEvents, protocolVersion } from './protocol';

export type PageEventHandlers = {
  [E in keyof PageEvents]: (payload: PageEvents[E]['send']) => PageEvents[E]['reply'] | Promise<PageEvents[E]['reply']>;
};

type Fields = Record<string, unknown>;

const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');

const guards: { [E in keyof PageEvents]: (payload: Fields) => boolean } = {
  'marks.changed': ({ ids, added, seq }) =>
    isStrings(ids) && typeof added === 'boolean' && (seq === undefined || typeof seq === 'number'),
  'editor.closed': ({ token }) => typeof token === 'string',
  'editor.resized': ({ token, size }) => typeof token === 'string' && (size === 'compact' || size === 'large'),
  'page.describe': () => true,
  'page.renew': () => true,
  'page.star': () => true,
  'page.triage': ({ on }) => on === undefined || typeof on === 'boolean',
  'page.outline': ({ identifier }) => identifier === null || typeof identifier === 'string',
  'page.reveal': ({ identifier }) => typeof identifier === 'string',
};

/** Listens until the signal is aborted. Messages that are not for a page, or are not valid, are ignored. */
export function onPageEvent(handlers: PageEventHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }, reply: (value: unknown) => void): true | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
    const { dogear, to, type, payload } = message as Fields;
    if (to !== 'page' || dogear !== protocolVersion || typeof payload !== 'object' || payload === null) return;
    if (typeof type !== 'string' || !Object.hasOwn(guards, type)) return;
    const name = type as keyof PageEvents;
    if (!guards[name](payload as Fields)) return;
    const handle = handlers[name] as (payload: unknown) => unknown;
    void Promise.resolve()
      .then(() => handle(payload))
      .then(reply, () => reply(null));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension was updated or removed, and its listeners with it.
    }
  });
}
