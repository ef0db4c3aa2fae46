/** Whether a marker can be seen on any ground, and what it shows of ranking and watched searches. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { noMark } from '~/lib/papers/annotation';
import { drawn } from '../../support/drawn';
import { body, layPage, listing, markers, openPage, parkPointer } from './openPage';

let end = (): void => undefined;

const open = async (...given: Parameters<typeof openPage>) => {
  const page = openPage(...given);
  end = page.end;
  await page.scan();
  await drawn();
  return page.session.cardAt(page.session.sightings[0]!.card)!.marker;
};

beforeEach(async () => {
  layPage('');
  await parkPointer();
});
afterEach(() => {
  end();
  layPage('');
  body().removeAttribute('style');
});

type Colour = [red: number, green: number, blue: number, alpha: number];

const colourOf = (css: string): Colour => {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (/\(([^)]+)\)/u.exec(css)?.[1] ?? '').split(/[\s,/]+/u).map(Number);
  return [red, green, blue, alpha];
};

const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => [
  red * alpha + r * (1 - alpha),
  green * alpha + g * (1 - alpha),
  blue * alpha + b * (1 - alpha),
  1,
];

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio (2023). */
const contrast = (one: Colour, other: Colour): number => {
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue]
      .map((channel) => channel / 255)
      .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** The contrast of the star's sign, at rest, on what is behind it. */
const contrastOn = (grounds: string[]): number => {
  const tile = markers()[0]!.star.querySelector('b')!;
  const sign = colourOf(getComputedStyle(tile, '::before').backgroundColor);
  const back = colourOf(getComputedStyle(tile).backgroundColor);
  return Math.min(...grounds.map((ground) => contrast(sign, over(back, colourOf(ground)))));
};

const navy = 'rgb(16, 32, 80)';
const grey = 'rgb(128, 128, 128)';
const white = 'rgb(255, 255, 255)';
const black = 'rgb(0, 0, 0)';

describe.each([
  ['a light page', white],
  ['a dark page', 'rgb(18, 18, 18)'],
])('on %s', (_, page) => {
  beforeEach(() => {
    body().style.background = page;
  });

  it.each([
    ['the page itself', 'transparent', [page]],
    ['white', white, [white]],
    ['cream', 'rgb(245, 239, 220)', ['rgb(245, 239, 220)']],
    ['grey', grey, [grey]],
    ['light grey', 'rgb(200, 200, 200)', ['rgb(200, 200, 200)']],
    ['navy', navy, [navy]],
    ['red', 'rgb(230, 40, 30)', ['rgb(230, 40, 30)']],
    ['a colour of another space', 'oklch(0.3 0.1 260)', ['rgb(15, 41, 94)']],
    ['a picture', 'linear-gradient(90deg, #000, #fff)', [black, grey, white]],
  ])('a marker behind a text has a contrast of 3 : 1 at rest on %s', async (__, ground, grounds) => {
    const marker = await open(`<section style="background:${ground}">${listing('2401.00001')}</section>`);
    for (const starred of [false, true]) {
      marker.show({ starred, tagCount: 0, hasNote: false });
      expect(contrastOn(grounds), starred ? 'saved' : 'not saved').toBeGreaterThanOrEqual(3);
    }
  });

  it('a marker in a corner has it on any picture', async () => {
    const card = `<main><article style="position:relative;width:400px;height:200px"><h3 style="padding-top:120px"><a href="/papers/2401.00001">Paper</a></h3></article></main>`;
    const marker = await open(card, { url: 'https://huggingface.co/papers' });
    for (const starred of [false, true]) {
      marker.show({ starred, tagCount: 0, hasNote: false });
      expect(contrastOn([white, black, navy, grey])).toBeGreaterThanOrEqual(3);
    }
  });

  it('nothing is painted behind a marker on the page’s own ground', async () => {
    await open(listing('2401.00001'));
    expect(colourOf(getComputedStyle(markers()[0]!.star.querySelector('b')!).backgroundColor)[3]).toBe(0);
  });
});

it('follows the page when its colours change', async () => {
  body().style.background = white;
  const page = openPage(listing('2401.00001'));
  end = page.end;
  await page.scan();
  await drawn();
  body().style.background = 'rgb(18, 18, 18)';
  page.session.recolour();
  expect(contrastOn(['rgb(18, 18, 18)'])).toBeGreaterThanOrEqual(3);
});

describe('a hint', () => {
  const clip = (): string => {
    const { content, clipPath } = getComputedStyle(markers()[0]!.star.querySelector('b')!, '::after');
    return content === 'none' ? '' : clipPath;
  };

  it('of each step has another shape, and none is drawn for 0', async () => {
    const marker = await open(listing('2401.00001'));
    expect(clip()).toBe('');
    const shapes = ([1, 2, 3] as const).map((step) => {
      marker.show(noMark, false, false, { hint: step });
      return clip();
    });
    expect(new Set([...shapes, '']).size).toBe(4);
    marker.show(noMark, false, false, { hint: 0 });
    expect(clip()).toBe('');
  });

  it('of a card far from the window is drawn when its buttons are made', async () => {
    const far = listing('2401.00001').replace('<dt>', '<dt style="margin-top:9000px">');
    const page = openPage(far);
    end = page.end;
    await page.session.scan();
    const { marker } = page.session.cardAt(page.session.sightings[0]!.card)!;
    marker.show(noMark, false, false, { hint: 2 });
    expect(marker.isMade).toBe(false);
    marker.make();
    expect(clip()).not.toBe('');
  });
});

it('an edge has the given colour inside the box, and none otherwise', async () => {
  const marker = await open(listing('2401.00001'));
  const border = () => getComputedStyle(markers()[0]!.star.querySelector('b')!).borderInlineStart;
  expect(border()).toContain('0px');
  marker.show(noMark, false, false, { edge: 'rgb(200, 10, 20)' });
  expect(border()).toBe('3px solid rgb(200, 10, 20)');
  marker.show(noMark, false, false, { edge: undefined });
  expect(border()).toContain('0px');
});

it('a number of tags is drawn and is no text', async () => {
  const marker = await open(listing('2401.00001'));
  const { root, host } = markers()[0]!;
  const shown = (tagCount: number): string => {
    marker.show({ starred: false, tagCount, hasNote: false });
    const count = root.querySelector('.count');
    return count ? getComputedStyle(count, '::before').content : '';
  };
  expect([0, 1, 9, 10, 1000].map(shown)).toEqual(['', '"1"', '"9"', '"9+"', '"9+"']);
  expect(root.textContent).toBe('');
  // biome-ignore lint/performance/useDomNodeTextContent: a page may read it too.
  expect(host.innerText).toBe('');
});

it('a skipped paper takes no more of the eye than one without a mark', async () => {
  const marker = await open(listing('2401.00001'));
  const seen = () =>
    [...markers()[0]!.root.querySelectorAll('b')].filter((tile) => getComputedStyle(tile).visibility === 'visible').length;
  expect(seen()).toBe(1);
  for (const mark of [{ status: 'skipped' as const }, { seen: 'skipped' as const }]) {
    marker.show({ starred: false, tagCount: 0, hasNote: false, ...mark });
    expect(seen()).toBe(1);
  }
  marker.show({ starred: false, tagCount: 1, hasNote: false, status: 'skipped' });
  expect(seen()).toBe(2);
});

it('signs are drawn where the user chose the colours', async () => {
  const media = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia' as never, { features: [{ name: 'forced-colors', value }] } as never);
  await open(listing('2401.00001'));
  await media('active');
  try {
    await vi.waitFor(() => {
      const tile = markers()[0]!.star.querySelector('b')!;
      expect(getComputedStyle(tile).outlineStyle).toBe('solid');
      const [sign, back] = [getComputedStyle(tile, '::before'), getComputedStyle(tile)].map(({ backgroundColor }) =>
        colourOf(backgroundColor),
      );
      expect(contrast(sign!, back!)).toBeGreaterThanOrEqual(4.5);
    });
  } finally {
    await media('');
  }
});
