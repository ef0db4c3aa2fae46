/**
 * What the search worker is asked and what it answers. One worker serves every page of the extension: it holds the
 * library's folded text once, keeps it in step with the database, and looks through it off the pages' own threads.
 */
import type { LibrarySort } from '~/lib/library/lists/libraryFilter';
import type { Failure } from '~/lib/papers/result';
import type { FacetCounts } from '~/lib/search/index/facetCounts';

/** `relevance`: where the words stand counts, then the newest first. */
export type FinderSort = LibrarySort | 'relevance';

export interface Question {
  /** As typed; the worker parses it itself. */
  text: string;
  sort: FinderSort;
  descending: boolean;
  /** How many ids the answer holds at most. */
  limit: number;
  /** Whether to count the facets of what was found. */
  facets: boolean;
  /** Whether to look, when nothing matches, for a query that differs by one letter and finds something. */
  nearest?: boolean | undefined;
}

export interface Answer {
  /** The first ones, in order. */
  ids: string[];
  /** All that fit, of those looked at. */
  total: number;
  /** Absent in an answer that is given before they are counted, when another one follows. */
  facets?: FacetCounts | undefined;
  /** That query, when it was asked for and nothing matches. */
  nearest?: string | undefined;
  /** While the text is still being read after a cold start: papers looked at, of papers in all. Absent once it is complete. */
  partial?: { searched: number; of: number } | undefined;
}

export interface Watch {
  /** Asks for another number of ids of the same question. */
  setLimit: (limit: number) => void;
  close: () => void;
}

export interface Finder {
  /**
   * Answers soon, again while a cold index fills, and after every change of the library from anywhere.
   * A question that is closed or followed by another one is given up between two slices of work.
   */
  watch: (question: Question, onAnswer: (answer: Answer) => void, onFailure: (failure: Failure) => void) => Watch;
  /** Begins to read the text, before the first question: when a search line gets the focus. */
  warm: () => void;
}
