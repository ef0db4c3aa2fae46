import { onTrusted } from '~/lib/page/onTrusted';
import { focusedElement } from '~/lib/page/pageDom';

/** Milliseconds after a turn of the wheel or a swipe in which a page may still move on, with the speed that it got. */
const coasting = 2000;

/**
 * Calls back when the user moves a card out of the window, or out of the box it scrolls in. A page that scrolls by itself, while
 * something is typed in the editor of the card, does not count: the keys would go to the page.
 * @param parts the elements of the card. @param editor host of its editor, which has the focus while something is typed there.
 */
export function watchLeaving(parts: readonly Element[], editor: Element, onLeave: () => void, signal: AbortSignal): void {
  const inSight = new Set<Element>();
  let wasSeen = false;
  let movedAt = Number.NEGATIVE_INFINITY;
  const check = (): void => {
    if (!wasSeen || inSight.size > 0) return;
    if (focusedElement() !== editor || performance.now() - movedAt < coasting) onLeave();
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    wasSeen ||= inSight.size > 0;
    check();
  });
  for (const part of parts) observer.observe(part);
  const move = (): void => {
    movedAt = performance.now();
    check();
  };
  for (const type of ['wheel', 'touchmove'] as const) onTrusted(window, type, move, { signal, capture: true, passive: true });
  onTrusted(signal, 'abort', () => observer.disconnect());
}
