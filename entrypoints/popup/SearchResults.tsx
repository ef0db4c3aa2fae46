import { SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import { ReadingProgress } from '~/components/list/ReadingProgress';
import { useFoundList } from '~/components/search/useFoundList';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import type { ParsedQuery } from '~/lib/search/language/parseQuery';
import { EntryList } from './EntryList';
import type { PopupApi } from './popupApi';

/** Maximum number of papers in the list; the library page shows all. */
const most = 20;

/** The papers of the library that best match the typed text. @param props.search `text` as parsed. */
export function SearchResults({ api, text, search }: { api: PopupApi; text: string; search: ParsedQuery }) {
  const found = useFoundList(
    useMemo(() => ({ text, sort: 'relevance' as const, descending: true, facets: false }), [text]),
    most,
  );
  const { answer, entries = [], total = 0, pending, failure, retry } = found;
  if (failure) return <FailureState failure={failure} onRetry={retry} />;
  const more = total > entries.length;
  return (
    <section aria-label={i18n.t('popup.results')} aria-busy={pending} className="min-h-0 flex-1 relative overflow-y-auto">
      <p aria-live="polite" className="px-3 pt-2 text-muted text-xs">
        {pending ? '\u00a0' : more ? i18n.t('popup.firstResults', [most]) : i18n.t('library.papers', entries.length)}
      </p>
      <div className="px-3">
        <ReadingProgress partial={answer?.partial} />
      </div>
      {!pending && !answer?.partial && entries.length === 0 ? (
        <EmptyState icon={<SearchX size={24} />} title={i18n.t('popup.noResults')}>
          {i18n.t('popup.noResultsHint')}
        </EmptyState>
      ) : (
        <EntryList entries={entries} search={search} />
      )}
      {more ? (
        <div className="flex justify-center p-3">
          <Button variant="quiet" size="sm" onClick={() => void api.openLibrary(`#q=${encodeURIComponent(text)}`)}>
            {i18n.t('popup.allResults')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
