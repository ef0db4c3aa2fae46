/**
 * Keeps one copy of the content script per page. A newer copy comes after an update (Firefox injects it into open tabs) or from a
 * second install; the older one then ends and removes its markers and keys. A DOM event announces the newer copy, because the
 * older copy's extension may no longer exist to send it a message. The page can observe or fake the event, and gains nothing that
 * removing our hosts would not give it.
 */
import { findAll } from '~/lib/sites/kit/dom';
import { hiddenAttribute, hostAttribute, pageHostAttribute } from './markerAttributes';

const takingOver = 'dogear-start';

/** @returns a signal that is aborted when `signal` is, or when another copy takes over. */
export function claimPage(signal: AbortSignal): AbortSignal {
  window.dispatchEvent(new Event(takingOver));
  // Remove what an older copy left if it did not receive the event.
  for (const old of findAll(document, `[${hostAttribute}],[${pageHostAttribute}]`)) old.remove();
  for (const card of findAll(document, `[${hiddenAttribute}]`)) card.removeAttribute(hiddenAttribute);
  const ending = new AbortController();
  // A script makes this event, so it is not trusted. It is the only such event that is obeyed, because it can only end this copy.
  window.addEventListener(takingOver, () => ending.abort(), { signal, once: true });
  return AbortSignal.any([signal, ending.signal]);
}
