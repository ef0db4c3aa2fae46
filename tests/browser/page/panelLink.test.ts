/** What a page tells the side panel beside it, and that it tells nothing without one. */
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { connectPage, type PageNews } from '~/lib/messaging/panelPort';
import { protocolVersion } from '~/lib/messaging/protocol';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import { startPage } from '~/lib/page/startPage';
import { startTriage } from '~/lib/page/triage/startTriage';
import { noMark } from '~/lib/papers/annotation';
import { type Result, success } from '~/lib/papers/result';
import { body, layPage, markers, shadowRootOf } from './openPage';

interface Event<A extends unknown[]> {
  addListener(listener: (...args: A) => void): void;
  removeListener(listener: (...args: A) => void): void;
  call(...args: A): void;
}

const fake = vi.hoisted(() => {
  const event = <A extends unknown[]>(): Event<A> => {
    const listeners = new Set<(...args: A) => void>();
    return {
      addListener: (one) => void listeners.add(one),
      removeListener: (one) => void listeners.delete(one),
      call: (...args) => {
        for (const one of [...listeners]) one(...args);
      },
    };
  };
  const onConnect = event<[unknown]>();
  const onMessage = event<[unknown, unknown, (reply: unknown) => void]>();
  /** Two ends of a port; what one end posts the other receives, as a copy. */
  const connect = (name: string, id = 'dogear') => {
    const ends = [0, 1].map(() => ({ name, sender: { id }, onMessage: event<[unknown]>(), onDisconnect: event<[]>() }));
    const [panel, page] = ends.map((end, index) => ({
      ...end,
      postMessage: (message: unknown) => ends[1 - index]?.onMessage.call(structuredClone(message)),
      disconnect: () => ends[1 - index]?.onDisconnect.call(),
    }));
    onConnect.call(page);
    return panel;
  };
  return { onConnect, onMessage, connect };
});

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'dogear', lastError: undefined, onMessage: fake.onMessage, onConnect: fake.onConnect },
    tabs: { connect: (_: number, { name }: { name: string }) => fake.connect(name) },
  },
}));

const entry = (id: string) =>
  `<li><a href="https://arxiv.org/abs/${id}">A study of the number ${id}</a><br>Ada Lovelace, Grace Hopper, 2024</li>`;
const listOf = (...ids: string[]) => `<p id="top">Papers</p><ul>${ids.map(entry).join('')}</ul>`;

let ending = new AbortController();

async function start(html: string): Promise<void> {
  layPage(html);
  ending = new AbortController();
  const request = async (name: string, payload: unknown): Promise<Result<unknown>> => {
    if (name === 'page.start') return success({ keyboard: true, markers: true });
    if (name === 'marks.get') return success((payload as { cards: unknown[] }).cards.map(() => noMark));
    return success(null);
  };
  const api: ExtensionApi = {
    request: request as ExtensionApi['request'],
    isExtensionAlive: () => true,
    shadowRootOf,
    editorUrl: () => 'about:blank',
  };
  await startPage(api, () => genericReader(new URL('https://lists.example.org/')), {
    signal: ending.signal,
    loadMode: async () => startTriage,
  });
  await vi.waitFor(() => expect(markers().length).toBeGreaterThan(0));
}

function open() {
  const news: PageNews[] = [];
  const gone = vi.fn();
  const end = connectPage(7, (one) => news.push(one), gone);
  return { news, gone, end };
}

const link = (id: string): Element => document.querySelector(`a[href$="${id}"]`)!;

afterEach(() => {
  ending.abort();
  layPage('');
});

it('says which card the pointer is on, and when it is on none', async () => {
  await start(listOf('2401.00001', '2401.00002', '2401.00003'));
  const { news } = open();
  await userEvent.hover(link('2401.00002'));
  await expect.poll(() => news.at(-1)).toEqual({ pointed: 'arxiv:2401.00002' });
  await userEvent.hover(document.querySelector('#top')!);
  await expect.poll(() => news.at(-1)).toEqual({ pointed: null });
});

it('says when its cards change, also if their number does not', async () => {
  await start(listOf('2401.00001', '2401.00002', '2401.00003'));
  const { news } = open();
  body().querySelector('ul')!.innerHTML = ['2401.00004', '2401.00005', '2401.00006'].map(entry).join('');
  await expect.poll(() => news).toContainEqual({ cards: true });
});

it('says nothing after the panel closed, nor to a stranger', async () => {
  await start(listOf('2401.00001', '2401.00002', '2401.00003'));
  const { news, end } = open();
  end();
  const stranger: unknown[] = [];
  fake.connect('dogear-panel', 'another-extension')?.onMessage.addListener((message) => stranger.push(message));
  const other = open();
  await userEvent.hover(link('2401.00003'));
  await expect.poll(() => other.news.at(-1)).toEqual({ pointed: 'arxiv:2401.00003' });
  expect(news).toEqual([]);
  expect(stranger).toEqual([]);
});

it('ends with the page', async () => {
  await start(listOf('2401.00001', '2401.00002', '2401.00003'));
  const { gone } = open();
  ending.abort();
  expect(gone).toHaveBeenCalledOnce();
});

it('removes the outline of a card when the last panel closes without a word', async () => {
  await start(listOf('2401.00001', '2401.00002', '2401.00003'));
  const outlined = () => markers().filter(({ root }) => root.querySelector('.outline')).length;
  const outline = (identifier: string): Promise<unknown> =>
    new Promise((reply) => {
      const message = { dogear: protocolVersion, to: 'page', type: 'page.outline', payload: { identifier } };
      fake.onMessage.call(message, { id: 'dogear' }, reply);
    });
  const [panel, other] = [open(), open()];
  await outline('arxiv:2401.00002');
  expect(outlined()).toBe(1);
  other.end();
  expect(outlined()).toBe(1);
  panel.end();
  expect(outlined()).toBe(0);
  await userEvent.hover(link('2401.00003'));
  expect(outlined()).toBe(0);
});
