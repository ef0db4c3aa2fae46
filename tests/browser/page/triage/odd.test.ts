/** Odd pages: the ring is around the card that the next key decides about, and keys go to whom they were meant for. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PlacedCard } from '~/lib/page/paperOnPage';
import { drawn } from '~/tests/support/drawn';
import { item, listing } from '../openPage';
import { ids, layerOf, openTriage } from './openTriage';

const root = document.documentElement;
afterEach(() => {
  for (const name of ['style', 'class', 'lang']) root.removeAttribute(name);
});

const [first = '', second = '', third = ''] = ids(5);
const skipsOf = (sent: unknown[]): string[] => sent.flatMap((payload) => (payload as { cards: string[][] }).cards.flat());

/** The edges of what the ring is drawn around, in the window. */
function ringBox(placed: PlacedCard): number[] {
  const layer = layerOf(placed)!;
  const at = layer.getBoundingClientRect();
  const [top = 0, right = 0, bottom = 0, left = 0] = layer.style
    .getPropertyValue('--around')
    .split(' ')
    .map((length) => Number.parseFloat(length) * at.width);
  return [at.top - top, at.right + right, at.bottom + bottom, at.left - left];
}

/** Checks that the ring has the distance to both parts of its card that it has on any page. @param scale of the page's content. */
function expectAround(placed: PlacedCard, scale = 1): void {
  const [title, meta] = [placed.sighting.card, placed.sighting.card.nextElementSibling!].map((part) =>
    part.getBoundingClientRect(),
  );
  const edges = [
    Math.min(title!.top, meta!.top) - scale,
    Math.max(title!.right, meta!.right) + 4 * scale,
    Math.max(title!.bottom, meta!.bottom) + scale,
    Math.min(title!.left, meta!.left) - 4 * scale,
  ];
  for (const [index, edge] of ringBox(placed).entries()) expect(Math.abs(edge - edges[index]!)).toBeLessThan(2 * scale);
}

describe('the ring', () => {
  it('is around its card on a page from right to left, and moves in the order of the page', async () => {
    root.dir = 'rtl';
    const { press, ringed, session, sent } = await openTriage();
    await press('gj');
    await drawn();
    expectAround(session.order[1]!);
    await press('x');
    expect(ringed()).toBe(third);
    await vi.waitFor(() => expect(skipsOf(sent('cards.skip'))).toEqual([`arxiv:${second}`]));
  });

  it.each([0.5, 2])('is around its card on a page that is zoomed by %s, also when that changes', async (zoom) => {
    const { press, ringed, session, sent } = await openTriage();
    await press('gj');
    root.style.setProperty('zoom', String(zoom));
    await expect.poll(() => session.order[1]!.sighting.card.getBoundingClientRect().height > 0).toBe(true);
    await drawn();
    await drawn();
    await press('k');
    await drawn();
    expectAround(session.order[0]!, zoom);
    await press('x');
    expect(ringed()).toBe(second);
    await vi.waitFor(() => expect(skipsOf(sent('cards.skip'))).toEqual([`arxiv:${first}`]));
  });

  it('stays with its paper while the page draws all its cards again and again', async () => {
    const { press, ringed, session, sent } = await openTriage();
    await press('gj');
    for (let turn = 0; turn < 5; turn++) {
      document.querySelector('dl')!.innerHTML = ids(5)
        .map((id) => item(id))
        .join('');
      await session.scan();
      await drawn();
      expect(ringed()).toBe(second);
    }
    await press('x');
    await vi.waitFor(() => expect(skipsOf(sent('cards.skip'))).toEqual([`arxiv:${second}`]));
  });

  it('stays with its paper while cards arrive before it', async () => {
    const { press, ringed, session, sent } = await openTriage({ html: listing(third) });
    await press('g');
    document.querySelector('dl')!.insertAdjacentHTML('afterbegin', item(first) + item(second));
    await press('x');
    await session.scan();
    await vi.waitFor(() => expect(skipsOf(sent('cards.skip'))).toEqual([`arxiv:${third}`]));
    expect(session.order).toHaveLength(3);
    await press('gg');
    expect(ringed()).toBe(first);
  });

  it('decides about the identifier of a card whose text the browser translated', async () => {
    const { press, library, ringed } = await openTriage();
    root.className = 'translated-ltr';
    root.lang = 'de';
    for (const title of document.querySelectorAll('.list-title'))
      title.innerHTML = '<font dir="auto"><font dir="auto">Ein Titel in einer anderen Sprache</font></font>';
    await press('gs');
    await vi.waitFor(() => expect(library.markOf(`arxiv:${first}`).starred).toBe(true));
    expect(ringed()).toBe(second);
  });
});

describe('a page that moves the focus', () => {
  it('into a field of its own gets the keys as text, and none decides anything', async () => {
    const { press, ringed, sent } = await openTriage({ html: `${listing(...ids(5))}<input id="greedy">` });
    const field = document.querySelector<HTMLInputElement>('#greedy')!;
    await press('g');
    const stop = new AbortController();
    document.addEventListener('focusout', () => queueMicrotask(() => field.focus()), { signal: stop.signal });
    field.focus();
    await userEvent.keyboard('xsjl');
    expect(field.value).toBe('xsjl');
    expect([...sent('cards.skip'), ...sent('paper.mark')]).toEqual([]);
    expect(ringed()).toBe(first);
    stop.abort();
    field.blur();
    await press('x');
    await vi.waitFor(() => expect(skipsOf(sent('cards.skip'))).toEqual([`arxiv:${first}`]));
  });

  it('to a link of another card does not move the ring, and the keys decide about its card', async () => {
    const { press, ringed, sent } = await openTriage();
    await press('g');
    document.querySelectorAll<HTMLElement>('dt a[title]')[3]!.focus();
    await userEvent.keyboard('x');
    expect(ringed()).toBe(second);
    document.querySelectorAll<HTMLElement>('dt a[title]')[4]!.focus();
    await userEvent.keyboard('x');
    await vi.waitFor(() => expect(skipsOf(sent('cards.skip'))).toEqual([`arxiv:${first}`, `arxiv:${second}`]));
    expect(ringed()).toBe(third);
  });
});
