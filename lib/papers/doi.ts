/** DOIs as they stand in text and URLs: https://www.doi.org/doi-handbook/ (2026), section 2.2. */
import { arxivIdentifier } from './arxivId';
import type { Identifier } from './identifier';
import { untilNext, withoutEnd } from './textAround';

const shape = /^10\.\d{4,9}(?:\.\d+)*\/[!-~]{1,500}/;
const trailing = /[.,;:!?'*_~/([{<&|$=+-]/;
/** `10.2024/11.2024`: two months. */
const months = /^10\.(?:19|20)\d\d\/(?:\d\d?\.)?(?:19|20)?\d\d$/;
/**
 * @param text begins with the DOI; what the text around left on its end is taken off.
 * @returns the DOI in lower case without a preprint's version; an arXiv identifier for arXiv's own DOIs.
 */
export function doiIdentifier(text: string): Identifier | null {
  let doi = shape.exec(text)?.[0].toLowerCase() ?? '';
  doi = untilNext(doi);
  // bioRxiv and medRxiv: the version, and in their URLs `.full.pdf`, follow the number.
  doi = doi.replace(/^(10\.(?:1101|64898)\/[\d.]+)v\d.*$/, '$1');
  doi = withoutEnd(doi, trailing);
  if (!/\/.*[a-z\d]/.test(doi) || /\/\.{1,2}(?:\/|$)/.test(doi) || doi.length > 300 || months.test(doi)) return null;
  const arxiv = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(doi)?.[1];
  return (arxiv && arxivIdentifier(arxiv)) || `doi:${doi}`;
}
