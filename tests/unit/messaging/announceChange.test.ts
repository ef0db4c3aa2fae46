import { beforeEach, describe, expect, it, vi } from 'vitest';
import { announceChange, tellTabs } from '~/lib/messaging/announceChange';

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

describe('announceChange', () => {
  it('sends the change in the same task, to all parts of the extension', () => {
    announceChange({ ids: ['a'], added: false, seq: 7 });
    expect(browser.runtime.sendMessage.mock.calls[0]?.[0]).toMatchObject({
      to: 'extension',
      type: 'library.changed',
      payload: { ids: ['a'], added: false, seq: 7 },
    });
  });

  it('replaces thousands of ids by “any”', () => {
    announceChange({ ids: Array.from({ length: 2001 }, String), added: false });
    expect(browser.runtime.sendMessage.mock.calls[0]?.[0]).toMatchObject({ payload: { ids: [], added: true } });
  });
});

describe('tellTabs', () => {
  it('notifies every tab in which Dogear runs, whether it listens or not', async () => {
    await tellTabs(findTabs, 'marks.changed', { ids: ['a'], added: false });
    expect(browser.tabs.sendMessage.mock.calls.map(([tab]) => tab)).toEqual([4, 9]);
    expect(browser.tabs.sendMessage.mock.calls[0]?.[1]).toMatchObject({
      to: 'page',
      type: 'marks.changed',
      payload: { ids: ['a'], added: false },
    });
  });

  it('survives a browser that cannot list its tabs', async () => {
    findTabs.mockRejectedValue(new Error('no'));
    await tellTabs(findTabs, 'marks.changed', { ids: ['a'], added: true });
    expect(browser.tabs.sendMessage).not.toHaveBeenCalled();
  });
});
