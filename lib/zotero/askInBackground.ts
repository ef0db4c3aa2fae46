import { request } from '~/lib/messaging/client';
import type { Ask } from './connector';

/** Asks Zotero through the background, which may reach loopback in every browser. Aborting the signal ends the request there too. */
export const askInBackground: Ask = async (question, signal) => {
  if (signal?.aborted) return { answered: false, problem: 'cancelled' };
  const id = crypto.randomUUID();
  const stop = (): void => void request('zotero.stop', { id });
  signal?.addEventListener('abort', stop);
  try {
    const reply = await request('zotero.ask', { ...question, id });
    if (reply.ok) return reply.value;
    return { answered: false, problem: reply.code === 'gone' ? 'gone' : 'notZotero' };
  } finally {
    signal?.removeEventListener('abort', stop);
  }
};
