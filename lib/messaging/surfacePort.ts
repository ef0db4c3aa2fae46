/**
 * Notifies the background when a popup, side panel or library page closes, through a port that the page keeps open. Such a page
 * may close before it announces its last commit.
 */
import { browser } from 'wxt/browser';
import { type Self, type Sender, senderKind } from './senderKind';

const name = 'dogear-surface';

/**
 * For the page; call it when the page starts. The port ends when the background goes to sleep; the next press of
 * a key or button opens it again.
 */
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
      // The extension was updated meanwhile; the page itself reports this.
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
