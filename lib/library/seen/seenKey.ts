import type { Identifier } from '~/lib/papers/identifiers/identifier';

/** UTF-16 units at the end of an identifier that its key holds as they are; the beginning is hashed. */
const ending = 4;
/** Bits for each of these units: identifiers are ASCII, apart from addresses. */
const unitBits = 7;
/** A key is a safe integer, of 53 bits at most; those of the ending leave this many for the hash. */
const hashBits = 53 - ending * unitBits;

/**
 * The key of an identifier in the table of seen papers, an integer from 0 below 2^53: 25 bits of a hash of all but its last four
 * characters, then these four with 7 bits each. Papers with neighbouring identifiers, such as those of one month on arXiv, thereby
 * have neighbouring keys, and a page with a thousand cards finds most of them in one block (`seenIndex.ts`). Two of 100,000 papers
 * with random identifiers have the same key in about one library of a hundred; one of them is then taken for the other.
 *
 * The key keeps the table small, and names no paper to someone who reads it. It is no protection against someone who tries known
 * identifiers.
 */
export function seenKey(identifier: Identifier): number {
  const start = Math.max(0, identifier.length - ending);
  let tail = 0;
  for (let at = start; at < identifier.length; at++) tail = tail * 2 ** unitBits + (identifier.charCodeAt(at) % 2 ** unitBits);
  return (hash(identifier, start) >>> (32 - hashBits)) * 2 ** (ending * unitBits) + tail;
}

/**
 * FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/, 2024), and the last step of MurmurHash3, which spreads it
 * over all 32 bits (https://github.com/aappleby/smhasher, 2016).
 */
function hash(text: string, end: number): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < end; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
