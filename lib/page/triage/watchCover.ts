/**
 * Tells elements that the page covers: something lies over them that lets clicks through, as a page does that wants the reader to
 * press a button without seeing it.
 */
import { onTrusted } from '~/lib/page/onTrusted';

/** Class of a watched element that is seen. */
const seen = 'seen';

/**
 * @param elements in whose buttons a click counts only while nothing covers them.
 * @returns whether an element in one of them is covered, or was covered just now; false if the browser cannot tell (Firefox).
 * Source: Intersection Observer, `trackVisibility` (https://w3c.github.io/IntersectionObserver/, 2024).
 */
export function watchCover(elements: readonly Element[], signal: AbortSignal): (target: Element) => boolean {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) {
    for (const element of elements) element.classList.add(seen);
    return () => false;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isVisible } of entries as (IntersectionObserverEntry & { isVisible: boolean })[])
        target.classList.toggle(seen, isVisible);
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  for (const element of elements) observer.observe(element);
  onTrusted(signal, 'abort', () => observer.disconnect());
  return (target) => elements.some((element) => element.contains(target) && !element.classList.contains(seen));
}
