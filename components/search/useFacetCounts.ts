import { useCallback, useMemo } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { libraryFacets } from '~/lib/library/lists/libraryFacets';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import type { FacetCounts } from '~/lib/search/index/facetCounts';

/** The facet counts of the whole library, live. They are stored, so reading them takes no longer in a large library. */
export function useFacetCounts(): (FacetCounts & { papers: number }) | undefined {
  const db = useDatabase();
  const counts = useLiveQuery(useCallback(() => libraryCounts(db), [db])).value;
  const tags = useLiveQuery(useCallback(() => readTagCounts(db), [db])).value;
  const facets = useLiveQuery(useCallback(() => libraryFacets(db), [db])).value;
  return useMemo(() => (counts && tags && facets ? { ...counts, ...facets, tags } : undefined), [counts, tags, facets]);
}
