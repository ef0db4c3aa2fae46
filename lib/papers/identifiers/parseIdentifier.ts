/**
 * Parses URLs and text into identifiers. It runs in pages, and a page may have made up its input: it has no dependencies,
 * never throws, and takes time in proportion to the length of the input.
 */

import { beginningOf, nextEntry, sici, untilNext, withoutBreaks, withoutEnd } from '~/lib/papers/text/textAround';
import { arxivCandidate, arxivIdentifier } from './arxivId';
import { doiIdentifier } from './doi';
import { doiInText } from './doiInText';
import type { Identifier } from './identifier';
import { identifierFromUrl } from './identifierFromUrl';
import { aclIdentifier } from './knownUrls';
import { longestUrl } from './place';

/** Most UTF-16 units of running text that are read, and most that `parseIdentifier` accepts. */
const longestText = 200_000;
const longestInput = 10_000;

/** Any characters of a URL, up to where the next entry of a list begins. */
const address = String.raw`(?:(?!${nextEntry})(?:[^\s"<]|<(?=${sici}))){1,${longestUrl}}`;
const gap = String.raw`\s{0,3}[:：]?\s{0,3}`;

/** Every quantifier is bounded or consumes only what no other alternative can match, so that a scan takes linear time. */
const inText = new RegExp(
  [
    String.raw`(?<![a-z\d])(?<url>https?:\/${address})`,
    // Before hosts without a scheme, because `math.GT/0309136` looks like one.
    String.raw`(?:(?<![a-z\d.])(?:arxiv${gap}|(?:abs|pdf|html|format|papers)\/)|(?<![a-z\d.$€£/-]))(?<arxiv>${arxivCandidate})(?:v\d{1,3})?(?![a-z\d%]|[./-]\d)`,
    String.raw`(?<![a-z\d.@/-])(?<host>(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,8}\/${address})`,
    String.raw`(?:(?<![a-z\d.])|(?<=doi))(?<doi>${doiInText})`,
    String.raw`(?<![a-z\d])pmid${gap}(?<pmid>[1-9]\d{0,7})(?![a-z\d])`,
    String.raw`(?<![a-z\d])(?:pmcid${gap})?PMC(?<pmcid>[1-9]\d{2,8})(?![a-z\d])`,
    String.raw`(?<![a-z\d.-])(?:acl:(?<acl>[\w.-]{8,60})|(?<aclNew>\d{4}\.[a-z\d_]{2,30}-[a-z\d]{1,20}\.\d{1,4}))(?![a-z\d])`,
    String.raw`(?<![a-z\d])openreview:(?<openreview>[\w-]{6,40})(?![\w-])`,
    String.raw`(?<![a-z\d])s2:(?<s2>[\da-f]{40}|corpus\/[1-9]\d{0,11})(?![a-z\d])`,
    String.raw`(?<![a-z\d])corpus ?id${gap}(?<corpus>[1-9]\d{0,11})(?![a-z\d])`,
  ].join('|'),
  'gi',
);

function identify(found: Record<string, string | undefined>): Identifier | null {
  const { url, arxiv, host, doi, pmid, pmcid, acl = found.aclNew, openreview, s2, corpus } = found;
  if (url ?? host) return identifierFromUrl(withoutEnd(untilNext(url ?? host ?? ''), /[.,;:!?'*]|[^!-~]/));
  if (arxiv) return arxivIdentifier(arxiv);
  if (doi) return doiIdentifier(doi);
  if (pmid) return `pmid:${pmid}`;
  if (pmcid) return `pmcid:PMC${pmcid}`;
  if (acl) return aclIdentifier(acl);
  if (openreview) return `openreview:${openreview}`;
  if (corpus) return `s2:corpus/${corpus}`;
  return s2 ? `s2:${s2.toLowerCase()}` : null;
}

function* scan(text: string): Generator<Identifier> {
  for (const { groups } of withoutBreaks(text).matchAll(inText)) {
    const identifier = groups && identify(groups);
    if (identifier) yield identifier;
  }
}

/**
 * Finds every identifier in running text, in order, without duplicates. Reads at most the first 200,000 UTF-16 units.
 * Old ACL ids (`P19-1001`) look like part numbers and count only in a URL or after `acl:`.
 */
export const identifiersIn = (text: string): Identifier[] => [...new Set(scan(beginningOf(text, longestText)))];

/**
 * @param input a URL, or an identifier with any text around it; of several identifiers the first counts.
 * @returns `null` for none, or for more than 10,000 UTF-16 units. A `url:` only for the page of an archive (`archiveUrls.ts`).
 */
export function parseIdentifier(input: string): Identifier | null {
  if (input.length > longestInput) return null;
  for (const identifier of scan(input)) return identifier;
  return aclIdentifier(/^[^a-z\d]*([a-z]\d\d-\d{4})[^a-z\d]*$/i.exec(input)?.[1] ?? '');
}
