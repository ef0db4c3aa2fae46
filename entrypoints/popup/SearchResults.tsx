import { SearchX } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/library/FailureState';
import { useDatabase } from '~/components/library/libraryContext';
import { everything, filterOf } from '~/components/library/listQuery';
import { useDebounced } from '~/components/library/useDebounced';
import { useLive } from '~/components/library/useLive';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { listPapers } from '~/lib/library/listPapers';
import type { PopupDoors } from './doors';
import { EntryList } from './EntryList';

const most = 20;
/** How long typing rests before the library is searched, in ms. */
const pause = 150;

/** The first papers of the library that fit what is typed. */
export function SearchResults({ doors, text }: { doors: PopupDoors; text: string }) {
  const db = useDatabase();
  const asked = useDebounced(text, pause);
  const filter = useMemo(() => filterOf({ ...everything, text: asked }), [asked]);
  const found = useLive(
    useCallback(() => listPapers(db, { filter, sort: 'updated', descending: true, limit: most }), [db, filter]),
  );
  if (found.failure) return <FailureState failure={found.failure} onRetry={found.retry} />;
  const { entries, more } = found.value ?? { entries: [], more: false };
  const settled = !found.pending && asked === text;
  return (
    <section aria-label={i18n.t('popup.results')} aria-busy={!settled} className="min-h-0 flex-1 relative overflow-y-auto">
      <p aria-live="polite" className="px-3 pt-2 text-muted text-xs">
        {!settled ? '\u00a0' : more ? i18n.t('popup.firstResults', [most]) : i18n.t('library.papers', entries.length)}
      </p>
      {settled && entries.length === 0 ? (
        <EmptyState icon={<SearchX size={24} />} title={i18n.t('popup.noResults')}>
          {i18n.t('popup.noResultsHint')}
        </EmptyState>
      ) : (
        <EntryList entries={entries} />
      )}
      {more ? (
        <div className="flex justify-center p-3">
          <Button variant="quiet" size="sm" onClick={() => void doors.openLibrary(`#q=${encodeURIComponent(text)}`)}>
            {i18n.t('popup.allResults')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
