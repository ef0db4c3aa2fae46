/**
 * Reports whether the whole frame is visible: nothing of the page covers it, no filter, opacity or transform changes it. Reports
 * at first and on every change; if the browser cannot tell (Firefox), it reports that the frame is visible.
 * Source: Intersection Observer, `trackVisibility` (https://w3c.github.io/IntersectionObserver/, 2024).
 * @returns a function that stops the watch.
 */
export function watchVisibility(onChange: (isVisible: boolean) => void): () => void {
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
