/** Which reports of pages make the side panel read the list of papers again. */
import { beforeEach, expect, it, vi } from 'vitest';
import { PageCounts } from '~/lib/active-page/pageCounts';
import type { ActivePage } from '~/lib/messaging/activePage';
import { protocolVersion } from '~/lib/messaging/protocol';
import type { PageReport } from '~/lib/papers/pageReport';

type Listener = (message: unknown, sender: unknown) => void;

const { browser, listeners } = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  const onMessage = {
    addListener: (one: Listener) => listeners.add(one),
    removeListener: (one: Listener) => listeners.delete(one),
  };
  return { listeners, browser: { runtime: { id: 'dogear', onMessage }, windows: { getCurrent: async () => ({ id: 1 }) } } };
});
vi.mock('wxt/browser', () => ({ browser }));

const report = (papers: number, tab: { id?: number; active?: boolean; windowId?: number } = {}): void => {
  const message = { dogear: protocolVersion, to: 'background', type: 'page.counted', payload: { papers, new: 3 } };
  for (const listen of listeners) listen(message, { id: 'dogear', tab: { id: 7, active: true, windowId: 1, ...tab } });
};
/** A page on which so many papers were counted when it was described. */
const listing = (papers: number): ActivePage => ({ kind: 'papers', tabId: 7, report: { papers } as PageReport, papers: [] });

let counts: PageCounts;
const onChange = vi.fn();

beforeEach(async () => {
  listeners.clear();
  onChange.mockClear();
  counts = new PageCounts();
  counts.follow(onChange);
  await Promise.resolve();
});

it('the same number is none, which a page reports after each decision; another one is', () => {
  counts.note(listing(46));
  report(46);
  report(46);
  expect(onChange).not.toHaveBeenCalled();
  report(71);
  report(71);
  expect(onChange).toHaveBeenCalledOnce();
});

it('a page that has papers only now is', () => {
  counts.note({ kind: 'unrecognised', tabId: 7, report: null });
  report(46);
  expect(onChange).toHaveBeenCalledOnce();
});

it('a tab in the background and one of another window are none', () => {
  report(46, { id: 8, active: false });
  report(46, { id: 9, windowId: 2 });
  expect(onChange).not.toHaveBeenCalled();
});

it('as many papers on another page are', () => {
  counts.note(listing(46));
  counts.forget();
  report(46);
  expect(onChange).toHaveBeenCalledOnce();
});

it('cards that are counted in different ways do not make each report another number', () => {
  counts.note(listing(44));
  report(46);
  counts.note(listing(44));
  report(46);
  expect(onChange).toHaveBeenCalledOnce();
});
