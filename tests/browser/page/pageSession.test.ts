import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { watchPage } from '~/lib/page/watchPage';
import { type Mark, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { failure, success } from '~/lib/papers/result';
import { body, item, layPage, listing, markers, openPage, press } from './openPage';

let end = (): void => undefined;

const open = (...given: Parameters<typeof openPage>) => {
  const page = openPage(...given);
  end = page.end;
  return page;
};

afterEach(() => {
  end();
  layPage('');
});

const marksOf = (known: Record<string, Partial<Mark>>) => ({
  'marks.get': ({ cards }: { cards: Identifier[][] }) => success(cards.map(([id = 'url:x']) => ({ ...noMark, ...known[id] }))),
});

/** The middle of a button, for a click relative to the root. */
const middleOf = (button: HTMLElement): { x: number; y: number } => {
  const { left, top, width, height } = button.getBoundingClientRect();
  const origin = document.documentElement.getBoundingClientRect();
  return { x: left + width / 2 - origin.left, y: top + height / 2 - origin.top };
};

const watched = async (page: ReturnType<typeof openPage>) => {
  await page.scan();
  watchPage(() => page.session.scan(), page.signal);
};

describe('cards without a common element', () => {
  const run = (id: string) =>
    `<h3>A study of the number ${id}</h3><p>Ada Lovelace, Grace Hopper<br><a href="https://arxiv.org/abs/${id}">abstract</a></p><p>2024</p>`;
  const url = 'https://lists.example.org/today';

  it('consist of their heading and the following elements, and keep their marker', async () => {
    const page = open(['2401.00001', '2401.00002', '2401.00003'].map(run).join(''), { url });
    await page.scan();
    const hosts = markers().map(({ star }) => (star.getRootNode() as ShadowRoot).host);
    expect(hosts.map((host) => host.parentElement?.localName)).toEqual(['h3', 'h3', 'h3']);
    const paragraphs = [...body().querySelectorAll('p')];
    const owners = paragraphs.map((paragraph) => page.session.cardAt(paragraph)?.sighting.identifier);
    expect(owners).toEqual([1, 1, 2, 2, 3, 3].map((number) => `arxiv:2401.0000${number}`));
    const put = vi.spyOn(Element.prototype, 'insertBefore');
    await page.scan();
    expect(put).not.toHaveBeenCalled();
    expect(hosts.every((host) => host.isConnected)).toBe(true);
    put.mockRestore();
  });
});

it('marks are requested by all identifiers of a card', async () => {
  const entry = (number: number) =>
    `<li><a href="https://doi.org/10.1000/paper.${number}">A study of the number ${number} in nature</a><br>Ada Lovelace, Grace Hopper 2024
     <a href="https://arxiv.org/abs/2401.0000${number}">preprint</a></li>`;
  const page = open(`<ul>${[1, 2, 3].map(entry).join('')}</ul>`, {
    url: 'https://lists.example.org/today',
    answers: {
      'marks.get': ({ cards }: { cards: Identifier[][] }) =>
        success(cards.map((names) => (names.includes('arxiv:2401.00002') ? { ...noMark, id: 'r2', starred: true } : noMark))),
    },
  });
  await page.scan();
  expect(page.request).toHaveBeenCalledWith('marks.get', {
    cards: [1, 2, 3].map((number) => [`doi:10.1000/paper.${number}`, `arxiv:2401.0000${number}`]),
  });
  await vi.waitFor(() => expect(markers().map(({ star }) => star.ariaPressed)).toEqual(['false', 'true', 'false']));
});

describe('cards', () => {
  it('get a marker each, which shows the mark', async () => {
    const { scan } = open(listing('2401.00001', '2401.00002'), {
      answers: marksOf({ 'arxiv:2401.00002': { id: 'r2', starred: true, tagCount: 3, hasNote: true, status: 'reading' } }),
    });
    await scan();
    const [plain, marked] = markers();
    expect(plain?.star.ariaPressed).toBe('false');
    expect(marked?.star.ariaPressed).toBe('true');
    await vi.waitFor(() => expect(marked?.edit.ariaLabel).toContain('3 tags, note, reading'));
    expect(marked?.star.ariaLabel).toBe('Star “Paper 2401.00002”');
  });

  it('do not move when they are marked, and keep their links', async () => {
    const boxes = () =>
      [...document.querySelectorAll('dl *')]
        .filter((e) => !e.closest('[data-dogear]'))
        .map((e) => JSON.stringify(e.getBoundingClientRect()));
    const { scan } = open(listing('2401.00001', '2401.00002'));
    const before = boxes();
    await scan();
    expect(markers()).toHaveLength(2);
    expect(boxes()).toEqual(before);
  });

  it('that are added later are found', async () => {
    const page = open(listing('2401.00001'));
    await watched(page);
    document.querySelector('dl')?.insertAdjacentHTML('beforeend', item('2401.00009'));
    await vi.waitFor(() => expect(markers()).toHaveLength(2));
  });

  it('that are removed are released, with their papers', async () => {
    const page = open(listing('2401.00001', '2401.00002'));
    await watched(page);
    document.querySelector('dt')?.remove();
    await vi.waitFor(() => expect(page.session.sightings).toHaveLength(1));
    expect(page.session.cardOf('arxiv:2401.00001')).toBeUndefined();
  });

  it('whose content is replaced in place get the right paper', async () => {
    const page = open(listing('2401.00001'), { answers: marksOf({ 'arxiv:2401.00001': { id: 'r1', starred: true } }) });
    await watched(page);
    expect(markers()[0]?.star.ariaPressed).toBe('true');
    document.querySelector('dt a[title]')?.setAttribute('href', '/abs/2401.00007');
    await vi.waitFor(() => expect(page.session.cardOf('arxiv:2401.00007')).toBeDefined());
    expect(markers()).toHaveLength(1);
    await vi.waitFor(() => expect(markers()[0]?.star.ariaPressed).toBe('false'));
  });

  it('get their marker back when the page removes it, until the page insists', async () => {
    const page = open(listing('2401.00001'));
    const looks = vi.spyOn(page.session, 'scan');
    await watched(page);
    for (let round = 0; round < 3; round++) {
      markers()[0]?.host.remove();
      await vi.waitFor(() => expect(markers()).toHaveLength(1));
    }
    await vi.waitFor(() => expect(looks.mock.settledResults.length).toBe(looks.mock.calls.length));
    const before = looks.mock.calls.length;
    markers()[0]?.host.remove();
    await vi.waitFor(() => expect(looks.mock.settledResults.length).toBeGreaterThan(before));
    expect(markers()).toHaveLength(0);
  });

  it('of one paper show the same mark', async () => {
    const { scan } = open(listing('2401.00001', '2401.00001'));
    await scan();
    const [first, second] = markers();
    await press(first?.star);
    await vi.waitFor(() => expect(second?.star.ariaPressed).toBe('true'));
  });

  it('that are added continuously leave time to the page', async () => {
    const page = open(listing('2401.00001'));
    const scan = vi.spyOn(page.session, 'scan');
    await watched(page);
    const list = document.querySelector('dl');
    let id = 10_000;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    for (let passed = 0; passed < 1500; passed += 5) {
      list?.insertAdjacentHTML('beforeend', item(`2402.${++id}`));
      await vi.advanceTimersByTimeAsync(5);
    }
    vi.useRealTimers();
    // One scan at a time, each followed by a pause: far fewer than one for each of the hundreds of changes.
    expect(scan.mock.calls.length).toBeLessThan(30);
    list?.insertAdjacentHTML('beforeend', item(`2402.${++id}`));
    await vi.waitFor(() => expect(page.session.sightings.length).toBe(id - 10_000 + 1));
  });

  it('are found with clobbered names on the page', async () => {
    const { scan } = open(
      `<form id="querySelectorAll" name="body"><input name="querySelector"></form><img name="getElementById">${listing('2401.00001')}`,
    );
    await scan();
    expect(markers()).toHaveLength(1);
  });
});

describe('the star', () => {
  it('turns at once and is pending until it is durable', async () => {
    let commit = (_: unknown): void => undefined;
    const { scan } = open(listing('2401.00001'), {
      answers: {
        'paper.star': () =>
          new Promise((resolve) => {
            commit = resolve;
          }),
      },
    });
    await scan();
    const star = markers()[0]!.star;
    await press(star);
    expect(star.ariaPressed).toBe('true');
    expect(star.className).toContain('pending');
    await vi.waitFor(() => expect(commit.length).toBe(1));
    commit(success({ ...noMark, id: 'r', starred: true }));
    await vi.waitFor(() => expect(star.className).not.toContain('pending'));
    expect(star.ariaPressed).toBe('true');
  });

  it('is reverted with a message when it cannot be written', async () => {
    const { scan } = open(listing('2401.00001'), { answers: { 'paper.star': () => failure('quota', 'full') } });
    await scan();
    const marker = markers()[0]!;
    await press(marker.star);
    await vi.waitFor(() => expect(markers()[0]?.said).toContain('no room'));
    expect(marker.star.ariaPressed).toBe('false');
    expect(marker.root.querySelector('[role=status]')).not.toBeNull();
  });

  it('has the state of the last of many quick presses, with one request at a time', async () => {
    const waiting: (() => void)[] = [];
    const release = (): void => {
      for (const answer of waiting.splice(0)) answer();
    };
    const { scan, request } = open(listing('2401.00001'), {
      answers: {
        'paper.star': ({ starred }: { starred: boolean }) =>
          new Promise((resolve) => waiting.push(() => resolve(success({ ...noMark, id: 'r', starred })))),
      },
    });
    await scan();
    const star = markers()[0]!.star;
    const settle = () =>
      vi.waitFor(() => {
        release();
        expect(star.className).not.toContain('pending');
      });
    await press(star, '{Enter}{Enter}{Enter}{Enter}{Enter}');
    await settle();
    expect(star.ariaPressed).toBe('true');
    await press(star, '{Enter}{Enter}');
    await settle();
    expect(star.ariaPressed).toBe('true');
    const stars = request.mock.calls.filter(([name]) => name === 'paper.star');
    expect(stars.length).toBeLessThanOrEqual(3);
  });

  it('sends the data of the card at the time of the click', async () => {
    const { scan, request } = open(listing('2401.00001'));
    await scan();
    await press(markers()[0]?.star);
    await vi.waitFor(() => expect(request).toHaveBeenCalledWith('paper.star', expect.anything()));
    const [, payload] = request.mock.calls.find(([name]) => name === 'paper.star') ?? [];
    expect(payload).toMatchObject({
      starred: true,
      draft: { identifiers: ['arxiv:2401.00001'], title: 'Paper 2401.00001', site: 'arxiv' },
    });
  });

  it('does not reach the page as a click', async () => {
    const clicked = vi.fn();
    const { scan } = open(`<div id="around">${listing('2401.00001')}</div>`);
    document.querySelector('#around')?.addEventListener('click', clicked);
    await scan();
    await userEvent.click(document.documentElement, { position: middleOf(markers()[0]!.star), force: true });
    await vi.waitFor(() => expect(markers()[0]?.star.ariaPressed).toBe('true'));
    expect(clicked).not.toHaveBeenCalled();
  });

  it('shows that the page needs a reload when Dogear was updated', async () => {
    const { scan } = open(listing('2401.00001', '2401.00002'), {
      answers: { 'paper.star': () => failure('gone', 'Extension context invalidated.') },
      alive: () => false,
    });
    await scan();
    await press(markers()[0]?.star);
    await vi.waitFor(() => expect(markers()[0]?.said).toContain('Reload this page'));
    expect(markers()[0]?.star.ariaPressed).toBe('false');
    expect(markers().every(({ root }) => root.querySelector('.retired'))).toBe(true);
  });
});

describe('changes made elsewhere', () => {
  it('are shown, and only the cards that may be affected are requested', async () => {
    const known: Record<string, Partial<Mark>> = { 'arxiv:2401.00001': { id: 'r1', starred: true } };
    const { scan, session, request } = open(listing('2401.00001', '2401.00002'), { answers: marksOf(known) });
    await scan();
    request.mockClear();
    known['arxiv:2401.00001'] = { id: 'r1', starred: false };
    await session.refresh(new Set(['r1']), false);
    expect(request.mock.calls).toEqual([['marks.get', { cards: [['arxiv:2401.00001']] }]]);
    expect(markers()[0]?.star.ariaPressed).toBe('false');
    request.mockClear();
    await session.refresh(new Set(['r9']), true);
    expect(request.mock.calls).toEqual([['marks.get', { cards: [['arxiv:2401.00002']] }]]);
    request.mockClear();
    await session.refresh(new Set(['r9']), false);
    expect(request).not.toHaveBeenCalled();
  });
});

describe('the card editor', () => {
  /** Frames of the editor. A closed one stays for a moment, invisible, so that its last save can be sent. */
  const frames = () => document.documentElement.querySelectorAll(':scope > div[data-dogear]');
  const none = () => vi.waitFor(() => expect(frames()).toHaveLength(0));

  it('opens beside its button, closes by Escape, and restores the focus', async () => {
    const { scan } = open(listing('2401.00001'));
    await scan();
    await press(markers()[0]?.edit);
    await vi.waitFor(() => expect(frames()).toHaveLength(1));
    await press(markers()[0]?.star, '{Escape}');
    await none();
    expect(document.activeElement).toBe(markers()[0]?.host);
  });

  it('closes by a click outside, by a second press, and when its card is removed', async () => {
    const { scan } = open(listing('2401.00001', '2401.00002'));
    await scan();
    const edit = async () => {
      await press(markers()[0]?.edit);
      await vi.waitFor(() => expect(frames()).toHaveLength(1));
    };
    await edit();
    await userEvent.click(document.documentElement, { position: { x: 5, y: innerHeight - 5 }, force: true });
    await none();
    await edit();
    await press(markers()[0]?.edit);
    await none();
    await edit();
    document.querySelector('dl')?.remove();
    await scan();
    await none();
  });

  it('opens again after the page removed it', async () => {
    const { scan } = open(listing('2401.00001'));
    await scan();
    await press(markers()[0]?.edit);
    await vi.waitFor(() => expect(frames()).toHaveLength(1));
    frames()[0]?.remove();
    await press(markers()[0]?.edit);
    await vi.waitFor(() => expect(frames()).toHaveLength(1));
  });

  it('closes when the background requests it, for its own token only', async () => {
    const { scan, session } = open(listing('2401.00001'));
    await scan();
    await press(markers()[0]?.edit);
    await vi.waitFor(() => expect(frames()).toHaveLength(1));
    session.editor.closeToken('another');
    expect(frames()).toHaveLength(1);
    session.editor.closeToken('a-token');
    await none();
  });
});
