/** Rules for arXiv with its readers, and for the DOI resolver. Code that runs in the core sites' pages needs no other rules. */
import { arxivCandidate, arxivIdentifier } from './arxivId';
import { doiIdentifier } from './doi';
import type { Identifier } from './identifier';
import { type Place, placeOf } from './place';

/** Source of a pattern, to be used with the flag `i`: an identifier (first group) with or without its version. */
export const arxivId = String.raw`(${arxivCandidate})(?:v\d{1,3})?(?![a-z\d])`;
const arxivPath = new RegExp(String.raw`^(?:\/[\w-]{1,20}){0,4}?\/(?:arxiv:)?${arxivId}`, 'i');
const papersPath = new RegExp(String.raw`^\/papers\/${arxivId}`, 'i');

const arxivHost = /(?:^|\.)(?:arxiv|alphaxiv|ar5iv|talk2arxiv)\.org$|^xxx\.(?:[\w-]+\.)*lanl\.gov$/;
const papersHost = /^(?:huggingface\.co|hf\.co|arxiv-vanity\.com|emergentmind\.com)$/;
const doiHost = /(?:^|\.)doi\.org$/;

/** @returns the identifier in an address at arXiv, its mirrors and readers, or the DOI resolver; null for any other. */
export function preprintAt({ host, path }: Place): Identifier | null {
  const pattern = arxivHost.test(host) ? arxivPath : papersHost.test(host) ? papersPath : null;
  if (pattern) return arxivIdentifier(pattern.exec(path)?.[1] ?? '');
  return doiHost.test(host) ? doiIdentifier(path.replace(/^\/(?:doi:)?/i, '')) : null;
}

/** The common addresses in feeds, thousands on a page: matching them directly saves parsing a URL. */
const plainArxivUrl = /^https:\/\/(?:arxiv\.org\/abs|huggingface\.co\/papers)\/(\d{4}\.\d{4,5})$/;

/** @returns the arXiv identifier in one of the common addresses; null for an invalid one, undefined for any other address. */
export const plainArxiv = (url: string): Identifier | null | undefined => {
  const id = plainArxivUrl.exec(url)?.[1];
  return id === undefined ? undefined : arxivIdentifier(id);
};

/** Like `identifierFromUrl`, but only for addresses at arXiv, its readers, Hugging Face and the DOI resolver. */
export function preprintFromUrl(url: string): Identifier | null {
  const plain = plainArxiv(url);
  if (plain !== undefined) return plain;
  const place = placeOf(url);
  return place && preprintAt(place);
}
