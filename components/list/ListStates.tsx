import { BookX, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import { cleared, isFiltered, type ListQuery } from '~/components/app/listQuery';
import { usePreferences } from '~/components/app/preferencesContext';
import { failureText } from '~/components/paper/failureText';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { useDelayed } from '~/components/ui/useDelayed';
import { ListSkeleton } from './ListSkeleton';
import type { LibraryListState } from './useLibraryList';

export interface ListStatesProps {
  list: LibraryListState;
  onQuery: (query: ListQuery) => void;
  /** Shown instead of a library without papers. */
  empty: ReactNode;
  /** The list, rendered if it has entries. */
  children: ReactNode;
}

/** Renders the list, or its loading, failure or empty state. */
export function ListStates({ list, onQuery, empty, children }: ListStatesProps) {
  const { entries, failure, pending, retry, settled, leftOut } = list;
  const [{ librarySort }] = usePreferences();
  const waiting = useDelayed(entries === undefined && failure === undefined);
  if (entries === undefined) {
    if (failure) return <FailureState failure={failure} onRetry={retry} />;
    return waiting ? <ListSkeleton /> : null;
  }
  if (entries.length > 0) {
    return (
      <>
        {failure && (
          <div role="alert" className="mx-3 mb-2 flex items-center gap-3 rounded-md bg-danger-soft px-3 py-2">
            <p className="flex-1">{failureText(failure.code)}</p>
            <Button size="sm" onClick={retry}>
              {i18n.t('paper.tryAgain')}
            </Button>
          </div>
        )}
        {children}
      </>
    );
  }
  // An empty result of an earlier query does not mean that the current query has none.
  if (pending) return null;
  if (!isFiltered(settled.query) && !leftOut) return empty;
  if (!isFiltered(settled.query)) {
    return (
      <EmptyState icon={<BookX size={24} />} title={i18n.t('agree.allSkipped')}>
        {i18n.t('agree.allSkippedHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX size={24} />}
      title={i18n.t('library.noMatch')}
      action={<Button onClick={() => onQuery(cleared(librarySort))}>{i18n.t('library.clearFilters')}</Button>}
    >
      {i18n.t('library.noMatchHint')}
    </EmptyState>
  );
}
