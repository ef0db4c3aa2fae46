import { useCallback, useMemo } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { useLive } from '~/components/app/useLive';
import { countPapers } from '~/lib/library/lists/countPapers';
import { libraryFilterOf } from '~/lib/search/language/libraryFilterOf';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { useAnswer } from './useAnswer';

/** How many papers a query finds, live; undefined until they are counted. Where the indexes can count them, no text is read. */
export function useSearchCount(text: string): number | undefined {
  const db = useDatabase();
  const filter = useMemo(() => libraryFilterOf(parseQuery(text).expression), [text]);
  const counted = useLive(useCallback(async () => (filter ? countPapers(db, filter) : undefined), [db, filter]));
  const found = useAnswer(
    useMemo(() => (filter ? undefined : { text, sort: 'added' as const, descending: true, facets: false }), [filter, text]),
    0,
  );
  if (filter) return counted.pending ? undefined : counted.value;
  return found.pending || found.answer?.partial ? undefined : found.answer?.total;
}
