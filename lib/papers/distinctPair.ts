/** Two records that the reader said are different papers: neither suggested nor joined again, whatever a page shows. */
export interface DistinctPair {
  /** Ids of the two records, in order. */
  ids: [string, string];
  /** Milliseconds since the epoch. */
  at: number;
}

const inOrder = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

export const distinctPair = (a: string, b: string, at: number): DistinctPair => ({ ids: inOrder(a, b), at });

/** One name for a pair, whichever of the two is named first. Ids hold no white space. */
export const pairKey = (a: string, b: string): string => inOrder(a, b).join(' ');
