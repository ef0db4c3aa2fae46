import { useSyncExternalStore } from 'react';

/** Media queries of which the colours and the text size depend. */
const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

let changes = 0;

function subscribe(onChange: () => void): () => void {
  const changed = (): void => {
    changes++;
    onChange();
  };
  const lists = queries.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener('change', changed);
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'dir', 'lang'] });
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
    root.disconnect();
  };
}

/**
 * A number that is another one after each change of the theme, the system's colours or the direction of writing: a canvas has to be
 * drawn again then, because no style sheet applies to it.
 */
export const useLook = (): number => useSyncExternalStore(subscribe, () => changes);

/**
 * The colour that a CSS colour has in an element now, as `rgb(…)`. With forced colours this is the system's colour of text, so that
 * what is drawn with it can be seen.
 */
export function colourIn(element: HTMLElement, colour: string): string {
  const { color } = element.style;
  element.style.color = colour;
  const computed = getComputedStyle(element).color;
  element.style.color = color;
  return computed;
}
