/**
 * Unwraps addresses that lead to another one. The wrapped address is read as text; nothing is requested.
 *
 * A redirect is recognised by its host and path, as these may wrap any address: the forms of Google (`/url`, and `scholar_url` in
 * Scholar's alert mails), Outlook (`safelinks`), Proofpoint (`urldefense`), Cisco, Facebook and others, as served in 2026; the
 * login address of EZproxy, https://help.oclc.org/Library_Management/EZproxy (2026), at any host that leads to another one; the
 * copies of the Internet Archive. Only addresses with http or https are unwrapped, so neither `javascript:` nor `data:` is.
 */
import { decoded } from '~/lib/papers/text/textAround';
import { longestUrl, placeOf } from './place';

/** Most addresses that are unwrapped from one, and most times that one was percent-encoded. */
const mostNested = 5;
const mostEncoded = 3;

/** Hosts and paths of redirects that have the address in a parameter. */
const redirects =
  /^(?:(?:\w+\.)?google\.(?:com?\.)?[a-z]{2,3}\/(?:url|scholar_url|translate)$|translate\.googleusercontent\.com\/translate_c$|(?:[\w-]+\.)?safelinks\.protection\.(?:outlook|office365)\.|(?:l|lm)\.facebook\.com\/l\.php$|l\.(?:instagram|messenger|threads)\.com\/|youtube\.com\/redirect$|linkedin\.com\/(?:redir\/redirect|safety\/go)|slack-redir\.net\/link|out\.reddit\.com\/|duckduckgo\.com\/l\/|vk\.com\/away\.php|link\.(?:zhihu|csdn|juejin)\.|linkprotect\.cudasvc\.com\/url$|go\.openathens\.net\/redirector\/|urldefense\.(?:proofpoint\.)?com\/v1\/url$)/;
/** Names of the parameter. */
const parameters = ['url', 'q', 'u', 'qurl', 'target', 'uddg', 'to', 'a'];
/** Redirects that have the address at the end of their path. */
const inPath = /^https?:\/\/(?:secure-web\.cisco\.com\/[\w-]{1,2000}|web\.archive\.org\/web\/\w{1,20}\*?)\/(https?(?::|%3a).*)/i;

const addressIn = (text: string | null | undefined): string | undefined => {
  let plain = text ?? '';
  for (let times = 0; times < mostEncoded && /^https?%/i.test(plain); times += 1) plain = decoded(plain);
  return /^https?:\/\/?[^/\s]/i.test(plain) ? plain : undefined;
};

/** How many characters `**` and one of these stand for: the first for 2, and so on. */
const runs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Reads the two encodings of Proofpoint, https://help.proofpoint.com/Threat_Insight_Dashboard/Concepts/How_do_I_decode_a_rewritten_URL%3F
 * (2024). In the second version `-` stands for `%` and `_` for `/`; in the third `*` stands for the next character of a list behind
 * the address, in base64url.
 */
const defended = (address: string): string | undefined => {
  const second = /^https?:\/\/urldefense\.(?:proofpoint\.)?com\/v2\/url\?(?:.{0,400}&)?u=([^&]+)/i.exec(address)?.[1];
  if (second) return addressIn(decoded(second.replace(/-/g, '%').replace(/_/g, '/')));
  const [, written, list = ''] = /^https?:\/\/urldefense\.(?:proofpoint\.)?com\/v3\/__(.+?)__;([\w-]*)/i.exec(address) ?? [];
  if (!written) return undefined;
  let left: string[] = [];
  try {
    const bytes = atob(list.replace(/-/g, '+').replace(/_/g, '/'));
    left = [...new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))];
  } catch {
    // Not base64: the characters are lost, and the address is read as it stands.
  }
  return addressIn(
    written.replace(/\*(?:\*([\w-]))?/g, (_, run?: string) => left.splice(0, run ? runs.indexOf(run) + 2 : 1).join('')),
  );
};

/** The address that this one wraps. @param address holds a second address. */
const wrappedIn = (address: string): string | undefined => {
  if (address.includes('//urldefense.')) {
    const found = defended(address);
    if (found) return found;
  }
  const later = inPath.exec(address)?.[1];
  if (later) return addressIn(later);
  const place = placeOf(address);
  if (!place) return undefined;
  const { host, path, query } = place;
  const isRedirect = redirects.test(host + path);
  if (!isRedirect && !/^\/login\/?$/.test(path)) return undefined;
  for (const name of parameters) {
    const found = addressIn(query.get(name));
    // A page may send its visitors back to itself after they logged in; only a proxy sends them to another host.
    if (found && (isRedirect || placeOf(found)?.host !== host)) return found;
  }
  return undefined;
};

/**
 * @param address of a link, absolute.
 * @returns the address that it leads to through redirects, at most five one in another; any other address unchanged.
 */
export function destinationOf(address: string): string {
  let at = address;
  // A wrapped address is shorter than the one around it, so no chain is endless.
  for (let nested = 0; nested < mostNested && at.length <= longestUrl && at.indexOf('http', 8) > 0; nested += 1) {
    const wrapped = wrappedIn(at);
    if (!wrapped) break;
    at = wrapped;
  }
  return at;
}
