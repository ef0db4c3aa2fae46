import { useCallback, useMemo } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import type { QueryPlan } from '~/components/app/listQuery';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { getEntries } from '~/lib/library/lists/getEntries';
import { matcher } from '~/lib/search/index/matcher';
import { skippedLeftOut } from '~/lib/search/language/skippedLeftOut';

/**
 * Whether a paper is among those that a query lists, loaded or not. True as long as that is unknown, and for a paper that is not in
 * the library.
 * @param id undefined for no paper.
 */
export function useIsListed({ parsed }: QueryPlan, id: string | undefined): boolean {
  const db = useDatabase();
  const found = useLiveQuery(useCallback(async () => (id === undefined ? [] : getEntries(db, [id])), [db, id]));
  const matches = useMemo(() => matcher(skippedLeftOut(parsed.expression)), [parsed]);
  const entry = found.pending ? undefined : found.value?.[0];
  return useMemo(() => entry === undefined || matches(entry), [entry, matches]);
}
