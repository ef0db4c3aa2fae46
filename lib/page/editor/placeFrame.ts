/** Computes where the card editor goes. All values are CSS pixels of the viewport. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** What is around the editor. */
export interface Surroundings {
  viewport: Size;
  card: Box;
  /** The card's lines of text: a card may be much wider than them. */
  text: Box;
  /** Whether the card's text runs from right to left. */
  isRtl: boolean;
}

export interface FrameSize extends Size {
  /** The smallest height that is of use. */
  least: number;
  /** The height that it may get later: the editor is placed so that it need not move then. */
  most: number;
}

const gap = 8;
const margin = 8;
/** Below this width of the viewport the editor takes the whole bottom edge. */
const narrow = 480;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Places the editor beside its card and not over it: at the end of the card, at its start, or behind its text. If there is room
 * at no side, below or above the card, less high if need be; if there is none either, at the bottom, as the title is mostly at
 * the top. It never crosses an edge of the viewport.
 */
export function placeFrame({ viewport, card, text, isRtl }: Surroundings, size: FrameSize): Box {
  const width = Math.min(size.width, viewport.width - 2 * margin);
  const within = (height: number): number => Math.min(height, viewport.height - 2 * margin);
  const height = within(size.height);
  const lowest = viewport.height - margin;
  if (viewport.width < narrow) {
    return { left: margin, top: lowest - height, width: viewport.width - 2 * margin, height };
  }

  const right = ({ left, width: wide }: Box): number => left + wide + gap;
  const left = (box: Box): number => box.left - gap - width;
  const sides = isRtl ? [left(card), right(card), left(text)] : [right(card), left(card), right(text)];
  const beside = sides.find((side) => side >= margin && side + width <= viewport.width - margin);
  if (beside !== undefined) {
    const top = clamp(card.top, margin, Math.max(margin, lowest - within(size.most)));
    return { left: beside, top, width, height };
  }

  const start = isRtl ? text.left + text.width - width : text.left;
  const along = clamp(start, margin, viewport.width - margin - width);
  const under = card.top + card.height + gap;
  const below = lowest - Math.max(under, margin);
  const above = Math.min(card.top - gap, lowest) - margin;
  const enough = within(size.least);
  if (below >= within(size.most) || (below >= above && below >= enough)) {
    return { left: along, top: Math.max(under, margin), width, height: Math.min(height, below) };
  }
  if (above >= enough) {
    const high = Math.min(height, above);
    return { left: along, top: margin + above - high, width, height: high };
  }
  return { left: isRtl ? margin : viewport.width - margin - width, top: lowest - height, width, height };
}
