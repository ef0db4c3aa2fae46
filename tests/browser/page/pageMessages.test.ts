/** Messages to a page from outside: that preferences changed, or that the paper is to be starred. */
import { afterEach, expect, it, vi } from 'vitest';
import type { PageReader } from '~/lib/detection/detection';
import { genericReader } from '~/lib/detection/generic/genericReader';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { startPage } from '~/lib/page/startPage';
import { noMark } from '~/lib/papers/annotation';
import { failure, type Result, success } from '~/lib/papers/result';
import { listeners, tell } from './messagesToPage';
import { layPage, markers } from './openPage';

vi.mock('wxt/browser', () => import('./messagesToPage'));

const entry = (id: string) =>
  `<li><a href="https://arxiv.org/abs/${id}">A study of the number ${id}</a><br>Ada Lovelace, Grace Hopper, 2024</li>`;
const listOf = (...ids: string[]) => `<ul>${ids.map(entry).join('')}</ul>`;
const three = listOf('2401.00001', '2401.00002', '2401.00003');

let ending = new AbortController();

const start = async (
  html: string,
  onNothing?: () => void,
  reader: PageReader | null = genericReader(new URL('https://lists.example.org/')),
) => {
  layPage(html);
  ending = new AbortController();
  let wish: Result<unknown> = success({ keyboard: true, markers: true });
  const request = vi.fn(async (name: string, payload: unknown): Promise<Result<unknown>> => {
    if (name === 'page.start') return wish;
    if (name === 'marks.get') return success((payload as { cards: unknown[] }).cards.map(() => noMark));
    if (name === 'paper.star') return success({ ...noMark, id: 'r1', starred: (payload as { starred: boolean }).starred });
    return success(null);
  });
  const api = {
    request: request as unknown as ExtensionApi['request'],
    isExtensionAlive: () => true,
    shadowRootOf: () => null,
    editorUrl: () => 'about:blank',
  };
  await startPage(api, () => reader, { signal: ending.signal, ...(onNothing ? { onNothing } : {}) });
  return {
    request,
    wishFor: (next: Result<unknown>) => {
      wish = next;
    },
  };
};

afterEach(() => {
  vi.useRealTimers();
  ending.abort();
  listeners.clear();
  layPage('');
});

it('removes its markers when the site is switched off, and draws them again', async () => {
  const page = await start(three);
  expect(markers()).toHaveLength(3);
  page.wishFor(success({ keyboard: false, markers: false }));
  await tell('page.renew');
  await vi.waitFor(() => expect(markers()).toHaveLength(0));
  page.wishFor(success({ keyboard: true, markers: true }));
  await tell('page.renew');
  await vi.waitFor(() => expect(markers()).toHaveLength(3));
});

it('no longer draws after the permission for the site was revoked', async () => {
  const page = await start(three);
  page.wishFor(failure('forbidden', 'Dogear does not run on this page.'));
  await tell('page.renew');
  await vi.waitFor(() => expect(markers()).toHaveLength(0));
});

it('stars the only paper of a page on command, and none of several', async () => {
  const several = await start(three);
  expect(await tell('page.star')).toEqual({ done: false });
  expect(several.request.mock.calls.some(([name]) => name === 'paper.star')).toBe(false);
  ending.abort();
  listeners.clear();
  const twice = await start(listOf('2401.00001', '2401.00001', '2401.00001'));
  expect(await tell('page.star')).toEqual({ done: true });
  await vi.waitFor(() => expect(twice.request.mock.calls.filter(([name]) => name === 'paper.star')).toHaveLength(1));
});

it('reports once that a page of a known kind has no papers, and no other page', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const empty = vi.fn();
  await start('<p>Loading</p>', empty);
  await vi.advanceTimersByTimeAsync(2400);
  expect(empty).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(empty).toHaveBeenCalledOnce();
  ending.abort();
  const full = vi.fn();
  const unknown = vi.fn();
  await start(three, full);
  await vi.advanceTimersByTimeAsync(5000);
  ending.abort();
  await start('<p>Loading</p>', unknown, null);
  await vi.advanceTimersByTimeAsync(5000);
  expect(empty).toHaveBeenCalledOnce();
  expect(full).not.toHaveBeenCalled();
  expect(unknown).not.toHaveBeenCalled();
});
