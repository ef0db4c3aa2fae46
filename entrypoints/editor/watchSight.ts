/** How often something that is not in sight is looked at again, in ms. */
const again = 250;

/**
 * Tells whether the whole frame is in sight: nothing of the page over it, no filter, no opacity, no shrinking. Says it
 * at first, and whenever it changes; for something that the browser cannot tell (Firefox), that it is in sight.
 * Source: Intersection Observer, `trackVisibility` (https://w3c.github.io/IntersectionObserver/, 2024).
 * @returns a function that ends the watch.
 */
export function watchSight(onChange: (inSight: boolean) => void): () => void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) {
    onChange(true);
    return () => undefined;
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observe = (): void => {
    observer.disconnect();
    observer.observe(document.documentElement);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const { isVisible } = entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean };
      onChange(isVisible);
      clearTimeout(timer);
      // Chromium does not look again by itself after the frame's dialog was shown anew.
      if (!isVisible) timer = setTimeout(observe, again);
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observe();
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
