import '~/lib/papers/zodSetup';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { LibraryChange } from './announceChange';
import { protocolVersion } from './protocol';
import { type Self, type Sender, senderKind } from './senderKind';

const announcement = z.object({
  dogear: z.literal(protocolVersion),
  to: z.literal('extension'),
  type: z.literal('library.changed'),
  payload: z.strictObject({
    ids: z.array(z.string().max(100)).max(2000),
    added: z.boolean(),
    seq: z.int().min(0).optional(),
  }),
});

/**
 * For the background: receives the changes that the extension's own pages announce. Call it synchronously when the worker starts.
 */
export function onLibraryChanged(self: Self, listener: (change: LibraryChange) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: unknown): undefined => {
    if (senderKind(sender as Sender, self) !== 'extension') return;
    const parsed = announcement.safeParse(message);
    if (parsed.success) listener(parsed.data.payload);
  });
}
