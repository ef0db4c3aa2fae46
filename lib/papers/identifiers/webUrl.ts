import { limits } from '~/lib/papers/text/limits';

/** @returns an absolute http(s) address without credentials; undefined for other text and for one over `limits.url`. */
export function webUrl(text: string, base?: string | URL): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > limits.url || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = '';
  url.password = '';
  return url.href.length <= limits.url ? url.href : undefined;
}
