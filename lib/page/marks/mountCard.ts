import type { Sighting } from '~/lib/detection/detection';
import { partsOf } from '~/lib/detection/partsOf';
import { tryOr } from '~/lib/detection/tryOr';
import type { PlacedCard } from '~/lib/page/paperOnPage';
import { contains, parentOf } from '~/lib/sites/kit/dom';

/**
 * Most times that one marker is put into the page in quick succession: a page that keeps removing it does so on purpose. After
 * `mountsRest` milliseconds the count starts again, because a page that removes it now and then only redraws its cards.
 */
const mostMounts = 4;
const mountsRest = 5000;

/** Puts a card's marker at the layout's anchor. @param at milliseconds of `performance.now()`. */
export function mountCard(placed: PlacedCard, at: number): void {
  const { card, layout } = placed.sighting;
  const anchor = tryOr(() => layout.anchor(card), null);
  placed.mounts++;
  placed.mountedAt = at;
  if (!anchor) return;
  const { parent, before, place, text } = anchor;
  placed.marker.text = text;
  placed.marker.corner = place === 'corner' ? parent : undefined;
  // The host has no box yet, or one out of the page's flow, so nothing moves.
  Node.prototype.insertBefore.call(parent, placed.marker.host, before?.parentNode === parent ? before : null);
}

/** Puts it there again if the page removed it. */
export function mountAgain(placed: PlacedCard, sighting: Sighting, at: number): void {
  if (isMounted(placed, sighting)) return;
  if (at - placed.mountedAt > mountsRest) placed.mounts = 0;
  if (placed.mounts < mostMounts) mountCard(placed, at);
}

/** Whether a card's marker is where it was put: in the card, or behind a card that is one link. */
const isMounted = ({ marker: { host } }: PlacedCard, sighting: Sighting): boolean =>
  host.isConnected && (partsOf(sighting).some((part) => contains(part, host)) || parentOf(host) === parentOf(sighting.card));
