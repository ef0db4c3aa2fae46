import { bucketCount, type FeatureCounts } from './features';
import type { SparseVector } from './trainSvm';

/** What was learned from the papers that a user kept and passed over: 655 kB, whatever their number. It contains no word. */
export interface RankingModel {
  /** Per bucket how rare it is (inverse document frequency). */
  rarity: Float32Array;
  /** Per bucket how much it speaks for a paper; negative against it. */
  weights: Float32Array;
  bias: number;
  /** Per bucket the fingerprint of the feature of the kept papers that is in it; 0 for none: see `explain`. */
  fingerprints: Uint16Array;
  /** The lowest scores for the hints 1, 2 and 3. */
  steps: readonly [number, number, number];
  /** Number of papers it was learned from. */
  kept: number;
  passed: number;
}

const logarithms = Float32Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** The inverse document frequency per bucket, from the papers of the training. */
export function rarityIn(papers: readonly FeatureCounts[]): Float32Array {
  const frequency = new Float32Array(bucketCount);
  for (const { buckets } of papers) for (const bucket of buckets) frequency[bucket] = (frequency[bucket] as number) + 1;
  return frequency.map((count) => Math.log((1 + papers.length) / (1 + count)) + 1);
}

/** The tf-idf vector of a paper, of length 1; all zeros for a paper without features. */
export function vectorOf({ buckets, counts }: FeatureCounts, rarity: Float32Array): SparseVector {
  const values = new Float32Array(buckets.length);
  let squares = 0;
  for (let at = 0; at < buckets.length; at++) {
    const value = (logarithms[counts[at] as number] as number) * (rarity[buckets[at] as number] as number);
    values[at] = value;
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) / length;
  return { buckets, values };
}
