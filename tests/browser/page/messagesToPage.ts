/** What a page script needs of the browser to get messages. For `vi.mock('wxt/browser', () => import('./messagesToPage'))`. */
import { protocolVersion } from '~/lib/messaging/protocol';

type Listener = (message: unknown, sender: { id: string }, reply: (value: unknown) => void) => unknown;

export const listeners = new Set<Listener>();

export const browser = {
  runtime: {
    id: 'dogear',
    onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
  },
};

/** Sends a message to the page. @returns its reply. */
export const tell = (type: string, payload: object = {}): Promise<unknown> =>
  new Promise((resolve) => {
    for (const listen of listeners) listen({ dogear: protocolVersion, to: 'page', type, payload }, { id: 'dogear' }, resolve);
  });
