/** A rule "papers that match this query get these tags", applied to a paper when it comes into the library's lists. */
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

/** The order in which rules are listed and applied: the oldest first. */
export const byAge = (a: TagRule, b: TagRule): number => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
