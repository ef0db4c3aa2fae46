/** Requests to a background that is just starting or stopping. */
import { beforeEach, expect, it, vi } from 'vitest';
import { request } from '~/lib/messaging/client';

const { sendMessage } = vi.hoisted(() => ({ sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'dogear', sendMessage } } }));

beforeEach(() => {
  sendMessage.mockReset();
});

it.each(['page.load', 'cards.judge', 'cards.seen', 'marks.get'] as const)('%s is sent again once', async (name) => {
  sendMessage.mockRejectedValueOnce(new Error('Could not establish connection. Receiving end does not exist.'));
  sendMessage.mockResolvedValueOnce({ ok: true, value: null });
  expect(await request(name, { cards: [], drafts: [] } as never)).toMatchObject({ ok: true });
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

it('what may not be done twice is sent once', async () => {
  sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'));
  expect(await request('page.open', { url: 'https://arxiv.org/' })).toMatchObject({ ok: false, code: 'gone' });
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
