/** A search that the user saved under a name: the query line and the order of its list. */

import { tagColours } from './tagColour';

/** The orders of the library's lists, and `relevance`: how well a paper matches the words of the query. */
export const searchSorts = ['relevance', 'added', 'starred', 'updated', 'published', 'title', 'queue'] as const;

export type SearchSort = (typeof searchSorts)[number];

/** A watched search marks the cards of feeds that match it, in one of the colours of tags, or makes them step back. */
export const watchModes = [...tagColours, 'mute'] as const;

export type WatchMode = (typeof watchModes)[number];

/** The largest position; searches that share it are in the order of `createdAt`. */
export const mostPosition = 1e12;

export interface SavedSearch {
  /** Random UUID. */
  id: string;
  name: string;
  /** The query line; may be empty. */
  text: string;
  sort: SearchSort;
  descending: boolean;
  /** Place among the saved searches, ascending from 0. */
  position: number;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** Absent for a search that is not watched. */
  watch?: WatchMode | undefined;
}
