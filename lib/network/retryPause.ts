/** How long to wait before a request is repeated. */

/** Milliseconds: a service that asks for more is not waited for. */
export const longestPause = 120_000;
const firstPause = 2_000;

/**
 * Reads the header `Retry-After`: seconds, or a date (RFC 9110, 2022, section 10.2.3).
 * @returns milliseconds; undefined where there is no readable one.
 */
function stated(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim().slice(0, 60);
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

/**
 * @param attempt 0 after the first try. @param pace of the service in milliseconds.
 * @returns milliseconds: what the service asks for, or else a pause that doubles with each attempt; at least its pace.
 */
export const retryPause = (header: string | null, attempt: number, pace: number, now: number): number =>
  Math.max(pace, stated(header, now) ?? firstPause * 2 ** attempt);
