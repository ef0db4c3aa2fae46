import { webUrl } from '~/lib/papers/identifiers/webUrl';

/** A host without a scheme: `www.example.org/x`, `doi.org/10.1000/1`. */
const bare = /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,8}(?::\d{1,5})?(?:[/?#]|$)/i;

/**
 * @param text an address as files have it: in angle brackets, with `URL:` before it, without `https://`.
 * @returns an http(s) address, or undefined.
 */
export function addressOf(text: string): string | undefined {
  const plain = text
    .trim()
    .replace(/^(?:URL:\s{0,9})?<?/i, '')
    .replace(/>$/, '');
  if (/^https?:\/\//i.test(plain)) return webUrl(plain);
  return bare.test(plain) ? webUrl(`https://${plain}`) : undefined;
}
