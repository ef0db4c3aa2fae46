import { useLayoutEffect, useRef } from 'react';
import { isFiltered } from '~/components/app/listQuery';
import type { LibraryListState } from './useLibraryList';

/**
 * Whether there is no paper to list yet, so that nothing is counted, ordered or narrowed. While the user searches an empty library,
 * it stays empty.
 */
export function useIsNewLibrary({ entries, pending, settled, leftOut }: LibraryListState): boolean {
  const before = useRef(false);
  const nothing = entries?.length === 0 && !leftOut;
  const isNew = nothing && (isFiltered(settled.query) || pending ? before.current : leftOut !== undefined);
  useLayoutEffect(() => {
    before.current = isNew;
  });
  return isNew;
}
