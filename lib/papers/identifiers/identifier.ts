/**
 * The names a paper is known by, normalised so that equal strings mean the same paper.
 * Parsing lives in `parseIdentifier.ts`; this file is only the vocabulary.
 */
import { limits } from '~/lib/papers/text/limits';

export const schemes = ['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'pmcid', 's2', 'url'] as const;

export type Scheme = (typeof schemes)[number];

/** `scheme:value`, normalised: `arxiv:2305.12345` (no version), `doi:10.…` in lower case, `url:` as the last resort. */
export type Identifier = `${Scheme}:${string}`;

/** @returns null for one that is longer than identifiers are kept: a page may have made it up. */
export const inBounds = (identifier: Identifier | null): Identifier | null =>
  identifier !== null && identifier.length <= limits.identifier ? identifier : null;
