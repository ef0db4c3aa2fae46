import { useCallback, useMemo } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { everything, planQuery } from '~/components/app/listQuery';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { countPapers } from '~/lib/library/lists/countPapers';
import { useAnswer } from './useAnswer';

/**
 * Number of papers that match a query, live; undefined until they are counted. The search worker is used only if the indexes
 * cannot count them.
 */
export function useSearchCount(text: string): number | undefined {
  const db = useDatabase();
  const { indexed, searched } = useMemo(() => planQuery({ ...everything, text, ranked: false }), [text]);
  const counted = useLiveQuery(useCallback(async () => (indexed ? countPapers(db, indexed.filter) : undefined), [db, indexed]));
  const found = useAnswer(
    useMemo(() => (indexed ? undefined : { ...searched, facets: false }), [indexed, searched]),
    0,
  );
  if (indexed) return counted.pending ? undefined : counted.value;
  return found.pending || found.answer?.partial ? undefined : found.answer?.total;
}
