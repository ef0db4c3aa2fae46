import { useCallback, useMemo } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { getEntries } from '~/lib/library/lists/getEntries';
import type { Answer } from '~/lib/search-worker/finder';
import { type FinderQuery, useAnswer } from './useAnswer';
import type { ListPart } from './useIndexedList';

export interface FoundList extends ListPart {
  answer: Answer | undefined;
}

/** A list that the finder answers; its papers are read live from the library. */
export function useFoundList(question: FinderQuery | undefined, limit: number): FoundList {
  const db = useDatabase();
  const found = useAnswer(question, limit);
  const ids = useMemo(() => found.answer?.ids, [found.answer]);
  const rows = useLiveQuery(useCallback(async () => (ids ? { ids, entries: await getEntries(db, ids) } : undefined), [db, ids]));
  const entries = rows.value?.entries;
  const retry = () => {
    found.retry();
    rows.retry();
  };
  return {
    answer: found.answer,
    entries,
    total: found.pending ? undefined : found.answer?.total,
    leftOut: found.pending ? undefined : (found.answer?.leftOut ?? 0),
    more: (entries?.length ?? 0) < (found.answer?.total ?? 0),
    pending: found.pending || rows.pending || rows.value?.ids !== ids,
    failure: found.failure ?? rows.failure,
    retry,
  };
}
