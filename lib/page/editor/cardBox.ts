/** Measures a card, to place the card editor. All values are CSS pixels of the viewport. */
import type { Box } from './placeFrame';

/** Pieces of text and lines that are measured at most: the editor must open at once on any page. */
const mostTexts = 200;
const mostLines = 600;

/** The smallest box around some boxes, without those that are empty; undefined for none. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    if (box.width <= 0 || box.height <= 0) continue;
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.left + box.width);
    bottom = Math.max(bottom, box.top + box.height);
  }
  return right > left ? { left, top, width: right - left, height: bottom - top } : undefined;
}

/** The box of a card, which may have several parts; undefined while it is not displayed. */
export const cardBox = (parts: readonly Element[]): Box | undefined =>
  around(parts.map((part) => Element.prototype.getBoundingClientRect.call(part)));

/** The box around the lines of text of a card, as far as they are in the card's own box; undefined for a card without text. */
export function textBox(parts: readonly Element[], card: Box): Box | undefined {
  const range = Document.prototype.createRange.call(document);
  const lines: Box[] = [];
  let texts = 0;
  for (const part of parts) {
    const walker = Document.prototype.createTreeWalker.call(document, part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && texts < mostTexts && lines.length < mostLines; node = walker.nextNode()) {
      if (!(node as Text).data.trim()) continue;
      texts++;
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) lines.push(inside(line, card));
    }
  }
  return around(lines);
}

function inside({ left, top, width, height }: Box, outer: Box): Box {
  const [x, y] = [Math.max(left, outer.left), Math.max(top, outer.top)];
  return {
    left: x,
    top: y,
    width: Math.min(left + width, outer.left + outer.width) - x,
    height: Math.min(top + height, outer.top + outer.height) - y,
  };
}
