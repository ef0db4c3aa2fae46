import { parentOf } from '~/lib/sites/kit/dom';

/** From 0 to 1. Pages dim what was visited, is out of date or is loading; no one presses a fainter element on purpose. */
const leastOpacity = 0.25;

/** Whether an element is opaque enough to be seen. Masks and elements on top of it are not checked. */
export function isSeen(element: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= style.filter.includes('opacity(') ? 0 : Number(style.opacity);
  }
  return opacity >= leastOpacity;
}
