import { rootOf } from './pageDom';

/**
 * Moves elements that cross the window's edge inside, by the class `inside`: an element behind a text that ends at the edge has
 * no room there, and must not make the page wider. All classes are removed before the first element is measured, and all elements
 * are measured before the first class is added, so that the browser computes the layout once.
 */
export function keepInside(elements: readonly HTMLElement[]): void {
  for (const { classList } of elements) classList.remove('inside');
  const width = rootOf()?.clientWidth ?? innerWidth;
  const over = elements.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return getComputedStyle(element).direction === 'rtl' ? left < 0 && right < width : right > width && left > 0;
  });
  for (const { classList } of over) classList.add('inside');
}
