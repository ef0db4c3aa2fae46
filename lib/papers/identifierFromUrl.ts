import { arxivIdentifier } from './arxivId';
import type { Identifier } from './identifier';
import { identifyPlace } from './knownUrls';
import { decoded } from './textAround';

/** UTF-16 units; what is longer names nothing. */
export const longestUrl = 4096;

/** The addresses that feeds consist of, thousands to a page, need not be taken apart as a URL. */
const plainArxivUrl = /^https:\/\/(?:arxiv\.org\/abs|huggingface\.co\/papers)\/(\d{4}\.\d{4,5})$/;

/**
 * @param url absolute; `arxiv.org/abs/…` and `//arxiv.org/…` are taken for https.
 * @returns what the URL names, `null` for a URL that names no paper, is not http(s), or is no URL at all.
 */
export function identifierFromUrl(url: string | URL): Identifier | null {
  const plain = typeof url === 'string' ? plainArxivUrl.exec(url)?.[1] : undefined;
  if (plain) return arxivIdentifier(plain);
  const written = String(url)
    .slice(0, longestUrl + 1)
    .trim();
  if (written.length > longestUrl) return null;
  const absolute = /^https?:/i.test(written) ? written : `https://${written.replace(/^\/\//, '')}`;
  if (!/^https?:\/*[\w.-]+\.[a-z]{2,}\.?(?::\d+)?(?:[/?#]|$)/i.test(absolute) || !URL.canParse(absolute)) return null;
  const { hostname, pathname, searchParams } = new URL(absolute);
  return identifyPlace({ host: hostname.replace(/^www\.|\.$/g, ''), path: decoded(pathname), query: searchParams });
}
