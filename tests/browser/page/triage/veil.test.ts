/** The veil over cards that step back: the page sees no difference between any two states. */
import { beforeEach, describe, expect, it } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import type { PlacedCard } from '~/lib/page/paperOnPage';
import type { Mark } from '~/lib/papers/annotation';
import { drawn } from '~/tests/support/drawn';
import { listing, markers, parkPointer } from '../openPage';
import { ids, layerOf, openTriage } from './openTriage';

const open = async (...given: Parameters<typeof openTriage>) => {
  const page = await openTriage(...given);
  // The buttons and layers are made when the cards are known to be near the window.
  await expect.poll(() => page.session.order.every((placed) => layerOf(placed)?.style.getPropertyValue('--reach'))).toBe(true);
  return page;
};

beforeEach(parkPointer);

const states: Partial<Mark>[] = [
  {},
  { seen: 'earlier' },
  { seen: 'skipped' },
  { id: 'r1', status: 'skipped' },
  { id: 'r2', status: 'read', seen: 'earlier' },
  { id: 'r3', starred: true, seen: 'earlier' },
  { id: 'r4', tagCount: 3, seen: 'earlier' },
  { id: 'r5', hasNote: true },
];
const known = Object.fromEntries(ids(states.length).map((id, index) => [`arxiv:${id}`, states[index] ?? {}]));

const opacityOf = (placed: PlacedCard): number => Number(getComputedStyle(layerOf(placed)!, '::before').opacity);

/** The veil's box in the window: that of the point, with what it reaches beyond. */
function veilBox(placed: PlacedCard): number[] {
  const at = layerOf(placed)!.getBoundingClientRect();
  const [top = 0, right = 0, bottom = 0, left = 0] = layerOf(placed)!
    .style.getPropertyValue('--reach')
    .split(' ')
    .map(Number.parseFloat);
  return [at.top - top, at.right + right, at.bottom + bottom, at.left - left].map(Math.round);
}

function cardBox({ sighting }: PlacedCard): number[] {
  const { card } = sighting;
  const boxes = [card, ...(card.localName === 'dt' ? [card.nextElementSibling!] : [])].map((part) =>
    part.getBoundingClientRect(),
  );
  return [
    Math.min(...boxes.map(({ top }) => top)),
    Math.max(...boxes.map(({ right }) => right)),
    Math.max(...boxes.map(({ bottom }) => bottom)),
    Math.min(...boxes.map(({ left }) => left)),
  ].map(Math.round);
}

describe('the veil', () => {
  it('is on cards that were seen on an earlier day or skipped, and on no decided or new one', async () => {
    const { session } = await open({ html: listing(...ids(states.length)), known });
    expect(session.order.map(opacityOf)).toEqual([0, 0.4, 0.65, 0.65, 0, 0, 0, 0]);
  });

  it('has the page’s own colour', async () => {
    document.body.style.background = 'rgb(11, 15, 25)';
    const { session, mode } = await open({ known: { [`arxiv:${ids(1)[0]}`]: { seen: 'earlier' } } });
    mode.recolour();
    const [placed] = session.order;
    expect(getComputedStyle(layerOf(placed!)!).getPropertyValue('--page')).toBe('rgb(11, 15, 25)');
    document.body.removeAttribute('style');
  });

  it.each(['ltr', 'rtl'])('covers the whole card, of both its parts, from %s', async (direction) => {
    document.documentElement.dir = direction;
    const { session } = await open({ html: listing(...ids(3)), known });
    for (const placed of session.order) expect(veilBox(placed)).toEqual(cardBox(placed));
  });

  it('follows a card that changes its size, in a scaled page too', async () => {
    const { session } = await open({
      html: `<div id="all" style="transform:scale(.5);transform-origin:0 0">${listing(...ids(3))}</div>`,
      known,
    });
    const [placed] = session.order;
    expect(veilBox(placed!).map((edge) => Math.round(edge / 4))).not.toEqual(
      cardBox(placed!).map((edge) => Math.round(edge / 2)),
    );
    const width = layerOf(placed!)!.style.getPropertyValue('--reach');
    document.querySelector<HTMLElement>('#all')!.style.width = '400px';
    await expect.poll(() => layerOf(placed!)!.style.getPropertyValue('--reach')).not.toBe(width);
    const scale = layerOf(placed!)!.getBoundingClientRect().width;
    expect(scale).toBeCloseTo(0.5);
  });

  it('is lifted while the pointer or the ring is on the card', async () => {
    const { session, press } = await open({ known: { [`arxiv:${ids(1)[0]}`]: { seen: 'earlier' } } });
    const [placed] = session.order as [PlacedCard];
    expect(opacityOf(placed)).toBe(0.4);
    placed.marker.near = true;
    expect(opacityOf(placed)).toBe(0);
    placed.marker.near = false;
    expect(opacityOf(placed)).toBe(0.4);
    await press('gk');
    expect(opacityOf(placed)).toBe(0);
  });

  it('is not there where the user shows such cards as all others', async () => {
    const { session } = await open({ known, html: listing(...ids(states.length)), triage: { veil: 'show' } });
    expect(session.order.map(opacityOf)).toEqual(states.map(() => 0));
  });

  it('is drawn', async () => {
    const { session } = await open({
      html: `<div style="background:#000;color:#000;width:300px">${listing(...ids(1))}</div>`,
      known: { [`arxiv:${ids(1)[0]}`]: { seen: 'skipped' } },
    });
    await drawn();
    const { left, top, width, height } = session.order[0]!.sighting.card.getBoundingClientRect();
    const png: string = await browserPage.screenshot({ base64: true, save: false });
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const scale = image.width / innerWidth;
    const [red = 0] = drawing.getImageData((left + width - 20) * scale, (top + height / 2) * scale, 1, 1).data;
    // White at 65 % over black.
    expect(Math.abs(red - 0.65 * 255)).toBeLessThan(8);
  });
});

describe('the page', () => {
  /** All that the page can read of one card and its host. */
  const observed = ({ sighting: { card }, marker: { host } }: PlacedCard): string => {
    const all = [card, card.nextElementSibling!, host];
    const base = card.getBoundingClientRect();
    return JSON.stringify([
      all.map((element) => element.outerHTML.replaceAll(/2401\.\d{5}/gu, 'id')),
      all.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [left - base.left, top - base.top, width, height, element.scrollWidth, element.scrollHeight, element.clientWidth];
      }),
      getComputedStyle(card).cssText,
      [...getComputedStyle(host)]
        .map((name) => getComputedStyle(host).getPropertyValue(name))
        .filter((value) => !/px/u.test(value)),
      [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) =>
        [0.2, 0.5, 0.8].map((y) =>
          document
            .elementsFromPoint(base.left + base.width * x, base.top + base.height * y)
            .map((element) => (element === host ? 'host' : element.localName)),
        ),
      ),
    ]);
  };

  it.each(['ltr', 'rtl'])('sees no difference between cards of all states, from %s', async (direction) => {
    document.documentElement.dir = direction;
    const { session } = await open({ html: listing(...ids(states.length)), known });
    await drawn();
    const [first, ...others] = session.order.map(observed);
    for (const [index, other] of others.entries()) expect(other, JSON.stringify(states[index + 1])).toBe(first);
  });

  it('gets no attribute, style or place to scroll to, whether there is a veil or none', async () => {
    const html = `<div id="box" style="height:200px;overflow:auto">${listing(...ids(states.length))}</div>`;
    const measure = () => {
      const box = document.querySelector('#box')!;
      return [box.scrollHeight, box.scrollWidth, document.documentElement.scrollWidth, document.documentElement.scrollHeight];
    };
    const plain = await openTriage({ html });
    const without = measure();
    plain.end();
    const { session } = await openTriage({ html, known });
    await expect.poll(() => session.order.filter((placed) => layerOf(placed)).map(opacityOf)).toContain(0.4);
    expect(measure()).toEqual(without);
    expect(document.querySelectorAll('dl [class*=seen], dl [class*=skipped], [data-dogear-hidden]')).toHaveLength(0);
  });

  it('observes nothing when a card gets its veil', async () => {
    const page = await open({ html: listing(...ids(4)) });
    await drawn();
    const records: string[] = [];
    const observer = new MutationObserver((changes) => records.push(...changes.map(({ type }) => type)));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    page.mode.decide('skip', page.session.order[1]!);
    await expect.poll(() => opacityOf(page.session.order[1]!)).toBe(0.65);
    await page.press('z');
    await expect.poll(() => opacityOf(page.session.order[1]!)).toBe(0);
    observer.disconnect();
    expect(records).toEqual([]);
  });

  it('keeps its clicks: a veil takes none', async () => {
    const { session } = await open({ known: { [`arxiv:${ids(1)[0]}`]: { seen: 'skipped' } } });
    const [placed] = session.order;
    const clicked: EventTarget[] = [];
    document.addEventListener(
      'click',
      (event) => {
        clicked.push(event.target!);
        event.preventDefault();
      },
      { once: true },
    );
    await userEvent.click(placed!.sighting.card.querySelector('a[title]')!);
    expect(clicked).toEqual([placed!.sighting.card.querySelector('a[title]')]);
  });
});

describe('hiding', () => {
  it('takes seen and skipped cards out of the page, says so, and brings them back', async () => {
    const { session, pill, mode } = await openTriage({
      html: listing(...ids(states.length)),
      known,
      triage: { veil: 'hide' },
    });
    const hidden = () => session.order.filter(({ sighting }) => sighting.card.getClientRects().length === 0).length;
    expect(hidden()).toBe(3);
    expect(document.querySelectorAll('dd[data-dogear-hidden]')).toHaveLength(3);
    await expect.poll(() => pill()?.second).toContain('3 hidden');
    mode.set({ on: false, veil: 'dim', keys: {} }, true);
    expect(hidden()).toBe(0);
    expect(document.querySelectorAll('[data-dogear-hidden]')).toHaveLength(0);
  });

  it('leaves the card in sight that is skipped now, and ends with the session', async () => {
    const page = await openTriage({
      html: listing(...ids(3)),
      known: { [`arxiv:${ids(3)[2]}`]: { seen: 'earlier' } },
      triage: { veil: 'hide' },
    });
    const sheets = document.adoptedStyleSheets.length;
    await page.press('gx');
    await expect.poll(() => page.library.markOf(`arxiv:${ids(1)[0]}`).seen).toBe('skipped');
    expect(page.session.order[0]!.sighting.card.getClientRects()).toHaveLength(1);
    page.end();
    expect(document.querySelectorAll('[data-dogear-hidden]')).toHaveLength(0);
    expect(document.adoptedStyleSheets.length).toBeLessThan(sheets);
    expect(markers()).toHaveLength(0);
  });
});
