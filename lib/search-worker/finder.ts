/**
 * Questions to the search worker and its answers. One worker serves all pages of the extension: it holds the library's folded
 * text once, keeps it in step with the database, and searches it off the pages' threads.
 */
import type { LibrarySort } from '~/lib/library/lists/libraryFilter';
import type { Failure } from '~/lib/papers/result';
import type { FacetCounts } from '~/lib/search/index/facetCounts';
import type { Timeline, TimelineQuestion } from '~/lib/search/index/timeline';

/** `relevance`: by where the words occur, then newest first. */
export type FinderSort = LibrarySort | 'relevance';

export interface Question {
  /** As typed; the worker parses it itself. */
  text: string;
  sort: FinderSort;
  descending: boolean;
  /** Maximum number of ids in the answer. */
  limit: number;
  /** Whether to count the facets of the matches. */
  facets: boolean;
  /** Spans of time in which the matches are to be counted. */
  timeline?: TimelineQuestion | undefined;
  /** Whether to search, if nothing matches, for a query that differs by one letter and has matches. */
  nearest?: boolean | undefined;
}

export interface Answer {
  /** The first matches, in order. */
  ids: string[];
  /** Number of all matches among the papers searched so far. */
  total: number;
  /** Number of skipped papers that match but were left out, because the query names no status; absent for none. */
  leftOut?: number | undefined;
  /** Absent in an answer that is sent before the facets are counted; another answer follows. */
  facets?: FacetCounts | undefined;
  /** Present if the question asks for it. */
  timeline?: Timeline | undefined;
  /** The query that differs by one letter, if the question has `nearest` and nothing matches. */
  nearest?: string | undefined;
  /** While the text is still being read after a cold start: papers searched, of papers in all. Absent once it is complete. */
  partial?: { searched: number; of: number } | undefined;
}

export interface Watch {
  /** Changes the maximum number of ids in the answer. */
  setLimit: (limit: number) => void;
  close: () => void;
}

export interface Finder {
  /**
   * Answers soon, again while a cold index fills, and after each commit, of any page, that can change the answer.
   * A question that is closed or changed is cancelled between two slices of work.
   */
  watch: (question: Question, onAnswer: (answer: Answer) => void, onFailure: (failure: Failure) => void) => Watch;
  /** Begins to read the text before the first question, for example when a search field gets the focus. */
  warm: () => void;
}
