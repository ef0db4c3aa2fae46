/** Changes of the page during the first scan, which waits for marks: the background may take a second to start. */
import { afterEach, expect, it, vi } from 'vitest';
import type { PageReader } from '~/lib/detection/detection';
import { genericReader } from '~/lib/detection/generic/genericReader';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { startPage } from '~/lib/page/startPage';
import { noMark } from '~/lib/papers/annotation';
import { type Result, success } from '~/lib/papers/result';
import { layPage, markers } from './openPage';

vi.mock('wxt/browser', () => import('./messagesToPage'));

const listOf = (...numbers: number[]): string => {
  const entry = (number: number) =>
    `<li><a href="https://arxiv.org/abs/2401.0000${number}">A study of the number ${number}</a><br>Ada Lovelace, 2024</li>`;
  return `<ul>${numbers.map(entry).join('')}</ul>`;
};

const address = location.href;
let ending = new AbortController();
afterEach(() => {
  ending.abort();
  history.replaceState(null, '', address);
  layPage('');
});

/** Starts on a page of three papers. The answer to the first request named `held` waits for `release`. */
function start(held: 'page.start' | 'marks.get', readerOf: (url: URL) => PageReader | null) {
  layPage(listOf(1, 2, 3));
  ending = new AbortController();
  const requested = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const request = async (name: string, payload: unknown): Promise<Result<unknown>> => {
    if (name === held) {
      requested.resolve();
      await gate.promise;
    }
    if (name === 'page.start') return success({ keyboard: true, markers: true, changes: 1 });
    if (name === 'marks.get') return success((payload as { cards: unknown[] }).cards.map(() => noMark));
    return success(null);
  };
  const api: ExtensionApi = {
    request: request as ExtensionApi['request'],
    isExtensionAlive: () => true,
    shadowRootOf: () => null,
    editorUrl: () => 'about:blank',
  };
  return { started: startPage(api, readerOf, { signal: ending.signal }), requested: requested.promise, release: gate.resolve };
}

const anyPage = (): PageReader => genericReader(new URL('https://lists.example.org/'));
const marked = () => markers().length;

it.each(['page.start', 'marks.get'] as const)('content that replaces the page’s own during %s gets its markers', async (held) => {
  const { started, requested, release } = start(held, anyPage);
  await requested;
  layPage(listOf(4, 5, 6, 7));
  release();
  await started;
  await expect.poll(marked).toBe(4);
});

it('a navigation without a page load during the first scan is followed', async () => {
  const { started, requested, release } = start('marks.get', ({ search }) => (search === '?papers=none' ? null : anyPage()));
  await requested;
  history.replaceState(null, '', '?papers=none');
  release();
  await started;
  await expect.poll(marked).toBe(0);
});
