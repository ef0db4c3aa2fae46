import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import type { IndexedQuestion } from '~/components/app/listQuery';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { countPapers } from '~/lib/library/lists/countPapers';
import { listPapers } from '~/lib/library/lists/listPapers';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Failure } from '~/lib/papers/result';

export interface ListPart {
  entries: LibraryEntry[] | undefined;
  total: number | undefined;
  more: boolean;
  pending: boolean;
  failure: Failure | undefined;
  retry: () => void;
}

/** A list that the library's indexes answer by themselves, live. @param question memoised; undefined asks nothing. */
export function useIndexedList(question: IndexedQuestion | undefined, limit: number): ListPart {
  const db = useDatabase();
  const scan = useScanSignal();
  const list = useLiveQuery(
    useCallback(
      async () => (question ? listPapers(db, { ...question, limit, signal: scan() }) : undefined),
      [db, question, limit, scan],
    ),
  );
  // A list that is whole counts itself.
  const whole = list.pending || !list.value ? undefined : list.value.more ? false : list.value.entries.length;
  const uncounted = whole === false;
  const countSignal = useScanSignal();
  const count = useLiveQuery(
    useCallback(
      async () => (question && uncounted ? countPapers(db, question.filter, countSignal()) : undefined),
      [db, question, uncounted, countSignal],
    ),
  );
  const counted = count.pending ? undefined : count.value;
  const total = whole === false ? counted : whole;
  // While more of the same list is being read, its number stands.
  const known = useRef({ of: question, total });
  if (total !== undefined || known.current.of !== question) known.current = { of: question, total };
  return {
    entries: list.value?.entries,
    total: known.current.total,
    more: list.value?.more ?? false,
    pending: list.pending,
    failure: list.failure,
    retry: list.retry,
  };
}

/** @returns a function that stops the scan it gave a signal to before, and gives a new signal. */
function useScanSignal(): () => AbortSignal {
  const [scan] = useState(() => {
    let running = new AbortController();
    return {
      next: () => {
        running.abort();
        running = new AbortController();
        return running.signal;
      },
      stop: () => running.abort(),
    };
  });
  useEffect(() => scan.stop, [scan]);
  return scan.next;
}
