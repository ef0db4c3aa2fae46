/**
 * What the ranking knows of a paper: which words, pairs of words, authors and categories occur in it, and how often. Each is hashed
 * to 32 bits, of which the lower 16 are its bucket (K. Weinberger et al., "Feature Hashing for Large Scale Multitask Learning",
 * ICML 2009). No word is kept.
 */
import { authorKey } from '~/lib/papers/merging/authorKey';
import type { Author, Bibliography } from '~/lib/papers/paper';
import { eachWord } from './eachWord';
import { hashText, joinHashes } from './hashText';

/** The part of a bibliography that is read. */
export type RankedPaper = Pick<Bibliography, 'title' | 'authors' | 'abstract' | 'categories'>;

/** Features share buckets, but rarely: a paper has some 200 features. */
export const bucketCount = 65_536;

/** Most that is read of one paper, in UTF-16 units and in elements, so that time and memory are bounded whatever a page says. */
export const mostRead = { title: 500, abstract: 4000, authors: 30, authorName: 100, categories: 10, category: 50 } as const;

/** Most features that are kept of one paper. Real abstracts have up to 350. */
export const mostFeatures = 600;

/** A word in a title says more than one in an abstract. */
const titleWeight = 2;

export interface FeatureCounts {
  /** Each bucket once, in the order of the text. */
  buckets: Uint16Array;
  /** How often each occurs, from 1 to 255; an occurrence in the title counts twice. */
  counts: Uint8Array;
}

/** One occurrence of a feature. */
export interface Feature {
  /** 32 bits, unsigned. */
  hash: number;
  count: number;
  kind: 'words' | 'name';
  /** The feature is the part of this text from `start` to `end`. */
  text: string;
  start: number;
  end: number;
}

/** Visits all features of a paper. Takes linear time, up to the limits of `mostRead`. The visited object is reused. */
export function eachFeature(
  { title, authors, abstract = '', categories = [] }: RankedPaper,
  visit: (feature: Readonly<Feature>) => void,
): void {
  for (const category of categories.slice(0, mostRead.categories).map((name) => name.slice(0, mostRead.category)))
    visitName('#', category, category);
  for (const author of authors.slice(0, mostRead.authors)) {
    const key = author.name.length > mostRead.authorName ? null : authorKey(author);
    if (key) visitName('@', `${key.family} ${key.given.slice(0, 1)}`, familyName(author));
  }
  visitWords(title.slice(0, mostRead.title), titleWeight);
  visitWords(abstract.slice(0, mostRead.abstract), 1);

  function visitName(sign: string, key: string, shown: string): void {
    if (shown === '') return;
    visit({ hash: hashText(sign + key), count: 1, kind: 'name', text: shown, start: 0, end: shown.length });
  }

  function visitWords(text: string, count: number): void {
    const feature: Feature = { hash: 0, count, kind: 'words', text, start: 0, end: 0 };
    let before = 0;
    let beforeAt = -1;
    eachWord(text, (key, start, end) => {
      if (key === '') {
        beforeAt = -1;
        return;
      }
      const hash = hashText(key);
      visit(Object.assign(feature, { hash, start, end }));
      if (beforeAt >= 0) visit(Object.assign(feature, { hash: joinHashes(before, hash), start: beforeAt, end }));
      before = hash;
      beforeAt = start;
    });
  }
}

const familyName = ({ name, family }: Author): string =>
  family?.trim() || (name.split(/[\s,]+/u).findLast((word) => word.length > 1) ?? name);

/** The features of a paper, counted. */
export function countFeatures(paper: RankedPaper): FeatureCounts {
  const places = new Map<number, number>();
  eachFeature(paper, ({ hash, count }) => {
    const bucket = bucketOf(hash);
    const known = places.get(bucket);
    if (known !== undefined || places.size < mostFeatures) places.set(bucket, (known ?? 0) + count);
  });
  return {
    buckets: Uint16Array.from(places.keys()),
    counts: Uint8Array.from(places.values(), (count) => Math.min(count, 255)),
  };
}

export const bucketOf = (hash: number): number => hash & 0xffff;

/** The upper 16 bits of a hash, which tell apart the features that share a bucket. */
export const fingerprintOf = (hash: number): number => hash >>> 16;
