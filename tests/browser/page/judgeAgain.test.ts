/** When a page asks again what the library says about its cards, and tries again what the background did not answer. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page as shownPage } from 'vitest/browser';
import { genericReader } from '~/lib/detection/generic/genericReader';
import type { ExtensionApi } from '~/lib/page/extensionApi';
import type { PageMode } from '~/lib/page/pageExtension';
import { startPage } from '~/lib/page/startPage';
import type { StartMode } from '~/lib/page/triageLoader';
import { type Mark, noMark } from '~/lib/papers/annotation';
import { noJudgement } from '~/lib/papers/judgement';
import type { PaperDraft } from '~/lib/papers/paper';
import { failure, type Result, success } from '~/lib/papers/result';
import { listeners, tell } from './messagesToPage';
import { layPage } from './openPage';

vi.mock('wxt/browser', () => import('./messagesToPage'));

const entry = (id: string) =>
  `<li><a href="https://arxiv.org/abs/${id}">A study of the number ${id}</a><br>Ada Lovelace, Grace Hopper, 2024</li>`;
const [first, second, third] = ['arxiv:2401.00001', 'arxiv:2401.00002', 'arxiv:2401.00003'] as const;
const three = `<ul>${[first, second, third].map((id) => entry(id.slice(6))).join('')}</ul>`;

let ending = new AbortController();

/** Starts a page of three papers, and waits until they were judged. */
async function start(loadMode?: () => Promise<StartMode | undefined>) {
  layPage(three);
  ending = new AbortController();
  const answers = { judges: true, marks: new Map<string, Partial<Mark>>() };
  const request = vi.fn(async (name: string, payload: unknown): Promise<Result<unknown>> => {
    if (name === 'page.start') return success({ keyboard: true, markers: true });
    if (name === 'marks.get')
      return success((payload as { cards: string[][] }).cards.map(([id = '']) => ({ ...noMark, ...answers.marks.get(id) })));
    if (name === 'marks.number') return success(undefined);
    if (name !== 'cards.judge') return success(null);
    return answers.judges ? success((payload as { drafts: unknown[] }).drafts.map(() => noJudgement)) : failure('failed', 'No.');
  });
  const api = {
    request: request as unknown as ExtensionApi['request'],
    isExtensionAlive: () => true,
    shadowRootOf: () => null,
    editorUrl: () => 'about:blank',
  };
  const reader = genericReader(new URL('https://lists.example.org/'));
  await startPage(api, () => reader, { signal: ending.signal, ...(loadMode ? { loadMode } : {}) });
  const payloads = (type: string): unknown[] => request.mock.calls.filter(([name]) => name === type).map(([, sent]) => sent);
  /** The papers of each request for judgements. */
  const judged = (): string[][] =>
    (payloads('cards.judge') as { drafts: PaperDraft[] }[]).map(({ drafts }) => drafts.map(({ identifiers: [id] }) => id));
  await vi.waitFor(() => expect(judged()).toEqual([[first, second, third]]));
  return { answers, judged, markRequests: () => payloads('marks.get').length };
}

const hover = (index: number): Promise<void> => shownPage.getByRole('listitem').nth(index).hover();

afterEach(async () => {
  ending.abort();
  listeners.clear();
  layPage('');
  await shownPage.elementLocator(document.documentElement).hover({ position: { x: 0, y: 0 } });
});

describe('what the library says about cards is asked for again', () => {
  it('when watched searches changed, or what was learned: a change of anything', async () => {
    const { judged } = await start();
    await tell('marks.changed', { ids: [], added: true });
    await vi.waitFor(() => expect(judged()).toEqual([1, 2].map(() => [first, second, third])));
  });

  it('for the cards of records that changed, are new or are gone, because a watched search may ask for marks', async () => {
    const { answers, judged } = await start();
    answers.marks.set(second, { id: 'r2', starred: true });
    await tell('marks.changed', { ids: ['r2'], added: true });
    await vi.waitFor(() => expect(judged().slice(1)).toEqual([[second]]));
    await tell('marks.changed', { ids: ['r2', 'r9'], added: false });
    await vi.waitFor(() => expect(judged().slice(2)).toEqual([[second]]));
    answers.marks.clear();
    await tell('marks.changed', { ids: ['r2'], added: false });
    await vi.waitFor(() => expect(judged().slice(3)).toEqual([[second]]));
  });

  it('not when a card was skipped', async () => {
    const { judged, markRequests } = await start();
    const before = markRequests();
    await tell('marks.changed', { ids: [], added: false });
    await vi.waitFor(() => expect(markRequests()).toBe(before + 1));
    await tell('marks.changed', { ids: [], added: true });
    await vi.waitFor(() => expect(judged()).toHaveLength(2));
  });

  it('after no answer, when the pointer comes to a card', async () => {
    const { answers, judged } = await start();
    answers.judges = false;
    await tell('marks.changed', { ids: [], added: true });
    await vi.waitFor(() => expect(judged()).toHaveLength(2));
    answers.judges = true;
    await hover(1);
    await vi.waitFor(() => expect(judged().slice(2)).toEqual([[first, second, third]]));
    // They are answered now.
    await hover(2);
    await tell('marks.changed', { ids: [], added: true });
    await vi.waitFor(() => expect(judged()).toHaveLength(4));
  });
});

describe('triage that could not be loaded', () => {
  const mode = {
    isOn: false,
    actionOf: () => undefined,
    counts: () => undefined,
    toggle: () => true,
    ...Object.fromEntries(['set', 'near', 'resized', 'shown', 'scanned', 'dropped', 'recolour'].map((name) => [name, () => {}])),
  } as unknown as PageMode;

  it('is loaded when the user comes to a card, and then not again', async () => {
    const load = vi.fn(async (): Promise<StartMode | undefined> => undefined);
    await start(load);
    expect(load).toHaveBeenCalledTimes(1);
    const begin = vi.fn(() => mode);
    load.mockResolvedValue(begin);
    await hover(0);
    await vi.waitFor(() => expect(begin).toHaveBeenCalledOnce());
    await hover(1);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('is loaded when it is asked for', async () => {
    const load = vi.fn(async (): Promise<StartMode | undefined> => undefined);
    await start(load);
    load.mockResolvedValue(() => mode);
    expect(await tell('page.triage', { on: true })).toEqual({ isOn: true });
  });
});
