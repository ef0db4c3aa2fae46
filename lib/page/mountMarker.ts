import type { Anchor } from '~/lib/sites/kit/site';
import type { Marker } from './marker';

/** Puts a marker's host at the layout's anchor. The host has no box yet, or one out of the page's flow, so nothing moves. */
export function mountMarker(marker: Marker, { parent, before, place }: Anchor): void {
  marker.corner = place === 'corner' ? parent : undefined;
  Node.prototype.insertBefore.call(parent, marker.host, before?.parentNode === parent ? before : null);
}
