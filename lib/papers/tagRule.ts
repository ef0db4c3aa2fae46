/** "What this query finds gets these tags": applied to a paper when it comes into the library. */
export interface TagRule {
  /** Random UUID. */
  id: string;
  /** A query line; never blank. */
  text: string;
  /** At least one. */
  tags: string[];
  on: boolean;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** The order that rules are listed and followed in: the oldest first. */
export const byAge = (one: TagRule, other: TagRule): number => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
