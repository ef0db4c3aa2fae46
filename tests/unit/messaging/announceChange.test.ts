import { beforeEach, describe, expect, it, vi } from 'vitest';
import { announceTo } from '~/lib/messaging/announceChange';

const browser = vi.hoisted(() => ({
  runtime: { sendMessage: vi.fn() },
  tabs: { sendMessage: vi.fn() },
}));
vi.mock('wxt/browser', () => ({ browser }));

const findTabs = vi.fn();

beforeEach(() => {
  vi.resetAllMocks();
  browser.runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  findTabs.mockResolvedValue([4, 9]);
  browser.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
});

describe('announceTo', () => {
  it('tells the extension pages and every tab in which it runs, listening or not', async () => {
    announceTo(findTabs)({ ids: ['a'], added: false });
    await vi.waitFor(() => expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(2));
    expect(browser.runtime.sendMessage.mock.calls[0]?.[0]).toMatchObject({
      to: 'extension',
      type: 'library.changed',
      payload: { ids: ['a'] },
    });
    expect(browser.tabs.sendMessage.mock.calls.map(([tab]) => tab)).toEqual([4, 9]);
    expect(browser.tabs.sendMessage.mock.calls[0]?.[1]).toMatchObject({
      to: 'page',
      type: 'marks.changed',
      payload: { ids: ['a'], added: false },
    });
  });

  it('asks pages to look at everything again instead of sending thousands of ids', async () => {
    announceTo(findTabs)({ ids: Array.from({ length: 2001 }, String), added: false });
    await vi.waitFor(() => expect(browser.tabs.sendMessage).toHaveBeenCalled());
    expect(browser.tabs.sendMessage.mock.calls[0]?.[1]).toMatchObject({ payload: { ids: [], added: true } });
  });

  it('survives a browser that has no tabs to give', async () => {
    findTabs.mockRejectedValue(new Error('no'));
    expect(() => announceTo(findTabs)({ ids: ['a'], added: true })).not.toThrow();
    await Promise.resolve();
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
  });
});
