import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeFrame, type Surroundings } from '~/lib/page/editor/placeFrame';

const viewport = { width: 1280, height: 800 };
const size = { width: 400, height: 200, least: 200, most: 440 };
const large = { ...size, height: 440 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });
const around = (card: Box, more: Partial<Surroundings> = {}): Surroundings => ({
  viewport,
  card,
  text: card,
  isRtl: false,
  ...more,
});

/** Whether two boxes have a point in common. */
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

describe('a card with room beside it', () => {
  it.each([
    ['at its end', box(20, 100, 400, 120), { left: 428, top: 100 }],
    ['at its start, if there is none at its end', box(800, 100, 460, 120), { left: 392, top: 100 }],
    ['high enough to grow, at the bottom of the window', box(20, 700, 400, 300), { left: 428, top: 352 }],
    ['in the window, for a card that begins above it', box(20, -60, 400, 300), { left: 428, top: 8 }],
  ])('has the editor %s', (_, card, place) => {
    expect(placeFrame(around(card), size)).toMatchObject({ ...place, width: 400, height: 200 });
  });

  it('has it at its left, where text runs from right to left', () => {
    expect(placeFrame(around(box(800, 100, 460, 120), { isRtl: true }), size)).toMatchObject({ left: 392 });
    expect(placeFrame(around(box(450, 100, 400, 120), { isRtl: true }), size)).toMatchObject({ left: 42 });
  });

  it('has it where its text ends, if it is wider than its text', () => {
    const text = box(20, 100, 700, 120);
    expect(placeFrame(around(box(0, 100, 1280, 120), { text }), size)).toMatchObject({ left: 728, top: 100 });
  });

  it('has it at the same place when it grows', () => {
    for (const top of [0, 100, 400, 790]) {
      const { left, top: first } = placeFrame(around(box(20, top, 400, 120)), size);
      expect(placeFrame(around(box(20, top, 400, 120)), large)).toMatchObject({ left, top: first, height: 440 });
    }
  });
});

describe('a card as wide as the window', () => {
  it('has the editor below it, at the start of its text', () => {
    expect(placeFrame(around(box(0, 100, 1280, 120)), large)).toEqual(box(8, 228, 400, 440));
    expect(placeFrame(around(box(0, 100, 1280, 120), { isRtl: true }), large)).toEqual(box(872, 228, 400, 440));
  });

  it('has it above it, where there is more room', () => {
    expect(placeFrame(around(box(0, 600, 1280, 120)), size)).toEqual(box(8, 392, 400, 200));
    expect(placeFrame(around(box(0, 600, 1280, 120)), large)).toEqual(box(8, 152, 400, 440));
  });

  it('has a lower one, rather than one over it', () => {
    expect(placeFrame(around(box(0, 300, 1280, 150)), large)).toEqual(box(8, 458, 400, 334));
  });

  it('has it at the bottom, if the card fills the window', () => {
    expect(placeFrame(around(box(0, 100, 1280, 650)), large)).toEqual(box(872, 352, 400, 440));
  });
});

it('is placed at the bottom edge of a narrow window', () => {
  const phone = { width: 360, height: 640 };
  expect(placeFrame(around(box(10, 10, 340, 100), { viewport: phone }), size)).toEqual(box(8, 432, 344, 200));
});

describe('wherever the card is', () => {
  const px = (max: number) => fc.integer({ min: -max, max: 2 * max });
  const length = fc.integer({ min: 1, max: 1500 });
  const any = fc.record({
    card: fc.record({ left: px(2000), top: px(2000), width: length, height: length }),
    viewport: fc.record({ width: fc.integer({ min: 320, max: 4000 }), height: fc.integer({ min: 240, max: 3000 }) }),
    isRtl: fc.boolean(),
    height: fc.constantFrom(200, 440),
  });

  it('the editor crosses no edge', () => {
    fc.assert(
      fc.property(any, ({ card, height, ...more }) => {
        const { left, top, ...frame } = placeFrame(around(card, more), { ...size, height });
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + frame.width).toBeLessThanOrEqual(more.viewport.width - 8);
        expect(top + frame.height).toBeLessThanOrEqual(more.viewport.height - 8);
      }),
    );
  });

  it('the editor is not over it, if there is room at any side', () => {
    fc.assert(
      fc.property(any, ({ card, height, ...more }) => {
        const { width, height: high } = more.viewport;
        const besides = Math.max(card.left, width - card.left - card.width) >= 400 + 16;
        const apart = Math.max(card.top, high - card.top - card.height) >= 200 + 16;
        fc.pre(width >= 480 && high >= 216 && (besides || apart));
        expect(overlap(placeFrame(around(card, more), { ...size, height }), card)).toBe(false);
      }),
    );
  });
});
