/**
 * How the background learns that a popup, panel or library page is gone: by the port that it keeps open. What such a page
 * committed last it may have had no time to announce.
 */
import { browser } from 'wxt/browser';
import { type Self, type Sender, senderKind } from './senderKind';

const name = 'dogear-surface';

/** For the page; call it as it starts. The background's sleep ends the port: the next press of a key or button opens it again. */
export function keepSurfacePort(): void {
  let open = false;
  const connect = (): void => {
    if (open) return;
    try {
      const port = browser.runtime.connect({ name });
      open = true;
      port.onDisconnect.addListener(() => {
        open = false;
      });
    } catch {
      // The extension was updated meanwhile: the page says so itself.
    }
  };
  connect();
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, connect, { capture: true, passive: true });
}

/** For the background; call it synchronously when the worker starts. */
export function onSurfaceGone(self: Self, gone: () => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name || senderKind((port.sender ?? {}) as Sender, self) !== 'extension') return;
    port.onDisconnect.addListener(gone);
  });
}
