/** The pill: what it says, its menu, and its size. */
import { describe, expect, it, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { dayOf } from '~/lib/page/triage/dayText';
import { failure, success } from '~/lib/papers/result';
import { drawn } from '~/tests/support/drawn';
import { item, listing } from '../openPage';
import { ids, openTriage, pillOf, pressPill } from './openTriage';

const [first = '', second = '', third = ''] = ids(5);
const earlier = (...which: string[]) => Object.fromEntries(which.map((id) => [`arxiv:${id}`, { seen: 'earlier' as const }]));

describe('the pill', () => {
  it('counts what is undecided, starts triage, and says what is left and what was decided', async () => {
    const { pill, press, ringed } = await openTriage();
    expect(pill()?.first).toBe('Triage 5');
    expect(pill()?.second).toBe('Press g to start');
    await pressPill('main');
    expect(ringed()).toBe(first);
    await expect.poll(() => pill()?.first).toBe('5 left');
    expect(pill()?.second).toBe('? shows the keys');
    await press('sxl');
    await expect.poll(() => pill()?.first).toBe('2 left');
    expect(pill()?.second).toBe('1 starred, 1 skipped, 1 to read');
  });

  it('says at the end what was decided, and takes all of it back', async () => {
    const { pill, press, library } = await openTriage({ html: listing(first, second, third) });
    await press('gsxl');
    await expect.poll(() => pill()?.first).toBe('1 starred, 1 skipped, 1 to read');
    expect(pill()?.button('all').hidden).toBe(false);
    await press('{Escape}');
    await expect.poll(() => pill()?.first).toBe('Nothing left');
    await press('g');
    await expect.poll(() => pill()?.button('all').hidden).toBe(false);
    await pressPill('all');
    await expect.poll(() => pill()?.first).toBe('3 left');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).starred).toBe(false));
    expect(pill()?.button('all').hidden).toBe(true);
  });

  it('has room for what was decided about a long page', async () => {
    const { pill, press } = await openTriage({ html: listing(...ids(46)) });
    await press(`g${'s'.repeat(6)}${'x'.repeat(30)}${'l'.repeat(10)}`);
    await expect.poll(() => pill()?.first).toBe('6 starred, 30 skipped, 10 to read');
    const line = pill()!.root.querySelector('.main b')!;
    expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth);
  });

  it('says how many are new since which day', async () => {
    const lastSeenDay = dayOf(Date.now()) - 3;
    const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(lastSeenDay * 86_400_000);
    const { pill } = await openTriage({ known: earlier(first, second), triage: { lastSeenDay } });
    expect(pill()?.first).toBe('Triage 3');
    expect(pill()?.second).toBe(`3 new since ${weekday}`);
  });

  it('appears after the card editor is closed, and not over it', async () => {
    const { pill, session } = await openTriage({ html: listing(first) });
    const [card] = session.order;
    session.edit(card!, 'tags');
    await expect.poll(() => session.editor.isOpen).toBe(true);
    document.querySelector('#articles')?.insertAdjacentHTML('beforeend', item(second));
    await session.scan();
    await drawn();
    expect(session.order).toHaveLength(2);
    expect(pill()).toBeUndefined();
    session.editor.close(false);
    await expect.poll(() => pill()?.first).toBe('Triage 2');
  });

  it('is of one size in all states, whatever the library knows', async () => {
    const sizes = new Set<string>();
    const measure = async () => {
      await drawn();
      const box = pillOf()?.root.querySelector('.pill')?.getBoundingClientRect();
      sizes.add([box?.width, box?.height, innerWidth - (box?.right ?? 0), innerHeight - (box?.bottom ?? 0)].join());
    };
    const { press, mode, end } = await openTriage();
    await measure();
    await press('g');
    await measure();
    await press('sxlsx');
    await measure();
    await press('z?');
    await measure();
    mode.toggle(false);
    end();
    await openTriage({ known: earlier(...ids(5)), triage: { lastSeenDay: 20_000, veil: 'hide' } });
    await measure();
    expect([...sizes]).toHaveLength(1);
  });

  it('is at the end of the line: at the left of a page from right to left', async () => {
    document.documentElement.dir = 'rtl';
    await openTriage();
    await drawn();
    expect(pillOf()!.root.querySelector('.pill')!.getBoundingClientRect().left).toBeLessThan(40);
  });

  it('is not there for one paper, and goes when the papers go', async () => {
    const one = await openTriage({ html: listing(first) });
    expect(one.pill()).toBeUndefined();
    one.end();
    const { session, pill, press } = await openTriage();
    await press('g');
    document.querySelector('dl')!.innerHTML = '';
    await session.scan();
    await expect.poll(pill).toBeUndefined();
  });

  it('has no text that the page, a search in the page or a copy could find', async () => {
    const { press } = await openTriage();
    await press('gsx');
    await drawn();
    // biome-ignore lint/performance/useDomNodeTextContent: a page can read the visible text.
    expect(document.documentElement.innerText).not.toMatch(/left|starred|Triage/u);
    expect((window as unknown as { find(text: string): boolean }).find('3 left')).toBe(false);
  });

  it('comes back a few times when the page removes it, and again after a rest', async () => {
    const { session, pill, mode } = await openTriage();
    const removeOften = async (): Promise<number> => {
      for (let removals = 0; removals < 8; removals++) {
        if (!pill()) return removals;
        pill()?.host.remove();
        mode.scanned();
        await drawn();
      }
      return Number.POSITIVE_INFINITY;
    };
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1e9);
    expect(await removeOften()).toBe(5);
    expect(session.order).toHaveLength(5);
    clock.mockReturnValue(1e9 + 6000);
    mode.scanned();
    await drawn();
    expect(pill()?.first).toBe('Triage 5');
    expect(await removeOften()).toBe(4);
    vi.restoreAllMocks();
  });

  it('is there again after each of many navigations inside the page', async () => {
    const { session, pill } = await openTriage();
    const list = document.querySelector('#articles')!;
    const cards = list.innerHTML;
    for (let visits = 0; visits < 8; visits++) {
      list.innerHTML = '';
      await session.scan();
      await expect.poll(pill).toBeUndefined();
      list.innerHTML = cards;
      await session.scan();
      await expect.poll(() => pill()?.first).toBe('Triage 5');
    }
  });

  it('is shown again when the page moves it', async () => {
    const { mode, pill } = await openTriage();
    document.body.append(pill()!.host);
    mode.scanned();
    await drawn();
    expect(pill()?.element('.box').matches(':popover-open')).toBe(true);
  });

  it('explains itself to who never saw it', async () => {
    const { pill, press, mode } = await openTriage();
    expect(pill()?.button('main').title).toBe('Go through papers one by one; undecided: 5 (g)');
    await press('g');
    await expect.poll(() => pill()?.button('main').title).toBe('Stop going through papers (g)');
    mode.set(undefined, false);
    await expect.poll(() => pill()?.button('main').title).toBe('Stop going through papers');
  });

  it('tells beside "Undo all" only what that takes back', async () => {
    const known = { [`arxiv:${first}`]: { id: 'r', starred: true }, [`arxiv:${second}`]: { seen: 'skipped' as const } };
    const { pill, press } = await openTriage({ html: listing(...ids(4)), known });
    expect(pill()?.second).toBe('1 starred, 1 skipped');
    await press('gs');
    await expect.poll(() => pill()?.second).toBe('1 starred');
    await press('x');
    await expect.poll(() => pill()?.first).toBe('1 starred, 1 skipped');
    expect(pill()?.button('all').hidden).toBe(false);
    await press('z');
    await expect.poll(() => pill()?.second).toBe('1 starred');
    await press('z{Escape}');
    await expect.poll(() => pill()?.second).toBe('1 starred, 1 skipped');
  });

  it('starts by itself where the user wants that, once', async () => {
    const { ringed, press, session } = await openTriage({ triage: { on: true } });
    expect(ringed()).toBe(first);
    await press('{Escape}');
    await session.scan();
    await drawn();
    expect(ringed()).toBeUndefined();
  });
});

describe('its menu', () => {
  it('opens by key, has the first choice focused, and closes by Escape without leaving triage', async () => {
    const { press, pill, ringed } = await openTriage();
    await press('g');
    await pressPill('more');
    expect(pill()?.hasMenu).toBe(true);
    expect(pill()?.root.activeElement).toBe(pill()?.button('show'));
    await userEvent.keyboard('{Escape}');
    expect(pill()?.hasMenu).toBe(false);
    expect(pill()?.root.activeElement).toBe(pill()?.button('more'));
    expect(ringed()).toBe(first);
  });

  it('changes how cards of earlier days are shown, and what counts', async () => {
    const { pill, sent } = await openTriage({ known: earlier(first, second) });
    expect(pill()?.first).toBe('Triage 3');
    await pressPill('more');
    expect(pill()?.button('dim').ariaPressed).toBe('true');
    await pressPill('show');
    expect(sent('page.triageSettings')).toEqual([{ veil: 'show' }]);
    await expect.poll(() => pill()?.first).toBe('Triage 5');
    await expect.poll(() => pill()?.button('show').ariaPressed).toBe('true');
  });

  it('skips the rest of the page in one request, and takes that back in one', async () => {
    const { pill, press, sent, library } = await openTriage();
    await press('gs');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).starred).toBe(true));
    await pressPill('more');
    await pressPill('skipRest');
    await vi.waitFor(() => expect(sent('cards.skip')).toHaveLength(1));
    expect(sent('cards.skip')).toEqual([
      {
        cards: ids(5)
          .slice(1)
          .map((id) => [`arxiv:${id}`]),
        skipped: true,
      },
    ]);
    await expect.poll(() => pill()?.first).toBe('1 starred, 4 skipped');
    await press('z');
    await vi.waitFor(() => expect(sent('cards.skip')).toHaveLength(2));
    await expect.poll(() => pill()?.first).toBe('4 left');
    expect(library.markOf(`arxiv:${first}`).starred).toBe(true);
  });

  it('switches triage by itself and the keys of the site on and off', async () => {
    const { sent, mode } = await openTriage();
    await pressPill('more');
    await pressPill('auto');
    await vi.waitFor(() => expect(sent('page.triageSettings')).toEqual([{ on: true }]));
    await pressPill('keys');
    await vi.waitFor(() => expect(sent('page.keys')).toEqual([{ on: false }]));
    mode.set(undefined, false);
    await pressPill('keys');
    await vi.waitFor(() => expect(sent('page.keys')).toEqual([{ on: false }, { on: true }]));
  });

  it('says why the keys of the site stay off, and what failed', async () => {
    let reply: unknown = success({ on: false });
    const { pill, mode } = await openTriage({ keyboard: false, answers: { 'page.keys': () => reply } });
    await pressPill('more');
    await pressPill('keys');
    await expect.poll(() => pill()?.toast).toContain('in the settings of Dogear');
    reply = failure('quota', 'Full.');
    await pressPill('keys');
    await expect.poll(() => pill()?.toast).toContain('no room left');
    // Who switches them off is told nothing.
    mode.set(undefined, true);
    reply = success({ on: false });
    await pressPill('keys');
    await drawn();
    expect(pill()?.toast).toContain('no room left');
  });

  it('fits into a low window, as at high zoom, and scrolls', async () => {
    await browserPage.viewport(320, 200);
    const { pill } = await openTriage();
    await pressPill('more');
    const menu = pill()!.element('.menu');
    expect(menu.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    pill()?.button('help').focus();
    const { top, bottom } = pill()!.button('help').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(menu.getBoundingClientRect().top);
    expect(bottom).toBeLessThanOrEqual(menu.getBoundingClientRect().bottom);
    await userEvent.keyboard('{Enter}');
    expect(pill()?.hasMenu).toBe(false);
    expect(pill()!.element('.over').getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    await browserPage.viewport(414, 896);
  });
});

it('the numbers of new and starred papers go to the badge, once they are known', async () => {
  const { sent, press } = await openTriage({ known: { ...earlier(first), [`arxiv:${second}`]: { id: 'r', starred: true } } });
  await vi.waitFor(() => expect(sent('page.counted').at(-1)).toEqual({ papers: 5, new: 3, starred: 1 }));
  await press('gs');
  await vi.waitFor(() => expect(sent('page.counted').at(-1)).toEqual({ papers: 5, new: 2, starred: 2 }));
});
