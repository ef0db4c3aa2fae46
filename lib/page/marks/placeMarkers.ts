/** Computes where the markers of cards go, by the text before them. */

import { rootOf } from '~/lib/page/pageDom';
import { parentOf } from '~/lib/sites/kit/dom';
import { type Ground, groundOf } from './colours';

/** Size of a marker in CSS pixels, the same whatever it shows. */
export const size = { width: 110, height: 24, cornerHeight: 28 };
/** Width in CSS pixels of the star and one sign beside it. */
const least = 50;
/** CSS pixels between a text and the marker behind it. */
const gap = 3;
/** CSS pixels between a marker and the edges of its card. */
const inset = 4;

export interface Placeable {
  host: Element;
  /** The box in whose corner the marker is; undefined behind a text. */
  corner: Element | undefined;
  /** Text that a marker in a corner must not cover. */
  text: Element | undefined;
  put(place: Place): void;
}

export interface Place {
  /** Distance of the marker from its host in CSS pixels, to the right and down; undefined for the place of the style sheet. */
  at?: { left: number; top: number } | undefined;
  /** Whether the buttons are in the order of a corner: the star last, at the edge. */
  corner: boolean;
  /** Height in CSS pixels of what is drawn, so that it stays in its line. */
  height: number;
  ground: Ground;
}

/** Reads the places of all markers before the first is moved, so that the browser computes the layout once. */
export function placeMarkers(markers: readonly Placeable[]): void {
  const edge = rootOf()?.clientWidth ?? innerWidth;
  const places = markers.map((marker) => placeOf(marker, edge));
  for (const [index, marker] of markers.entries()) marker.put(places[index] as Place);
}

function placeOf({ host, corner, text }: Placeable, edge: number): Place {
  const from = host.getBoundingClientRect();
  const parent = parentOf(host) ?? host;
  const { direction, lineHeight, fontSize } = getComputedStyle(parent);
  const isLeft = direction === 'rtl';
  if (corner) {
    const place: Place = { corner: true, height: size.cornerHeight, ground: 'other' };
    const lines = text ? linesIn(text) : [];
    if (!lines.some((line) => overlaps(line, from, isLeft))) return place;
    const box = corner.getBoundingClientRect();
    const at = behind(lines, from, isLeft, isLeft ? Math.max(0, box.left) : Math.min(edge, box.right));
    if (at) return { corner: false, height: size.height, ground: groundOf(parent), at };
    // In the lower corner.
    place.at = { left: isLeft ? inset : -inset - size.width, top: box.bottom - from.top - inset - size.cornerHeight };
    return place;
  }
  const lines = linesBefore(host, from);
  const last = lines.at(-1);
  const line = Number.parseFloat(lineHeight) || (last?.height ?? Number.parseFloat(fontSize) * 1.2);
  const middle = last ? (last.top + last.bottom) / 2 : from.top + line / 2;
  // A page that is wider than its window is scrolled sideways anyway.
  const box = parent.getBoundingClientRect();
  const limit = isLeft ? Math.min(0, box.left) : Math.max(edge, box.right);
  const strut = new DOMRect(from.left, middle - line / 2, 0, line);
  const height = Math.max(20, Math.min(size.height, line + 4));
  const at = behind([strut, ...lines], from, isLeft, limit);
  if (at) return { corner: false, height, ground: groundOf(parent), at };
  // At the edge: with the star behind the last line if there is room for that, or else below it.
  const end = last ?? strut;
  const fits = (isLeft ? end.left - limit : limit - end.right) >= least;
  return {
    corner: fits,
    height,
    ground: fits ? 'other' : groundOf(parent),
    at: {
      left: (isLeft ? Math.min(limit, from.left) : Math.max(limit, from.left) - size.width) - from.left,
      top: (fits ? middle - size.cornerHeight / 2 : Math.max(middle + line / 2, end.bottom)) - from.top,
    },
  };
}

/**
 * @param limit that the marker must not cross: on the left where text runs from right to left, otherwise on the right.
 * @returns the place behind the last line that leaves room for a marker, on the middle of that line.
 */
function behind(lines: readonly DOMRect[], from: DOMRect, isLeft: boolean, limit: number): Place['at'] {
  for (const { left, right, top, bottom } of lines.toReversed()) {
    const start = isLeft ? left - gap - size.width : right + gap;
    if (isLeft ? start >= limit : start + size.width <= limit)
      return { left: start - from.left, top: (top + bottom - size.height) / 2 - from.top };
  }
  return undefined;
}

/** Whether a line of text reaches into the corner that a marker takes. */
const overlaps = ({ left, right, top, bottom }: DOMRect, corner: DOMRect, isLeft: boolean): boolean =>
  top < corner.top + inset + size.cornerHeight &&
  bottom > corner.top + inset &&
  (isLeft ? left < corner.left + inset + size.width : right > corner.right - inset - size.width);

/** Boxes that are read of a text; a line has several if the text is in several elements. */
const mostBoxes = 40;

/** The lines of a text, each as high as its highest part. */
function linesIn(node: Node): DOMRect[] {
  const range = new Range();
  range.selectNodeContents(node);
  const lines: DOMRect[] = [];
  for (const box of [...range.getClientRects()].slice(-mostBoxes)) {
    if (box.width === 0 || box.height === 0) continue;
    const line = lines.at(-1);
    const middle = (box.top + box.bottom) / 2;
    if (line && middle > line.top && middle < line.bottom) {
      const left = Math.min(line.left, box.left);
      const { y, height } = line.height < box.height ? box : line;
      lines[lines.length - 1] = new DOMRect(left, y, Math.max(line.right, box.right) - left, height);
    } else lines.push(box);
  }
  return lines;
}

/** Siblings before a marker that are looked at. */
const mostSiblings = 6;

/** The lines of the text before a marker; empty if what is before it is not in its line. */
function linesBefore(host: Element, from: DOMRect): DOMRect[] {
  let node: Node | null = host;
  for (let count = 0; count < mostSiblings; count++) {
    node = Reflect.get(Node.prototype, 'previousSibling', node) as Node | null;
    if (!node) return [];
    const lines = linesIn(node);
    const last = lines.at(-1);
    if (!last) continue;
    const isInLine = last.bottom > from.top && last.top < from.top + 2 * last.height;
    const isNear = Math.min(Math.abs(last.right - from.left), Math.abs(last.left - from.left)) < 2 * size.height;
    return isInLine && isNear ? lines : [];
  }
  return [];
}
