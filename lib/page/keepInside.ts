import { rootOf } from './pageDom';

/**
 * Behind a text that ends at the window's edge there is no room, and the page must not become wider: what reaches over the
 * edge is turned inside by its class. All are put back before the first is measured, and all measured before one is turned.
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
