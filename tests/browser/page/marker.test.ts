/** A page can measure a marker's host and its surroundings, and must learn nothing about the paper from it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { describePage } from '~/lib/page/describePage';
import { type Mark, noMark, statuses } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { failure, success } from '~/lib/papers/result';
import { body, layPage, listing, markers, openPage, parkPointer, shown } from './openPage';

let end = (): void => undefined;
const root = document.documentElement;

const open = (...given: Parameters<typeof openPage>) => {
  const page = openPage(...given);
  end = page.end;
  return page;
};

beforeEach(async () => {
  layPage('');
  await parkPointer();
});
afterEach(() => {
  vi.useRealTimers();
  end();
  layPage('');
  root.removeAttribute('dir');
  body().removeAttribute('style');
});

const marks: Mark[] = [undefined, ...statuses].flatMap((status) =>
  [false, true].flatMap((starred) =>
    [0, 1, 1000].flatMap((tagCount) => [false, true].map((hasNote) => ({ starred, status, tagCount, hasNote }))),
  ),
);

const corner = `<main><article style="position:relative;width:300px;height:80px"><h3><a href="/papers/2401.00001">Paper</a></h3></article></main>`;

describe.each([
  ['behind a text', listing('2401.00001'), undefined],
  ['in a corner', corner, 'https://huggingface.co/papers'],
])('a marker %s', (_, html, url) => {
  it.each(['ltr', 'rtl'])('has a constant size and place and no text, whatever it shows (%s)', async (direction) => {
    root.dir = direction;
    const page = open(html, url ? { url } : {});
    await page.scan();
    await vi.waitFor(() => expect(markers()[0]?.star).toBeTruthy());
    const [placed] = [...page.session.sightings].map(({ card }) => page.session.cardAt(card)!);
    const { host, root: inside } = shown(placed!.marker.host);
    const measure = (): string => {
      const around: string[] = [];
      for (let element: Element | null = host; element; element = element.parentElement) {
        const { left, top, width, height } = element.getBoundingClientRect();
        const { scrollWidth, scrollHeight, clientWidth } = element;
        around.push([left, top, width, height, scrollWidth, scrollHeight, clientWidth].join(' '));
      }
      const box = placed!.marker.box;
      const hits: number[] = [];
      for (let y = box.top - 30; y < box.bottom + 30; y += 6)
        for (let x = box.left - 60; x < box.right + 60; x += 6) if (document.elementFromPoint(x, y) === host) hits.push(x, y);
      const buttons = [...inside.querySelectorAll('button')].map((button) => JSON.stringify(button.getBoundingClientRect()));
      // biome-ignore lint/performance/useDomNodeTextContent: a page may read it too.
      return JSON.stringify([around, host.outerHTML, host.innerText, hits, buttons, inside.querySelectorAll('*').length]);
    };
    const seen = new Set<string>();
    for (const near of [false, true]) {
      placed!.marker.near = near;
      const before = new Set<string>();
      for (const mark of marks) {
        for (const [pending, unknown] of [
          [false, false],
          [true, false],
          [false, true],
        ] as const) {
          placed!.marker.show(mark, pending, unknown);
          before.add(measure());
          expect(inside.textContent).toBe('');
          expect(host.shadowRoot).toBeNull();
        }
      }
      expect(before.size).toBe(1);
      for (const each of before) seen.add(each);
    }
    // The measurement is not constant: it detects that the approach of the pointer shows the second button.
    expect(seen.size).toBe(2);
  });

  it('draws each state differently', async () => {
    const page = open(html, url ? { url } : {});
    await page.scan();
    const placed = page.session.cardAt(page.session.sightings[0]!.card)!;
    const { root: inside } = shown(placed.marker.host);
    const drawn = marks
      .filter(({ tagCount }) => tagCount < 2)
      .map((mark) => {
        placed.marker.show(mark);
        return [...inside.querySelectorAll('i,b')]
          .map((element) => getComputedStyle(element).clipPath + getComputedStyle(element, '::before').clipPath)
          .join();
      });
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});

const titleEnd = `<dl id="articles"><dt><a name="item">[1]</a> <a href="/abs/2401.00001" title="Abstract">arXiv:2401.00001</a></dt>
  <dd><div class="list-title"><span id="title">عنوان ورقة قصيرة</span></div></dd></dl>`;

describe('where text runs from right to left', () => {
  it.each([
    ['by the page', () => root.setAttribute('dir', 'rtl'), titleEnd],
    ['by the card', () => undefined, titleEnd.replace('<dl ', '<dl dir="rtl" ')],
    ['by a style', () => undefined, titleEnd.replace('<dl ', '<dl style="direction:rtl" ')],
    ['by its own letters', () => undefined, titleEnd.replace('<dt>', '<dt dir="auto">').replace('arXiv:2401.00001', 'ورقة')],
  ])('the star is after the end of the text before it: %s', async (_, prepare, html) => {
    prepare();
    const page = open(html);
    await page.scan();
    const [{ host, star } = shown(body())] = markers();
    const before = [...(host.parentElement?.childNodes ?? [])].slice(
      0,
      [...(host.parentElement?.childNodes ?? [])].indexOf(host),
    );
    const range = document.createRange();
    range.setStart(host.parentElement!, 0);
    range.setEnd(host.parentElement!, before.length);
    const text = range.getBoundingClientRect();
    expect(getComputedStyle(host).direction).toBe('rtl');
    const box = star.getBoundingClientRect();
    expect(box.right).toBeLessThanOrEqual(text.left);
    expect(text.left - box.right).toBeLessThan(12);
  });

  it('a corner is the one at the end of lines', async () => {
    const page = open(corner.replace('<main', '<main dir="rtl"'), { url: 'https://huggingface.co/papers' });
    await page.scan();
    const card = document.querySelector('article')!.getBoundingClientRect();
    expect(markers()[0]!.star.getBoundingClientRect().left - card.left).toBeLessThan(12);
  });

  it('at the window’s edge it is moved inside', async () => {
    root.dir = 'rtl';
    const page = open(
      `<dl id="articles"><dt style="text-align:left"><a href="/abs/2401.00001" title="Abstract">arXiv:2401.00001</a></dt></dl>`,
    );
    const before = root.scrollWidth;
    await page.scan();
    await vi.waitFor(() => expect(markers()[0]!.star.getBoundingClientRect().left).toBeGreaterThanOrEqual(0));
    expect(root.scrollWidth).toBe(before);
  });
});

describe('when there is less room', () => {
  const edge = (): number => root.clientWidth;
  const bar = (): HTMLElement => markers()[0]!.star.parentElement!;
  const right = (): number => Math.max(...markers().map(({ star }) => star.parentElement!.getBoundingClientRect().right));
  const textRight = (): number => {
    const range = document.createRange();
    range.setStart(markers()[0]!.host.parentElement!, 0);
    range.setEndBefore(markers()[0]!.host);
    return [...range.getClientRects()].at(-1)!.right;
  };
  const isBehind = (): boolean => Math.abs(bar().getBoundingClientRect().left - textRight() - 3) < 1;

  it.each([
    [
      'the page becomes narrower',
      () => {
        root.style.width = '260px';
        root.style.overflowX = 'clip';
      },
      () => root.removeAttribute('style'),
    ],
    [
      'the container of the cards becomes narrower',
      () => body().querySelector<HTMLElement>('#holds')!.style.setProperty('margin-left', 'calc(100vw - 360px)'),
      () => undefined,
    ],
    ['the letters become larger', () => body().style.setProperty('font-size', '40px'), () => undefined],
  ])('when %s, markers stay inside, and return', async (_, shrink, restore) => {
    const page = open(`<div id="holds" style="width:max-content">${listing('2401.00001', '2401.00002')}</div>`);
    await page.scan();
    await vi.waitFor(() => expect(right()).toBeLessThanOrEqual(edge()));
    const first = right();
    shrink();
    // Never further out than the text itself.
    await vi.waitFor(() => expect(right()).toBeLessThanOrEqual(Math.max(edge(), textRight())));
    await vi.waitFor(() => expect(isBehind()).toBe(textRight() + 3 + bar().offsetWidth <= edge()));
    restore();
    body().removeAttribute('style');
    body().querySelector<HTMLElement>('#holds')!.style.removeProperty('margin-left');
    await vi.waitFor(() => expect(right()).toBe(first));
  });
});

it('is not printed and takes no space on paper', async () => {
  const page = open(listing('2401.00001', '2401.00002'));
  await page.scan();
  const media = (name: string) => cdp().send('Emulation.setEmulatedMedia' as never, { media: name } as never);
  await media('print');
  try {
    await vi.waitFor(() => {
      for (const { host, star } of markers()) {
        expect(getComputedStyle(host).display).toBe('none');
        expect(star.getClientRects()).toHaveLength(0);
      }
    });
  } finally {
    await media('');
  }
  await vi.waitFor(() => expect(markers()[0]!.star.getClientRects()).toHaveLength(1));
});

describe('a click', () => {
  const ready = async (html = listing('2401.00001')) => {
    const page = open(html);
    await page.scan();
    return { star: vi.spyOn(page.session, 'star').mockReturnValue(), edit: vi.spyOn(page.session, 'edit').mockReturnValue() };
  };
  const at = (element: Element): { x: number; y: number } => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const origin = root.getBoundingClientRect();
    return { x: left + width / 2 - origin.left, y: top + height / 2 - origin.top };
  };
  const point = (position: { x: number; y: number }) => userEvent.hover(root, { position, force: true });
  const click = (position: { x: number; y: number }) => userEvent.click(root, { position, force: true });

  it('of a user counts, one by a script does not', async () => {
    const { star, edit } = await ready();
    const marker = markers()[0]!;
    for (const button of [marker.star, marker.edit]) {
      button.click();
      for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
        button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1 }));
    }
    expect(star).not.toHaveBeenCalled();
    expect(edit).not.toHaveBeenCalled();
    await click(at(marker.star));
    expect(star).toHaveBeenCalledOnce();
    // The second button is laid out once the pointer is there.
    await click(at(marker.edit));
    expect(edit).toHaveBeenCalledOnce();
  });

  it.each([
    ['the card', 'dl', 'opacity:0'],
    ['the card, nearly', 'dl', 'opacity:.01'],
    ['an element around it', '#around', 'opacity:0'],
    ['two elements around it', '#around, dl', 'opacity:.3'],
    ['a filter', '#around', 'filter:opacity(0)'],
  ])('on a star that the page made invisible is ignored: %s', async (_, selector, style) => {
    const { star } = await ready(`<div id="around">${listing('2401.00001')}</div>`);
    const marker = markers()[0]!;
    for (const element of document.querySelectorAll(selector)) element.setAttribute('style', style);
    await click(at(marker.star));
    expect(star).not.toHaveBeenCalled();
    for (const element of document.querySelectorAll(selector)) element.setAttribute('style', 'opacity:.6');
    await click(at(marker.star));
    expect(star).toHaveBeenCalledOnce();
  });

  it('on a star that the page moved under a resting pointer is ignored', async () => {
    const { star } = await ready(`<div id="around" style="position:absolute;left:0;top:0">${listing('2401.00001')}</div>`);
    const marker = markers()[0]!;
    const around = document.querySelector<HTMLElement>('#around')!;
    const target = at(marker.star);
    await point({ x: target.x, y: target.y + 200 });
    around.style.top = '200px';
    await click({ x: target.x, y: target.y + 200 });
    expect(star).not.toHaveBeenCalled();
    await point({ x: target.x + 2, y: target.y + 201 });
    await click({ x: target.x + 2, y: target.y + 201 });
    expect(star).toHaveBeenCalledOnce();
  });
});

describe('while the background does not answer', () => {
  const answering = (answer: (cards: Identifier[][]) => unknown) => ({
    'marks.get': ({ cards }: { cards: Identifier[][] }) => answer(cards),
  });
  const unknown = () => markers().map(({ root: inside }) => inside.querySelector('.unknown') !== null);

  it('markers show it, requests are repeated at growing intervals, and the report counts the papers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let works = false;
    const page = open(listing('2401.00001', '2401.00002'), {
      answers: answering((cards) =>
        works ? success(cards.map(() => ({ ...noMark, id: 'r', starred: true }))) : failure('invalid', 'refused'),
      ),
    });
    const requests = () => page.request.mock.calls.filter(([name]) => name === 'marks.get').length;
    await page.scan();
    expect(unknown()).toEqual([true, true]);
    expect(markers()[0]?.edit.ariaLabel).toContain('not known');
    expect((await describePage(page.session)).report?.unknown).toBe(2);
    // A page that changes constantly does not cause constant requests.
    await page.scan();
    await page.scan();
    expect(requests()).toBe(1);
    for (const [rest, times] of [
      [1000, 2],
      [4000, 3],
      [16_000, 4],
      [60_000, 5],
      [3_600_000, 5],
    ] as const) {
      await vi.advanceTimersByTimeAsync(rest);
      expect(requests()).toBe(times);
    }
    works = true;
    await page.session.visit(page.session.cardOf('arxiv:2401.00001')!);
    expect(unknown()).toEqual([false, false]);
    expect(markers().map(({ star }) => star.ariaPressed)).toEqual(['true', 'true']);
    expect((await describePage(page.session)).report?.unknown).toBeUndefined();
  });

  it('a card without an answer costs no other card its mark', async () => {
    const page = open(listing('2401.00001', '2401.00002'), {
      answers: answering((cards) =>
        success(cards.map(([name]) => (name?.endsWith('1') ? null : { ...noMark, id: 'r', starred: true }))),
      ),
    });
    await page.scan();
    expect(unknown()).toEqual([true, false]);
    expect(markers().map(({ star }) => star.ariaPressed)).toEqual(['false', 'true']);
  });
});
