/** Pages that work against triage, by intent or not: a decision is never lost, and never given to another paper. */
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { noMark } from '~/lib/papers/annotation';
import { failure, success } from '~/lib/papers/result';
import { drawn } from '~/tests/support/drawn';
import { item, listing } from '../openPage';
import { held, ids, openTriage } from './openTriage';

const [first = '', second = '', third = ''] = ids(5);
const list = () => document.querySelector('dl')!;
const linkOf = (index: number) => document.querySelectorAll<HTMLAnchorElement>('dt a[title]')[index]!;

/** Makes a card show another paper, as a page does that reuses its elements. */
function replace(index: number, id: string): void {
  const link = linkOf(index);
  link.setAttribute('href', `/abs/${id}`);
  link.textContent = `arXiv:${id}`;
}

describe('a page that changes its cards', () => {
  it('a key on a card that shows another paper by now does nothing', async () => {
    const { press, sent, session, ringed } = await openTriage();
    await press('g');
    replace(0, '2402.99999');
    await press('xsle');
    expect(sent('cards.skip')).toEqual([]);
    expect(sent('paper.mark')).toEqual([]);
    // The scan puts the ring on the new paper, and a key at once still does nothing: the user saw the old one.
    await session.scan();
    expect(ringed()).toBe('2402.99999');
    await press('x');
    expect(sent('cards.skip')).toEqual([]);
    // In a moment the user has seen it.
    await expect
      .poll(async () => {
        await press('x');
        return sent('cards.skip').length;
      })
      .toBe(1);
    expect(sent('cards.skip')).toMatchObject([{ cards: [['arxiv:2402.99999']] }]);
  });

  it('the ring stays with its paper when the page sorts its cards anew', async () => {
    const { press, session, ringed, library } = await openTriage();
    await press('gj');
    expect(ringed()).toBe(second);
    for (const pair of [...document.querySelectorAll('dt')].reverse()) list().append(pair, pair.nextElementSibling!);
    const rows = [...document.querySelectorAll('dt')];
    expect(rows.at(-1)?.textContent).toContain(first);
    await session.scan();
    expect(ringed()).toBe(second);
    await press('x');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${second}`).seen).toBe('skipped'));
    expect(ringed()).toBe(first);
  });

  it('the ring goes to the card that followed when the page removes its card', async () => {
    const { press, session, ringed, sent } = await openTriage();
    await press('gj');
    document.querySelectorAll('dt, dd')[2]?.remove();
    document.querySelectorAll('dt, dd')[2]?.remove();
    await press('x');
    expect(sent('cards.skip')).toEqual([]);
    await session.scan();
    expect(ringed()).toBe(third);
  });

  it('a decision is carried out although its card is gone', async () => {
    const slow = held(() => success([{ starred: false, tagCount: 0, hasNote: false, seen: 'skipped' }]));
    const { press, session, request } = await openTriage({ answers: { 'cards.skip': slow.answer } });
    await press('gxx');
    list().innerHTML = '';
    await session.scan();
    await vi.waitFor(() => expect(request.mock.calls.filter(([name]) => name === 'cards.skip')).toHaveLength(2));
    slow.release();
    slow.release();
    expect(slow.answer.mock.calls.map(([payload]) => (payload as { cards: string[][] }).cards)).toEqual([
      [[`arxiv:${first}`]],
      [[`arxiv:${second}`]],
    ]);
  });

  it('cards that arrive are counted and reached', async () => {
    const { press, session, pill, ringed } = await openTriage({ html: listing(first, second) });
    await press('gxx');
    await expect.poll(() => pill()?.first).toBe('2 skipped');
    list().insertAdjacentHTML('beforeend', item(third));
    await session.scan();
    await expect.poll(() => pill()?.first).toBe('1 left');
    await press('j');
    expect(ringed()).toBe(third);
  });

  it('a paper that the page shows twice is decided once, and its cards agree', async () => {
    const { press, sent, pill, session } = await openTriage({ html: listing(first, first, second) });
    expect(pill()?.first).toBe('Triage 2');
    await press('gx');
    await vi.waitFor(() => expect(sent('cards.skip')).toHaveLength(1));
    await expect.poll(() => pill()?.first).toBe('1 left');
    expect(session.cardOf(`arxiv:${first}`)?.paper.cards.size).toBe(2);
  });

  it('a card without a box is passed over', async () => {
    const { press, ringed } = await openTriage();
    document.querySelectorAll<HTMLElement>('dt')[1]!.style.display = 'none';
    await press('gj');
    expect(ringed()).toBe(third);
  });

  it('a page that scrolls by itself: a key on a card outside the window only brings it back', async () => {
    const { press, sent, ringed } = await openTriage({ html: `${listing(...ids(3))}<div style="height:9000px"></div>` });
    await press('g');
    scrollTo(0, 5000);
    await press('x');
    expect(sent('cards.skip')).toEqual([]);
    expect(ringed()).toBe(first);
    expect(scrollY).toBeLessThan(1000);
    await press('x');
    await vi.waitFor(() => expect(sent('cards.skip')).toHaveLength(1));
  });
});

describe('a background that is slow, stops or fails', () => {
  it('decisions are sent at once, and those about one paper one after the other', async () => {
    const slow = held(({ cards, skipped }: { cards: string[][]; skipped: boolean }) =>
      success(cards.map(() => ({ ...noMark, ...(skipped ? { seen: 'skipped' as const } : {}) }))),
    );
    const { press, pill, ringed, library, sent } = await openTriage({ answers: { 'cards.skip': slow.answer as never } });
    await press('gxxs');
    expect(ringed()).toBe(ids(5)[3]);
    await expect.poll(() => pill()?.first).toBe('2 left');
    expect(slow.answer).toHaveBeenCalledTimes(2);
    // A page that is left now has sent all decisions.
    await vi.waitFor(() => expect(library.markOf(`arxiv:${third}`).starred).toBe(true));
    await press('kkku');
    await expect.poll(() => pill()?.first).toBe('3 left');
    expect(sent('paper.mark')).toHaveLength(1);
    slow.release();
    await vi.waitFor(() => expect(sent('paper.mark')).toHaveLength(2));
    expect(sent('paper.mark')[1]).toMatchObject({ draft: { identifiers: [`arxiv:${first}`] }, changes: [], skipped: false });
    slow.release();
    await drawn();
    expect(pill()?.first).toBe('3 left');
  });

  it('a worker that was stopped is asked again', async () => {
    let stopped = 2;
    const { press, sent, pill } = await openTriage({
      answers: {
        'cards.skip': ({ cards }: { cards: string[][] }) =>
          stopped-- > 0
            ? failure('gone', 'The message port closed.')
            : success(cards.map(() => ({ starred: false, tagCount: 0, hasNote: false, seen: 'skipped' }))),
      },
    });
    await press('gx');
    await vi.waitFor(() => expect(sent('cards.skip')).toHaveLength(3));
    await expect.poll(() => pill()?.second).toBe('1 skipped');
  });

  it('a decision that is not stored is said, and the card is as it was', async () => {
    const { press, pill, sent } = await openTriage({ answers: { 'cards.skip': () => failure('quota', 'Full.') } });
    await press('gx');
    await vi.waitFor(() => expect(sent('cards.skip')).toHaveLength(1));
    await expect
      .poll(() => pill()?.toast)
      .toBe(`“Paper ${first}”: Not saved: your browser has no room left. Free some disk space, then try again.`);
    expect(pill()?.first).toBe('5 left');
    await press('z');
    await expect.poll(() => pill()?.toast).toBe('Nothing to undo');
  });

  it('undo of a decision that is not stored yet follows it', async () => {
    const slow = held(({ cards, skipped }: { cards: string[][]; skipped: boolean }) =>
      success(
        cards.map(() => ({ starred: false, tagCount: 0, hasNote: false, ...(skipped ? { seen: 'skipped' as const } : {}) })),
      ),
    );
    const { press, pill } = await openTriage({ answers: { 'cards.skip': slow.answer as never } });
    await press('gxz');
    await expect.poll(() => pill()?.first).toBe('5 left');
    slow.release();
    await vi.waitFor(() => expect(slow.answer).toHaveBeenCalledTimes(2));
    slow.release();
    expect(slow.answer.mock.calls.map(([payload]) => (payload as { skipped: boolean }).skipped)).toEqual([true, false]);
    await drawn();
    expect(pill()?.first).toBe('5 left');
  });

  it('two tabs agree: a decision of the other one arrives by its announcement', async () => {
    const { session, library, pill } = await openTriage();
    library.marks.set(`arxiv:${second}`, { starred: false, tagCount: 0, hasNote: false, seen: 'skipped' });
    await session.refresh(new Set(), true);
    await expect.poll(() => pill()?.first).toBe('Triage 4');
  });
});

describe('keys', () => {
  it.each([
    ['a field', '<input id="field">'],
    ['an editable element', '<div id="field" contenteditable="true" style="height:20px"></div>'],
    ['a list that takes letters', '<div id="field" role="listbox" tabindex="0">list</div>'],
  ])('typed into %s are no decisions', async (_, html) => {
    const { press, sent, ringed } = await openTriage({ html: listing(...ids(5)) + html });
    await press('g');
    document.querySelector<HTMLElement>('#field')!.focus();
    await userEvent.keyboard('xslejk.z');
    await drawn();
    expect([...sent('cards.skip'), ...sent('paper.mark')]).toEqual([]);
    expect(ringed()).toBe(first);
  });

  it('typed into a field in a closed root are no decisions', async () => {
    const { press, sent } = await openTriage({ html: `${listing(...ids(5))}<chat-box></chat-box>` });
    const root = document.querySelector('chat-box')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<input>';
    await press('g');
    root.querySelector('input')!.focus();
    await userEvent.keyboard('xs');
    expect(root.querySelector('input')!.value).toBe('xs');
    expect([...sent('cards.skip'), ...sent('paper.mark')]).toEqual([]);
  });

  it('reach no listener of the page that comes after ours, and act before the page’s own shortcuts', async () => {
    const { press, ringed, signal } = await openTriage();
    const received: string[] = [];
    document.addEventListener('keydown', ({ key }) => received.push(key), { capture: true, signal });
    await press('gjjx');
    expect(ringed()).not.toBe(first);
    // The key that starts triage is one of the usual keys, which come after the page's own.
    expect(received).toEqual(['g']);
  });

  it('that the page takes first do nothing', async () => {
    const ending = new AbortController();
    window.addEventListener('keydown', (event) => event.key === 'x' && event.stopImmediatePropagation(), {
      capture: true,
      signal: ending.signal,
    });
    window.addEventListener('keydown', (event) => event.key === 's' && event.preventDefault(), {
      capture: true,
      signal: ending.signal,
    });
    const { press, sent, ringed } = await openTriage();
    await press('gxs');
    ending.abort();
    expect([...sent('cards.skip'), ...sent('paper.mark')]).toEqual([]);
    expect(ringed()).toBe(first);
  });

  it('made by scripts do nothing', async () => {
    const { press, sent, ringed } = await openTriage();
    await press('g');
    for (const key of ['j', 'x', 's', 'Escape'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(ringed()).toBe(first);
    expect(sent('cards.skip')).toEqual([]);
  });

  it('the space bar and the arrows stay with a button of the page that has the focus', async () => {
    const { press, pill, ringed } = await openTriage({ html: `${listing(...ids(5))}<button id="more">More</button>` });
    await press('g');
    const button = document.querySelector<HTMLElement>('#more')!;
    const clicked = vi.fn();
    button.addEventListener('click', clicked);
    button.focus();
    await userEvent.keyboard(' {ArrowDown}');
    expect(clicked).toHaveBeenCalledOnce();
    expect(pill()?.over).toBeUndefined();
    expect(ringed()).toBe(first);
  });
});

describe('5,000 cards', () => {
  it('are gone through without looking at all of them for a key', async () => {
    const all = ids(5000);
    const { press, ringed, pill, session, sent } = await openTriage({ html: listing(...all) });
    expect(pill()?.first).toBe('Triage 5000');
    await press('g');
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const rects = vi.spyOn(Element.prototype, 'getClientRects');
    const styles = vi.spyOn(globalThis, 'getComputedStyle');
    await press('jxjs');
    expect(boxes.mock.calls.length + rects.mock.calls.length + styles.mock.calls.length).toBeLessThan(200);
    vi.restoreAllMocks();
    expect(ringed()).toBe(all[4]);
    await vi.waitFor(() => expect([...sent('cards.skip'), ...sent('paper.mark')]).toHaveLength(2));
    expect(session.order).toHaveLength(5000);
  });
});
