import type { Anchor } from '~/lib/sites/site';
import type { Marker } from './marker';

/** Puts a marker's host where the layout says. It is out of the page's flow, so nothing moves. */
export function mountMarker(marker: Marker, { parent, before, place }: Anchor): void {
  marker.corner = place === 'corner';
  if (place === 'corner') {
    // Read before anything is written in this card; a slice of cards costs one style pass.
    if (parent instanceof HTMLElement && getComputedStyle(parent).position === 'static') parent.style.position = 'relative';
    marker.host.style.cssText = 'top:0;right:0';
  }
  Node.prototype.insertBefore.call(parent, marker.host, before?.parentNode === parent ? before : null);
}
