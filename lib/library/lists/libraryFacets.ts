import type { LibraryDatabase } from '~/lib/library/database/database';
import type { FacetKind } from '~/lib/library/database/derivedRows';
import { readTransaction } from '~/lib/library/database/transactions';
import { countersOf, readCounters } from '~/lib/library/derived/counters';
import { type Priority, priorities } from '~/lib/papers/annotation';

export interface FacetCount {
  value: string;
  count: number;
}

export interface LibraryFacets {
  byPriority: Record<Priority, number>;
  /** Newest first. */
  years: FacetCount[];
  /** Most papers first, then by spelling; at most 100. */
  venues: FacetCount[];
  /** In the same order, and at most 100. */
  sites: FacetCount[];
}

/** Venues, and sites, that are returned at most. */
const most = 100;

/**
 * The number of papers in the lists, skipped ones left out, of each priority, year, venue and site. Takes no longer in a large library than in a small one.
 */
export const libraryFacets = (db: LibraryDatabase): Promise<LibraryFacets> =>
  readTransaction(db, [db.counters], async () => {
    const [prioritised, years, venues, sites] = await Promise.all([
      readCounters(db, priorities),
      facet(db, 'year', Number.POSITIVE_INFINITY),
      facet(db, 'venue', most),
      facet(db, 'site', most),
    ]);
    const byPriority = Object.fromEntries(priorities.map((priority, index) => [priority, prioritised[index] ?? 0])) as Record<
      Priority,
      number
    >;
    return { byPriority, years: years.sort((a, b) => (a.value < b.value ? 1 : -1)), venues, sites };
  });

async function facet(db: LibraryDatabase, kind: FacetKind, limit: number): Promise<FacetCount[]> {
  return (await countersOf(db, kind, limit)).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
