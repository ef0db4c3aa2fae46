/** Rows from which the ranking learns, and what it learned. They contain no plain word and no identifier. */

/** A paper that a feed showed and that was not in the library then: what it is about, as numbers of hashed words. */
export interface PassedRow {
  /** `seenKey` of its first identifier. */
  key: number;
  /** `seenKey` of each identifier. */
  keys: number[];
  /** The local day on which it was shown, in days since the epoch. */
  day: number;
  /** Version of the code that hashed the features. */
  version: number;
  /** Features of the paper: see `FeatureCounts`. */
  buckets: Uint16Array;
  counts: Uint8Array;
}

/** What the training found, apart from the model itself. */
export interface RankingHead {
  /** Version of the code that made the model, which can only use a model of its own version. */
  version: number;
  /** Milliseconds since the epoch. */
  trainedAt: number;
  /** Number of the last change of the library that it includes. */
  upTo: number;
  /** Number of papers that it was learned from. There is no model if these are too few. */
  kept: number;
  passed: number;
}

export type RankingRow =
  | { part: 'head'; content: RankingHead }
  /** The model; `lib/ranking` defines it. */
  | { part: 'model'; content: unknown }
  /** When the user last had Dogear forget what was learned, in milliseconds since the epoch: only later marks count. */
  | { part: 'forgotten'; content: number };
