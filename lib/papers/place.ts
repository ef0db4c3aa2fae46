/** A URL taken apart, as the tables of hosts read it. */
import { decoded } from './textAround';

export interface Place {
  /** Lower case, without `www.` and a final dot. */
  host: string;
  /** Percent-decoded. */
  path: string;
  query: URLSearchParams;
}

/** UTF-16 units; what is longer names nothing. */
export const longestUrl = 4096;

/**
 * @param url absolute; `arxiv.org/abs/…` and `//arxiv.org/…` are taken for https.
 * @returns null for what is not http(s), too long, or no URL at all.
 */
export function placeOf(url: string | URL): Place | null {
  const written = String(url)
    .slice(0, longestUrl + 1)
    .trim();
  if (written.length > longestUrl) return null;
  const absolute = /^https?:/i.test(written) ? written : `https://${written.replace(/^\/\//, '')}`;
  if (!/^https?:\/*[\w.-]+\.[a-z]{2,}\.?(?::\d+)?(?:[/?#]|$)/i.test(absolute) || !URL.canParse(absolute)) return null;
  const { hostname, pathname, searchParams } = new URL(absolute);
  return { host: hostname.replace(/^www\.|\.$/g, ''), path: decoded(pathname), query: searchParams };
}
