import { destinationOf } from './destinationOf';
import type { Identifier } from './identifier';
import { identifyPlace } from './knownUrls';
import { placeOf } from './place';
import { plainArxiv } from './preprintUrls';

/**
 * @param url absolute; `arxiv.org/abs/…` and `//arxiv.org/…` are read as https.
 * @returns the identifier that the URL names, also through a redirect or a library's proxy; `null` when it names no paper, is not http(s), or is not a URL.
 */
export function identifierFromUrl(url: string | URL): Identifier | null {
  const plain = typeof url === 'string' ? plainArxiv(url) : undefined;
  if (plain !== undefined) return plain;
  const place = placeOf(destinationOf(String(url)));
  return place && identifyPlace(place);
}
