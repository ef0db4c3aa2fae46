/** DOIs as they stand in text and URLs: https://www.doi.org/doi-handbook/ (2026), section 2.2. */
import { arxivIdentifier } from './arxivId';
import type { Identifier } from './identifier';

const shape = /^10\.\d{4,9}(?:\.\d+)*\/[!-~]{1,500}/;
/** Where another thing begins that was written on without a space: the next entry of a list, a Markdown target, markup. */
const next = /[;,|](?=https?:|doi:|10\.\d{4})|\]\(|<(?!\d)|["`\\^]/i;
const trailing = /[.,;:!?'*_~/([{<&|$=+-]/;
/** `10.2024/11.2024`: two months. */
const months = /^10\.(?:19|20)\d\d\/(?:\d\d?\.)?(?:19|20)?\d\d$/;
const openers: Record<string, string> = { ')': '(', ']': '[', '>': '<', '}': '{' };

/** Without a closing bracket that nothing opened, and all after it: `S0092-8674(00)80001-2` stays, `x).` loses its end. */
function untilUnopened(text: string): string {
  const open: Record<string, number> = {};
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const opener = openers[character];
    if (opener === undefined) open[character] = (open[character] ?? 0) + 1;
    else if (!open[opener]) return text.slice(0, at);
    else open[opener] -= 1;
  }
  return text;
}

/**
 * @param text begins with the DOI; what the text around left on its end is taken off.
 * @returns the DOI in lower case without a preprint's version; an arXiv identifier for arXiv's own DOIs.
 */
export function doiIdentifier(text: string): Identifier | null {
  let doi = shape.exec(text)?.[0].toLowerCase() ?? '';
  doi = untilUnopened(doi.split(next, 1)[0] ?? '');
  // bioRxiv and medRxiv: the version, and in their URLs `.full.pdf`, follow the number.
  doi = doi.replace(/^(10\.(?:1101|64898)\/[\d.]+)v\d.*$/, '$1');
  let end = doi.length;
  while (end > 0 && trailing.test(doi.charAt(end - 1))) end -= 1;
  doi = doi.slice(0, end);
  if (!/\/.*[a-z\d]/.test(doi) || /\/\.{1,2}(?:\/|$)/.test(doi) || doi.length > 300 || months.test(doi)) return null;
  const arxiv = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(doi)?.[1];
  return (arxiv && arxivIdentifier(arxiv)) || `doi:${doi}`;
}
