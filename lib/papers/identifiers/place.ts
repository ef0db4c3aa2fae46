/** Splits a URL into the parts that the rules of hosts match. */
import { decoded } from '~/lib/papers/text/textAround';

export interface Place {
  /** Lower case, without `www.` and a final dot. */
  readonly host: string;
  /** Percent-decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
}

/** UTF-16 units; a longer URL is not read. */
export const longestUrl = 4096;

/** The last address and its parts: several rules read the same one, one after the other. */
let last: { written: string; place: Place | null } | undefined;

/**
 * @param url absolute; `arxiv.org/abs/…` and `//arxiv.org/…` are read as https.
 * @returns null for a URL that is not http(s) or too long, and for any other text.
 */
export function placeOf(url: string | URL): Place | null {
  const written = String(url)
    .slice(0, longestUrl + 1)
    .trim();
  if (written.length > longestUrl) return null;
  if (last?.written !== written) last = { written, place: split(written) };
  return last.place;
}

function split(written: string): Place | null {
  const absolute = /^https?:/i.test(written) ? written : `https://${written.replace(/^\/\//, '')}`;
  if (!/^https?:\/*[\w.-]+\.[a-z]{2,}\.?(?::\d+)?(?:[/?#]|$)/i.test(absolute)) return null;
  let parsed: URL;
  try {
    // Not `canParse` first: it would parse each link twice, and pages have tens of thousands of links.
    parsed = new URL(absolute);
  } catch {
    return null;
  }
  return {
    host: parsed.hostname.replace(/^www\.|\.$/g, ''),
    path: decoded(parsed.pathname),
    // Lazy: few hosts need the query, and parsing it costs as much as everything else here.
    get query() {
      return parsed.searchParams;
    },
  };
}
