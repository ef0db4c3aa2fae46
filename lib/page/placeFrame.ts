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

const gap = 6;
const margin = 8;
/** Below this width of the viewport the editor takes the whole bottom edge. */
const narrow = 480;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Places the editor below the button, aligned with its left edge; if there is no room, above it; else beside it, moved up as far
 * as needed. It never crosses an edge of the viewport.
 * @param size the editor's size when there is room for it.
 */
export function placeFrame(button: Box, viewport: Size, size: Size): Box {
  const width = Math.min(size.width, viewport.width - 2 * margin);
  const height = Math.min(size.height, viewport.height - 2 * margin);
  if (viewport.width < narrow) {
    return { left: margin, top: viewport.height - margin - height, width: viewport.width - 2 * margin, height };
  }
  const below = button.top + button.height + gap;
  const above = button.top - gap - height;
  const left = clamp(button.left, margin, viewport.width - margin - width);
  if (below + height <= viewport.height - margin && below >= margin) return { left, top: below, width, height };
  if (above >= margin && above + height <= viewport.height - margin) return { left, top: above, width, height };
  const right = button.left + button.width + gap;
  const before = button.left - gap - width;
  const beside = right + width <= viewport.width - margin ? right : before >= margin ? before : left;
  return {
    left: clamp(beside, margin, viewport.width - margin - width),
    top: clamp(button.top, margin, viewport.height - margin - height),
    width,
    height,
  };
}
