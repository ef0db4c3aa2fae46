/** A paper that was shown on a feed, apart from the library: one row per identifier, so that any of them finds it. */
export interface SeenPaper {
  /** `seenKey` of the identifier, an integer below 2^53: a row is small, and does not name the paper. */
  key: number;
  /** The local day on which it was first seen, in days since the epoch. */
  day: number;
  /** The site on which it was first seen, e.g. `huggingface`, or a host name. */
  site: string;
  /** Milliseconds since the epoch; present while the paper is skipped. */
  skippedAt?: number | undefined;
  /** Milliseconds since the epoch; present when the user took back that the paper is skipped. */
  unskippedAt?: number | undefined;
}

/**
 * One paper seen in two libraries: the earlier day with its site, and the later decision on skipping it.
 * @returns `mine` itself when the other adds nothing.
 */
export function mergeSeen(mine: SeenPaper, theirs: SeenPaper): SeenPaper {
  const first = theirs.day < mine.day ? theirs : mine;
  const last = decidedAt(theirs) > decidedAt(mine) ? theirs : mine;
  if (first === mine && last === mine) return mine;
  const { skippedAt, unskippedAt } = last;
  return {
    key: mine.key,
    day: first.day,
    site: first.site,
    ...(skippedAt === undefined ? {} : { skippedAt }),
    ...(unskippedAt === undefined ? {} : { unskippedAt }),
  };
}

const decidedAt = ({ skippedAt = 0, unskippedAt = 0 }: SeenPaper): number => Math.max(skippedAt, unskippedAt);
