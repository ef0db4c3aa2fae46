/** Keys on the card under a pointer that rests while the page moves its cards. */
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { genericReader } from '~/lib/detection/generic/genericReader';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { PointerTrail } from '~/lib/page/pointerTrail';
import { startPage } from '~/lib/page/startPage';
import { noMark } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import { success } from '~/lib/papers/result';
import { body, layPage, markers, shadowRootOf } from './openPage';

vi.mock('wxt/browser', () => import('./messagesToPage'));

let ending = new AbortController();
afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  layPage('');
});

const entry = (number: number): string =>
  `<li style="height:80px"><a href="https://arxiv.org/abs/2401.0000${number}">A study of the number ${number}</a><br>Ada Lovelace, 2024</li>`;
const rows = () => [...document.querySelectorAll('li')];

/** Starts on a page of three papers. @returns the papers that were starred. */
async function start() {
  layPage(`<ul style="margin:0;padding:0">${[1, 2, 3].map(entry).join('')}</ul>`);
  ending = new AbortController();
  const starred: string[] = [];
  const request = async (name: string, payload: unknown) => {
    if (name === 'page.start') return success({ keyboard: true, markers: true, changes: 1 });
    if (name === 'marks.get') return success((payload as { cards: unknown[] }).cards.map(() => noMark));
    if (name !== 'paper.star') return success(null);
    starred.push((payload as { draft: PaperDraft }).draft.identifiers[0]);
    return success({ ...noMark, id: 'r', starred: true });
  };
  const api: ExtensionApi = {
    request: request as ExtensionApi['request'],
    isExtensionAlive: () => true,
    shadowRootOf,
    editorUrl: () => 'about:blank',
  };
  await startPage(api, () => genericReader(new URL('https://lists.example.org/')), { signal: ending.signal });
  await expect.poll(() => markers().length).toBe(3);
  return starred;
}

const point = (row: number, down = 40) => {
  const { left, top } = rows()[row]!.getBoundingClientRect();
  const origin = body().getBoundingClientRect();
  return userEvent.hover(body(), { position: { x: left - origin.left + 8, y: top - origin.top + down }, force: true });
};

it('act on no card that the page moved there, until the pointer moves', async () => {
  const starred = await start();
  await point(0);
  await userEvent.keyboard('s');
  await expect.poll(() => starred).toEqual(['arxiv:2401.00001']);
  // As if no time passed after the page moves a card, however slow this test is.
  const ready = PointerTrail.prototype.readyAt;
  vi.spyOn(PointerTrail.prototype, 'readyAt').mockImplementation(function later(this: PointerTrail, event) {
    return ready.call(this, event) && Number.POSITIVE_INFINITY;
  });
  const moved = new Promise((resolve) => addEventListener('pointerover', resolve, { once: true }));
  rows()[0]!.before(rows()[1]!);
  await moved;
  await userEvent.keyboard('s');
  expect(starred).toEqual(['arxiv:2401.00001']);
  await point(0, 44);
  await userEvent.keyboard('s');
  await expect.poll(() => starred).toEqual(['arxiv:2401.00001', 'arxiv:2401.00002']);
});

it('act on no other paper that the page puts into the same element, until the user has seen it', async () => {
  const starred = await start();
  await point(0);
  // As if no time passed since the scan.
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + 1e9);
  const [old] = markers();
  rows()[0]!.querySelector('a')!.href = 'https://arxiv.org/abs/2401.00009';
  await expect.poll(() => old?.host.isConnected).toBe(false);
  await expect.poll(() => markers().length).toBe(3);
  await userEvent.keyboard('s');
  expect(starred).toEqual([]);
  await point(1);
  await point(0);
  await userEvent.keyboard('s');
  await expect.poll(() => starred).toEqual(['arxiv:2401.00009']);
});
