import type { ReadEntry, ReadProblem } from '~/lib/papers/readEntry';

/** An entry of one of several files. */
export interface PlacedEntry extends ReadEntry {
  /** Index of the file. */
  file: number;
  /** Site id of the records that it makes. */
  site: string;
}

export interface PlacedProblem extends ReadProblem {
  /** Index of the file. */
  file: number;
}
