/**
 * Unwraps addresses that lead to another one. The wrapped address is read as text; nothing is requested.
 *
 * A redirect is recognised by its host and path, as these may wrap any address: the forms of Google (`/url`, and `scholar_url` in
 * Scholar's alert mails), Outlook (`safelinks`), Proofpoint (`urldefense`), Facebook and OpenAthens, as served in 2026; the login
 * address of EZproxy, https://help.oclc.org/Library_Management/EZproxy (2026), at any host that leads to another one. Only addresses
 * with http or https are unwrapped, so neither `javascript:` nor `data:` is.
 */
import { decoded } from '~/lib/papers/text/textAround';
import { placeOf } from './place';

/** Most addresses that are unwrapped from one, and most times that one was percent-encoded. */
const mostNested = 5;
const mostEncoded = 3;

/** Hosts and paths of redirects that have the address in a parameter. */
const redirects =
  /^(?:(?:\w+\.)?google(?:usercontent)?\.[a-z.]{2,6}\/(?:url|scholar_url|translate(?:_c)?)$|[\w-]+\.safelinks\.protection\.outlook\.com\/|lm?\.facebook\.com\/l\.|go\.openathens\.net\/redirector)/;
/** Names of the parameter. */
const parameters = ['url', 'q', 'u', 'qurl'];

const addressIn = (text: string | null | undefined): string | undefined => {
  let plain = text ?? '';
  for (let times = 0; times < mostEncoded && /^https?%/i.test(plain); times += 1) plain = decoded(plain);
  return /^https?:\/\/?[^/\s]/i.test(plain) ? plain : undefined;
};

/**
 * Reads the two encodings of Proofpoint, https://help.proofpoint.com/Threat_Insight_Dashboard/Concepts/How_do_I_decode_a_rewritten_URL%3F
 * (2024). In the second version `-` stands for `%` and `_` for `/`; in the third each `*` for the next character of a list behind
 * the address, in base64url. An address in which `**` stands for several characters is not read.
 */
const defended = (address: string): string | undefined => {
  const second = /^https?:\/\/urldefense\.[\w.]+\/v2\/url\?u=([^&]+)/i.exec(address)?.[1];
  if (second) return addressIn(decoded(second.replace(/-/g, '%').replace(/_/g, '/')));
  const [, written, list = ''] = /^https?:\/\/urldefense\.[\w.]+\/v3\/__(.+?)__;([\w-]*)/i.exec(address) ?? [];
  if (!written || written.includes('**') || list.length % 4 === 1) return undefined;
  const left = [...atob(list.replace(/-/g, '+').replace(/_/g, '/'))];
  return addressIn(written.replace(/\*/g, () => left.shift() ?? ''));
};

/** The address that this one wraps. @param address holds a second address. */
const wrappedIn = (address: string): string | undefined => {
  if (/^https?:\/\/urldefense\./i.test(address)) return defended(address);
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
  for (let nested = 0; nested < mostNested && at.indexOf('http', 8) > 0; nested += 1) {
    const wrapped = wrappedIn(at);
    if (!wrapped) break;
    at = wrapped;
  }
  return at;
}
