/**
 * Reads DOIs from text, markup and addresses: https://www.doi.org/doi-handbook/ (2026), section 2.2, and the serial item
 * identifiers (SICI, ANSI/NISO Z39.56-1996) that many of them contain. Only this file decides where a DOI ends.
 */

import { decoded, untilNext, withoutEnd } from '~/lib/papers/text/textAround';
import { arxivIdentifier } from './arxivId';
import type { Identifier } from './identifier';

/**
 * Letters that a DOI may contain, for a character class: those of scripts with spaces between words. In other scripts the
 * word after a DOI may follow without a space.
 */
export const doiLetters = '\\u00c0-\\u024f\\u0370-\\u052f\\u1e00-\\u1fff';

const shape = new RegExp(`^10\\.\\d{4,9}(?:\\.\\d{1,9}){0,3}\\/[!-~${doiLetters}]{1,700}`);
const trailing = /[.,;:!?'*_~/([{<&|$=+-]/;
const hasSuffix = new RegExp(`^[^/]*\\/.*[a-z\\d${doiLetters}]`);
/** Two months and no DOI: `10.2024/11.2024`. */
const months = /^10\.(?:19|20)\d\d\/(?:\d\d?\.)?(?:19|20)?\d\d$/;
/** The DOI of a journal, or the beginning of an article's: an ISSN, or the first part of one of Nature's numbers. */
const journal = /\/(?:(?:\((?:issn|sici|asce)\)|(?:j\.)?issn[.:]?|s)?\d{4}-\d{3}[\dx]|(?<=10\.1038\/)s\d{5})$/;
/** A SICI or PII that ends in its date, volume, page or number names no paper: its end was cut off. */
const cutOff = /\d{4}-?\d{3}[\dx]\([\d/+-]*(?:\)[\w:/+]*)?$/;
/** The beginning of the query or fragment of an address. */
const appended = /[?&#][a-z_]{1,30}=|#(?:abstract|citeas|full-?text|metrics|references|supplementary)\b/;

/** Typographic hyphens, percent-escapes (also repeated ones), and the character references of markup. */
const escapes =
  /[\u2010\u2011\u2013\u2212](?=[\w(<])(?!10\.)|%(?:25){0,9}([2-7][\da-f])|&(?:amp;){0,9}(?:(lt|#0{0,5}60|#x0{0,5}3c)|(gt|#0{0,5}62|#x0{0,5}3e)|amp);/gi;

const unescaped = (text: string): string => {
  let plain = text;
  for (let before = '', passes = 9; plain !== before && passes > 0; passes -= 1) {
    before = plain;
    plain = decoded(plain).replace(escapes, (found, code, less, greater) => {
      if (code) return String.fromCharCode(Number.parseInt(code, 16));
      return less ? '<' : greater ? '>' : found.startsWith('&') ? '&' : '-';
    });
  }
  return plain;
};

/** Most UTF-16 units that are read: a DOI of 300 with each character escaped. */
const longest = 1000;

/**
 * @param text begins with the DOI; a tail that belongs to the text around it is removed.
 * @returns the DOI in lower case (basic Latin only, as DOIs are compared) without a preprint's version; an arXiv identifier
 * for arXiv's own DOIs. `null` for other text, for the DOI of a journal or an issue, and for a DOI whose end is missing,
 * which would name many papers.
 */
export function doiIdentifier(text: string): Identifier | null {
  const written = shape.exec(unescaped(text.slice(0, longest)))?.[0] ?? '';
  const whole = written.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).normalize('NFC');
  let doi = untilNext(whole);
  // A SICI whose contribution (`<…>`) was cut in the middle ends in a number or page.
  if (/[):]\d+$/.test(doi) && /^<(?!\/|[a-z]{1,10}[\s>/])/.test(whole.slice(doi.length))) return null;
  const end = doi.search(appended);
  if (end > 0) doi = doi.slice(0, end);
  // The check character of a SICI may be `#`, which a URL parser takes for the beginning of the fragment.
  doi = doi.replace(/\.[a-z]{2};\d-$/, '$&#');
  // A hyphen at the end of a line or an element: the rest of the DOI is elsewhere.
  if (/[\w)]-$/.test(doi)) return null;
  // bioRxiv and medRxiv: the version, and in their URLs `.full.pdf`, follow the number.
  doi = withoutEnd(doi.replace(/^(10\.(?:1101|64898)\/[\d.]+)v\d.*$/, '$1'), trailing);
  if (!hasSuffix.test(doi) || /\/\.{1,2}(?:\/|$)/.test(doi) || doi.length > 300) return null;
  if (months.test(doi) || journal.test(doi) || cutOff.test(doi)) return null;
  const arxiv = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(doi)?.[1];
  return (arxiv && arxivIdentifier(arxiv)) || `doi:${doi}`;
}
