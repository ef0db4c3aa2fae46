/** What the library says about a paper that a page shows, beyond its mark: watched searches, muted words, likely interest. */

/** A saved search that is watched, and that a card matches. The query itself never reaches a page. */
export interface WatchMatch {
  name: string;
  /** As CSS. */
  colour: string;
}

export interface Judgement {
  /** In the order of the saved searches; empty for none. */
  watched: WatchMatch[];
  /** Whether a muted search matches: the card steps back. */
  muted: boolean;
  /** How likely the user is to keep the paper, from 0 (no statement) to 3. */
  hint: 0 | 1 | 2 | 3;
  /** Up to five words, authors or categories that the hint is based on, the strongest first. */
  because: string[];
}

export const noJudgement: Judgement = { watched: [], muted: false, hint: 0, because: [] };
