import { destinationOf } from './destinationOf';
import type { Identifier } from './identifier';
import { identifyPlace } from './knownUrls';
import { placeOf } from './place';
import { plainArxiv } from './preprintUrls';
import { urlIdentifier } from './urlIdentifier';

/** Google Scholar's redirect, which it makes for papers only; it may be encoded in another redirect. */
const scholarUrl = /scholar(?:_|-5f)url/i;

/**
 * @param url absolute; `arxiv.org/abs/…` and `//arxiv.org/…` are read as https.
 * @returns the identifier that the URL names, also through a redirect or a library's proxy; `null` when it names no paper, is not http(s), or is not a URL.
 */
export function identifierFromUrl(url: string | URL): Identifier | null {
  const plain = typeof url === 'string' ? plainArxiv(url) : undefined;
  if (plain !== undefined) return plain;
  const written = String(url);
  const address = destinationOf(written);
  const place = placeOf(address);
  const named = place && identifyPlace(place);
  // A paper at a host that is not known has its own address as its name.
  return named ?? (address !== written && scholarUrl.test(written) ? urlIdentifier(address) : null);
}
