/**
 * One copy of this script per page. A newer one comes after an update (Firefox puts it into open tabs) or from a second
 * install; the older one then ends, and takes its markers and keys with it. No message of the extension could say so:
 * the older copy's extension may be gone. The page may hear or say it too, and gains nothing that removing our hosts
 * would not give it.
 */
import { findAll } from '~/lib/sites/kit/dom';
import { hostAttribute } from './markerAttributes';

const takingOver = 'dogear-start';

/** @returns a signal that is aborted when `signal` is, or when another copy takes over. */
export function claimPage(signal: AbortSignal): AbortSignal {
  window.dispatchEvent(new Event(takingOver));
  // What a copy left behind that heard nothing.
  for (const old of findAll(document, `[${hostAttribute}]`)) old.remove();
  const ending = new AbortController();
  // Made by a script, as the only event that counts although it is: it ends, and does nothing.
  window.addEventListener(takingOver, () => ending.abort(), { signal, once: true });
  return AbortSignal.any([signal, ending.signal]);
}
