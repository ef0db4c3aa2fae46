/** Where markers are: on the middle line of the text, and never over a title or the next line. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { size } from '~/lib/page/marks/placeMarkers';
import { drawn } from '../../support/drawn';
import { body, layPage, listing, markers, openPage, parkPointer } from './openPage';

let end = (): void => undefined;
const root = document.documentElement;

const open = async (...given: Parameters<typeof openPage>) => {
  const page = openPage(...given);
  end = page.end;
  await page.scan();
  await drawn();
  return page;
};

beforeEach(async () => {
  layPage('');
  await parkPointer();
});
afterEach(() => {
  end();
  layPage('');
  root.removeAttribute('style');
  body().removeAttribute('style');
});

const barOf = (index = 0): DOMRect => markers()[index]!.star.parentElement!.getBoundingClientRect();
const middleOf = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;

/** The boxes of the lines of a text. */
const linesOf = (selector: string): DOMRect[] => {
  const range = document.createRange();
  range.selectNodeContents(body().querySelector(selector)!);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
};

const meets = (one: DOMRect, other: DOMRect): boolean =>
  one.left < other.right - 1 && one.right > other.left + 1 && one.top < other.bottom - 1 && one.bottom > other.top + 1;

describe('behind a text', () => {
  it.each([
    '12px/13px serif',
    '12px/18px sans-serif',
    '16px/normal serif',
    '16px/24px sans-serif',
    '18px/40px monospace',
    '20px/1 sans-serif',
    '20px/1.8 serif',
  ])('a marker is on the middle of the line: %s', async (font) => {
    await open(`<div style="font:${font}">${listing('2401.00001')}</div>`);
    // Of the text itself, whatever the height of its line.
    expect(Math.abs(middleOf(barOf()) - middleOf(linesOf('dt').at(-1)!))).toBeLessThan(1);
  });

  it('is on the middle of a text that is larger than that of its parent', async () => {
    await open(
      `<dl id="articles"><dt style="font:12px/14px serif"><a href="/abs/2401.00001" title="Abstract" style="font:30px/40px serif">arXiv:2401.00001</a></dt></dl>`,
    );
    expect(Math.abs(middleOf(barOf()) - middleOf(linesOf('a').at(-1)!))).toBeLessThan(1);
  });

  it.each([13, 16, 18, 24, 40])('what it draws stays within a line of %i pixels and two pixels around it', async (line) => {
    const page = await open(`<div style="font:${Math.min(line - 3, 20)}px/${line}px serif">${listing('2401.00001')}</div>`);
    page.session.cardAt(page.session.sightings[0]!.card)!.marker.near = true;
    const tiles = [...markers()[0]!.root.querySelectorAll('b')].map((tile) => tile.getBoundingClientRect().height);
    expect(tiles).toHaveLength(3);
    for (const height of tiles) expect(height).toBeLessThanOrEqual(Math.max(20, line + 4));
    // The buttons are larger than what is drawn.
    for (const { height } of [...markers()[0]!.root.querySelectorAll('button')].map((button) => button.getBoundingClientRect()))
      expect(height).toBeGreaterThanOrEqual(24);
  });

  it('follows the text when the page sets it larger', async () => {
    await open(listing('2401.00001'));
    const before = barOf();
    body().style.fontSize = '20px';
    await vi.waitFor(() => {
      expect(barOf().left).toBeGreaterThan(before.left);
      expect(Math.abs(middleOf(barOf()) - middleOf(linesOf('dt').at(-1)!))).toBeLessThan(1);
    });
  });

  it('is behind an earlier line if the last one leaves no room', async () => {
    const width = root.clientWidth;
    const wide = 'w'.repeat(Math.floor(width / 12) - 3);
    await open(
      `<dl id="articles"><dt style="font:20px/24px monospace;white-space:nowrap"><a href="/abs/2401.00001" title="Abstract">short<br>${wide}</a></dt></dl>`,
    );
    expect(markers()).toHaveLength(1);
    const [short] = linesOf('a');
    expect(Math.abs(middleOf(barOf()) - middleOf(short!))).toBeLessThan(1);
    expect(barOf().right).toBeLessThanOrEqual(width);
  });

  it('is behind the end of a line, not behind one of several elements in it', async () => {
    const words = 'wide '.repeat(Math.floor(root.clientWidth / 60) - 1).trim();
    await open(
      `<dl id="articles"><dt style="font:20px/24px monospace;white-space:nowrap"><a href="/abs/2401.00001" title="Abstract">a <b>b</b> ${words}</a></dt></dl>`,
    );
    const star = markers()[0]!.star.getBoundingClientRect();
    for (const line of linesOf('a')) expect(meets(star, line)).toBe(false);
  });

  it('has the room of a page that is wider than its window', async () => {
    await open(`<div style="width:900px;padding-left:200px">${listing('2401.00001')}</div>`);
    expect(Math.abs(middleOf(barOf()) - middleOf(linesOf('dt').at(-1)!))).toBeLessThan(1);
  });

  it('is at the edge, with the star last, if the line leaves room for that alone', async () => {
    await open(
      `<dl id="articles"><dt style="text-align:right;padding-right:70px;font:16px/20px serif"><a href="/abs/2401.00001" title="Abstract">arXiv:2401.00001</a></dt></dl>`,
    );
    const star = markers()[0]!.star.getBoundingClientRect();
    expect(star.left).toBeGreaterThan(linesOf('a').at(-1)!.right);
    expect(star.right).toBeLessThanOrEqual(root.clientWidth);
    expect(Math.abs(middleOf(star) - middleOf(linesOf('a').at(-1)!))).toBeLessThan(1);
  });

  it('is below the text if no line leaves room, and does not widen the page', async () => {
    const before = root.scrollWidth;
    await open(
      `<dl id="articles"><dt style="text-align:right;font:16px/20px serif"><a href="/abs/2401.00001" title="Abstract">arXiv:2401.00001</a></dt></dl>`,
    );
    expect(barOf().right).toBeLessThanOrEqual(root.clientWidth);
    expect(root.scrollWidth).toBe(before);
    expect(barOf().top).toBeGreaterThanOrEqual(linesOf('a').at(-1)!.bottom - 2);
  });
});

describe('in a corner', () => {
  const card = (title: string, style = ''): string =>
    `<main><article style="position:relative;width:500px;min-height:90px;${style}"><h3 style="margin:0;font:18px/24px monospace"><a href="/papers/2401.00001" style="display:block">${title}</a></h3><p>Somebody and others</p></article></main>`;
  const url = 'https://huggingface.co/papers';
  const cornerOf = (): DOMRect => body().querySelector('article')!.getBoundingClientRect();

  it('a marker stays there beside a short title', async () => {
    await open(card('Short'), { url });
    expect(cornerOf().right - barOf().right).toBe(4);
    expect(barOf().top - cornerOf().top).toBe(4);
    expect(markers()[0]!.star.getBoundingClientRect().right).toBe(barOf().right);
  });

  it.each([
    ['fills the first line', 'A title of so many words that it fills all of the first line'],
    ['fills both lines', `${'wide '.repeat(9).trim()} ${'line '.repeat(9).trim()}`],
    ['fills the card, in lines that cannot be broken', 'w'.repeat(46)],
  ])('a marker is not over a title that %s', async (_, title) => {
    await open(card(title), { url });
    for (const line of linesOf('h3 a')) expect(meets(barOf(), line)).toBe(false);
    expect(barOf().right).toBeLessThanOrEqual(cornerOf().right);
    expect(barOf().bottom).toBeLessThanOrEqual(cornerOf().bottom);
  });

  it('a marker is on the left of a title from right to left, and not over it', async () => {
    await open(card('عنوان '.repeat(14)).replace('<main>', '<main dir="rtl">'), { url });
    for (const line of linesOf('h3 a')) expect(meets(barOf(), line)).toBe(false);
    expect(barOf().left).toBeGreaterThanOrEqual(cornerOf().left);
  });

  it('the buttons are seen in the order in which they are read', async () => {
    for (const title of ['Short', 'A title of so many words that it fills all of the first line']) {
      end();
      await open(card(title), { url });
      const buttons = [...markers()[0]!.root.querySelectorAll('button')];
      const lefts = buttons.map((button) => button.getBoundingClientRect().left);
      expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
      expect(buttons).toHaveLength(3);
    }
  });
});

it('a marker has one size in all states and places', async () => {
  const page = await open(listing('2401.00001'));
  const { marker } = page.session.cardAt(page.session.sightings[0]!.card)!;
  const sizes = new Set<string>();
  for (const near of [false, true])
    for (const hint of [0, 1, 2, 3] as const)
      for (const edge of [undefined, '#c00']) {
        marker.near = near;
        const mark = { starred: near, tagCount: hint * 5, hasNote: near, status: near ? ('read' as const) : undefined };
        marker.show(mark, false, false, { hint, edge, about: `because: ${hint}` });
        sizes.add(`${marker.box.width}x${marker.box.height}`);
      }
  expect([...sizes]).toEqual([`${size.width}x${size.height}`]);
});
