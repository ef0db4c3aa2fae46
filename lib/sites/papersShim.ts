/** Stands in until lib/papers has these. */
import type { Identifier } from '~/lib/papers/identifier';

export const limits = { title: 1000, abstract: 10000, authors: 5000, name: 200, comment: 1000, venue: 500, categories: 30 };
const spaces = /\s+/g;
export const tidyText = (text: string, max: number): string => text.replace(spaces, ' ').trim().slice(0, max);
export const tidyDate = (text: string): string | undefined => {
  const iso = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(text)?.[0];
  if (iso) return iso;
  const t = Date.parse(`${text} UTC`);
  return Number.isNaN(t) ? undefined : new Date(t).toISOString().slice(0, 10);
};
export const webUrl = (text: string): string | undefined => (/^https?:/.test(text) ? text : undefined);
export const identifierFromUrl = (url: string | URL): Identifier | null => {
  const m = /(?:abs|papers|pdf|html)\/((?:\d{4}\.\d{4,5})|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/.exec(String(url));
  if (m) return `arxiv:${m[1]}`;
  const d = /doi\.org\/(10\..*)/.exec(String(url));
  return d ? `doi:${(d[1] ?? '').toLowerCase()}` : null;
};
