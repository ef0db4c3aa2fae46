import { destinationOf } from './destinationOf';
import { type Identifier, inBounds } from './identifier';
import { webUrl } from './webUrl';

/** Query parameters that state where a visitor came from and do not select the content. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|twclid|yclid|_hs(?:enc|mi)|ref|ref_src|ref_url|source|s_cid|cmpid)$/i;

/**
 * Makes an identifier, as the last resort, from the address of a page: as https, without fragment, credentials, default port
 * and tracking parameters, and with the other parameters sorted. A redirect gives the address that it leads to.
 * @returns null for text that is not an http(s) URL, and for an address longer than identifiers may be.
 */
export function urlIdentifier(url: string): Identifier | null {
  const address = webUrl(destinationOf(url));
  if (!address) return null;
  const canonical = new URL(address.replace(/^http:/, 'https:'));
  canonical.hash = '';
  if (canonical.port === '80') canonical.port = '';
  canonical.hostname = canonical.hostname.replace(/\.$/, '');
  for (const name of [...canonical.searchParams.keys()]) if (tracking.test(name)) canonical.searchParams.delete(name);
  // Sorting also serialises the query in one way, so that a second pass changes nothing.
  canonical.searchParams.sort();
  return inBounds(`url:${canonical.href.replace(/\?$/, '')}`);
}
