/** The two kinds of address that the core sites consist of; what runs in their pages need know no others. */
import { arxivCandidate, arxivIdentifier } from './arxivId';
import { doiIdentifier } from './doi';
import type { Identifier } from './identifier';
import { type Place, placeOf } from './place';

/** Source of a pattern: an identifier with or without its version. */
export const arxivId = String.raw`(${arxivCandidate})(?:v\d{1,3})?(?![a-z\d])`;
const arxivPath = new RegExp(String.raw`^(?:\/[\w-]{1,20}){0,4}?\/(?:arxiv:)?${arxivId}`, 'i');
const papersPath = new RegExp(String.raw`^\/papers\/${arxivId}`, 'i');

const arxivHost = /(?:^|\.)(?:arxiv|alphaxiv|ar5iv|talk2arxiv)\.org$|^xxx\.(?:[\w-]+\.)*lanl\.gov$/;
const papersHost = /^(?:huggingface\.co|hf\.co|arxiv-vanity\.com|emergentmind\.com)$/;
const doiHost = /(?:^|\.)doi\.org$/;

/** What arXiv, its mirrors and readers, and the DOI resolver name; null anywhere else. */
export function preprintAt({ host, path }: Place): Identifier | null {
  const pattern = arxivHost.test(host) ? arxivPath : papersHost.test(host) ? papersPath : null;
  if (pattern) return arxivIdentifier(pattern.exec(path)?.[1] ?? '');
  return doiHost.test(host) ? doiIdentifier(path.replace(/^\/(?:doi:)?/i, '')) : null;
}

/** The addresses that feeds consist of, thousands to a page, need not be taken apart as a URL. */
const plainArxivUrl = /^https:\/\/(?:arxiv\.org\/abs|huggingface\.co\/papers)\/(\d{4}\.\d{4,5})$/;

/** @returns the arXiv identifier of an address that feeds are full of; undefined for any other. */
export const plainArxiv = (url: string): Identifier | null | undefined => {
  const id = plainArxivUrl.exec(url)?.[1];
  return id === undefined ? undefined : arxivIdentifier(id);
};

/** As `identifierFromUrl`, for addresses at arXiv, its readers, Hugging Face and the DOI resolver. */
export function preprintFromUrl(url: string): Identifier | null {
  const plain = plainArxiv(url);
  if (plain !== undefined) return plain;
  const place = placeOf(url);
  return place && preprintAt(place);
}
