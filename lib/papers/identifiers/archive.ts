/** Parts of the rules of archives. */
import { doiIdentifier } from './doi';
import type { Identifier } from './identifier';
import type { Place } from './place';

/** Patterns for the host and the path, and the function that makes the identifier from the match of the path. */
export type Archive = [host: RegExp, path: RegExp, name: (match: string[], place: Place) => Identifier | null];

/** @param address of the paper's page, without its scheme. */
export const at = (address: string): Identifier => `url:https://${address}`;

/** @returns the DOI that consists of a prefix and a number of three to ten digits; null for any other text. */
export const numberOf = (number: string | null | undefined, prefix: string): Identifier | null =>
  number && /^[1-9]\d{2,9}$/.test(number) ? doiIdentifier(prefix + number) : null;
