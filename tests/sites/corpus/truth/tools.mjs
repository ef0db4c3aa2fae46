/** Tools for extracting truths: selectors on a parsed page, without the code that finds and reads cards. */
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';

export const all = (root, selector) => [...root.querySelectorAll(selector)];
export const tidy = (text) => (text ?? '').replace(/\s+/gu, ' ').trim();
export const text = (root, selector) => tidy(root.querySelector(selector)?.textContent);
export const texts = (root, selector) => all(root, selector).map((element) => tidy(element.textContent));

export const doi = (value) => (value ? [`doi:${value.toLowerCase()}`] : []);

/** Identifiers of one address: by its archive's rule, by a DOI in it, and as a plain address. */
export const named = (url) => {
  if (!url) return [];
  const held = /10\.\d{4,9}\/[^\s?&#]+/u.exec(url.replaceAll('%2F', '/'))?.[0];
  return [identifierFromUrl(url), urlIdentifier(url), ...doi(held)].filter(Boolean);
};
export const linked = (root, selector) => all(root, selector).flatMap((link) => named(link.href));

export const names = (list) =>
  list
    .split(/[,;]|\s+and\s+|&/u)
    .map(tidy)
    .filter((name) => /\p{L}/u.test(name) && !/^et al/iu.test(name));

export const year = (value) => /\b(?:1[5-9]|20)\d\d\b/u.exec(value)?.[0];

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `2010 Jul`, `7 January 2025`, `2019/04/10`, `May 15, 2017` in ISO form, with the given precision. */
export const isoDate = (value) => {
  const written = tidy(value);
  const numbers = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/u.exec(written);
  const name = /\p{L}{3,}/u.exec(written.toLowerCase())?.[0];
  const month = name ? months.indexOf(name.slice(0, 3)) + 1 : Number(numbers?.[2] ?? 0);
  const day = name ? /(?<![\d(])\d{1,2}(?![\d(:-])/u.exec(written)?.[0] : numbers?.[3];
  const parts = [year(written), month || undefined, month ? day : undefined];
  return parts
    .filter(Boolean)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
};
