import { type Identifier, inBounds } from './identifier';
import { webUrl } from './webUrl';

/** Parameters that say where a reader came from and not what is read. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|twclid|yclid|_hs(?:enc|mi)|ref|ref_src|ref_url|source|s_cid|cmpid)$/i;

/**
 * The last resort for a page that has no better name: its address as https, without fragment, credentials, default port
 * and tracking parameters, the others in order.
 * @returns null for what is no http(s) URL, and for an address longer than identifiers may be.
 */
export function urlIdentifier(url: string): Identifier | null {
  const address = webUrl(url);
  if (!address) return null;
  const canonical = new URL(address.replace(/^http:/, 'https:'));
  canonical.hash = '';
  if (canonical.port === '80') canonical.port = '';
  canonical.hostname = canonical.hostname.replace(/\.$/, '');
  for (const name of [...canonical.searchParams.keys()]) if (tracking.test(name)) canonical.searchParams.delete(name);
  // Sorting also writes the query in one way, so that a second pass finds nothing to change.
  canonical.searchParams.sort();
  return inBounds(`url:${canonical.href.replace(/\?$/, '')}`);
}
