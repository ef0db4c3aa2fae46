/** A URL taken apart, as the tables of hosts read it. */
import { decoded } from '~/lib/papers/text/textAround';

export interface Place {
  /** Lower case, without `www.` and a final dot. */
  host: string;
  /** Percent-decoded. */
  path: string;
  readonly query: URLSearchParams;
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
  if (!/^https?:\/*[\w.-]+\.[a-z]{2,}\.?(?::\d+)?(?:[/?#]|$)/i.test(absolute)) return null;
  let parsed: URL;
  try {
    // Not `canParse` first: pages have tens of thousands of links, and each would be parsed twice.
    parsed = new URL(absolute);
  } catch {
    return null;
  }
  return {
    host: parsed.hostname.replace(/^www\.|\.$/g, ''),
    path: decoded(parsed.pathname),
    // Few hosts need it, and making it costs as much as the rest.
    get query() {
      return parsed.searchParams;
    },
  };
}
