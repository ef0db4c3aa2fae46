/** Two records that the user declared to be different papers. No page makes Dogear suggest or merge them again. */
export interface DistinctPair {
  /** Ids of the two records, the lesser first. */
  ids: [string, string];
  /** Milliseconds since the epoch. */
  at: number;
}

const inOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

export const distinctPair = (a: string, b: string, at: number): DistinctPair => ({ ids: inOrder(a, b), at });

/** The key of a pair, independent of the order of the two. Ids contain no white space. */
export const pairKey = (a: string, b: string): string => inOrder(a, b).join(' ');
