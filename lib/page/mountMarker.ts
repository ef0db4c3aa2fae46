import type { Anchor } from '~/lib/sites/site';
import { cornerPlace, hostAttribute, type Marker } from './marker';
import { cornerCardAttribute } from './markerSheet';

/** Puts a marker's host where the layout says. It is out of the page's flow, so nothing moves. */
export function mountMarker({ host }: Marker, { parent, before, place }: Anchor): void {
  if (place === 'corner') {
    host.setAttribute(hostAttribute, cornerPlace);
    parent.setAttribute(cornerCardAttribute, '');
  }
  Node.prototype.insertBefore.call(parent, host, before?.parentNode === parent ? before : null);
}
