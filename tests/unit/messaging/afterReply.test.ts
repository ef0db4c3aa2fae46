import { expect, it, vi } from 'vitest';
import { afterReply } from '~/lib/messaging/afterReply';
import { type Handlers, serveRequests } from '~/lib/messaging/dispatcher';
import { protocolVersion } from '~/lib/messaging/protocol';

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;

const listeners = vi.hoisted(() => [] as Listener[]);
vi.mock('wxt/browser', () => ({
  browser: { runtime: { onMessage: { addListener: (listener: Listener) => listeners.push(listener) } } },
}));

it('a star is answered before its change is announced', async () => {
  const order: string[] = [];
  const mark = { id: '1', starred: true, tagCount: 0, hasNote: false };
  await new Promise<void>((resolve) => {
    const announce = afterReply((id: string) => {
      order.push(`told of ${id}`);
      resolve();
    });
    // Like a command: the commit is announced in a microtask, while the handler's answer is already on its way.
    const star = async () => {
      await Promise.resolve();
      queueMicrotask(() => announce('1'));
      return mark;
    };
    const self = { id: 'abc', origin: 'chrome-extension://abc' };
    serveRequests({ 'paper.star': star } as unknown as Handlers, self, async () => true, vi.fn());
    const draft = { identifiers: ['arxiv:1706.03762'], title: 'Attention', authors: [], links: {}, site: 'arxiv' };
    listeners[0]?.(
      { dogear: protocolVersion, to: 'background', type: 'paper.star', payload: { draft, starred: true } },
      { id: 'abc', url: 'https://arxiv.org/list/cs/new', tab: { id: 3 } },
      (reply) => order.push(JSON.stringify(reply)),
    );
  });
  expect(order).toEqual([JSON.stringify({ ok: true, value: mark }), 'told of 1']);
});
