import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, placeFrame } from '~/lib/page/placeFrame';

const viewport = { width: 1280, height: 800 };
const desired = { width: 380, height: 460 };
const button = (left: number, top: number): Box => ({ left, top, width: 60, height: 26 });

it.each([
  ['in the middle of the upper half: below it', button(400, 100), { left: 400, top: 132 }],
  ['at the bottom: above it', button(400, 770), { left: 400, top: 304 }],
  ['at the right edge: shifted in', button(1210, 100), { left: 892, top: 132 }],
  ['at the left edge', button(-20, 100), { left: 8, top: 132 }],
])('%s', (_, where, place) => {
  expect(placeFrame(where, viewport, desired)).toMatchObject(place);
});

it('is placed beside a button that has no room above or below', () => {
  const low = { width: 1280, height: 500 };
  expect(placeFrame(button(200, 240), low, desired)).toMatchObject({ left: 266, top: 32 });
  expect(placeFrame(button(1150, 240), low, desired)).toMatchObject({ left: 764, top: 32 });
});

it('is placed at the bottom edge of a narrow window', () => {
  expect(placeFrame(button(10, 10), { width: 360, height: 640 }, desired)).toEqual({
    left: 8,
    top: 172,
    width: 344,
    height: 460,
  });
});

it('never crosses an edge, wherever the button is', () => {
  const px = (max: number) => fc.integer({ min: -max, max: 2 * max });
  fc.assert(
    fc.property(
      px(2000),
      px(2000),
      fc.integer({ min: 320, max: 4000 }),
      fc.integer({ min: 240, max: 3000 }),
      (left, top, width, height) => {
        const box = placeFrame(button(left, top), { width, height }, desired);
        expect(box.left).toBeGreaterThanOrEqual(8);
        expect(box.top).toBeGreaterThanOrEqual(8);
        expect(box.left + box.width).toBeLessThanOrEqual(width - 8);
        expect(box.top + box.height).toBeLessThanOrEqual(height - 8);
      },
    ),
  );
});
