/**
 * Tells whether the whole frame is in sight: nothing of the page over it, no filter, no opacity, no shrinking. Says it
 * at first, and whenever it changes; where the browser cannot tell (Firefox), that it is in sight.
 * Source: Intersection Observer, `trackVisibility` (https://w3c.github.io/IntersectionObserver/, 2024).
 * @returns a function that ends the watch.
 */
export function watchSight(onChange: (inSight: boolean) => void): () => void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) {
    onChange(true);
    return () => undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => onChange((entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean }).isVisible),
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(document.documentElement);
  return () => observer.disconnect();
}
