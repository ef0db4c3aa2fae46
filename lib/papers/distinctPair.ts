/** Two records that the reader said are different papers: neither suggested nor joined again, whatever a page shows. */
export interface KeptApart {
  /** Ids of the two records, in order. */
  ids: [string, string];
  /** Milliseconds since the epoch. */
  at: number;
}

const inOrder = (one: string, other: string): [string, string] => (one < other ? [one, other] : [other, one]);

export const keptApart = (one: string, other: string, at: number): KeptApart => ({ ids: inOrder(one, other), at });

/** One name for a pair, whichever of the two is named first. Ids hold no white space. */
export const pairKey = (one: string, other: string): string => inOrder(one, other).join(' ');
