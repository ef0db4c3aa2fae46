import { parentOf } from '~/lib/sites/kit/dom';

/** Of 1. Pages dim what was seen, is out of date or loads; what is fainter than this nobody presses on purpose. */
const leastOpacity = 0.25;

/** Whether an element is opaque enough to be seen. What lies over it, and masks, are not looked at. */
export function isSeen(element: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= style.filter.includes('opacity(') ? 0 : Number(style.opacity);
  }
  return opacity >= leastOpacity;
}
