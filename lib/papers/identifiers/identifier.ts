/**
 * Types of identifiers: the names of a paper, normalised so that equal strings mean the same paper.
 * `parseIdentifier.ts` parses them.
 */
import { limits } from '~/lib/papers/text/limits';

export const schemes = ['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'pmcid', 's2', 'url', 'title'] as const;

export type Scheme = (typeof schemes)[number];

/** `scheme:value`, normalised: `arxiv:2305.12345` (no version), `doi:10.…` in lower case, `url:` as the last resort, `title:` where not even that is known. */
export type Identifier = `${Scheme}:${string}`;

/** @returns null for an identifier longer than `limits.identifier`, which a page may have made up. */
export const inBounds = (identifier: Identifier | null): Identifier | null =>
  identifier !== null && identifier.length <= limits.identifier ? identifier : null;
