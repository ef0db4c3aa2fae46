/** What a marker shows beyond the mark. */
export interface Remark {
  /** How likely the user is to keep the paper, in steps; 0 says nothing. */
  hint?: 0 | 1 | 2 | 3;
  /** Lines at the end of the tooltips, e.g. what a hint is based on. */
  about?: string;
  /** A CSS colour, e.g. that of a watched search that matches; undefined for none. */
  edge?: string | undefined;
}
