import { useCallback, useEffect, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { ExportDialog } from '~/components/export/ExportDialog';
import { ToastPlace } from '~/components/ui/ToastPlace';
import { listPapers } from '~/lib/library/lists/listPapers';
import type { ActivePage } from '~/lib/messaging/activePage';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { PopupHeader } from './PopupHeader';
import { PopupTabs } from './PopupTabs';
import type { PopupApi } from './popupApi';
import { SearchResults } from './SearchResults';
import { usePageMarks } from './usePageMarks';

/** Maximum number of papers in "recent"; the library page shows all. */
const shortList = 20;

/** Milliseconds until a page that did not answer is asked again. */
const askAgainAfter = 700;

/** The popup: this page's papers, the recent ones and a quick search. Each paper can be marked in place. */
export function PopupApp({ api }: { api: PopupApi }) {
  const db = useDatabase();
  const [page, setPage] = useState<ActivePage>();
  const [news, setNews] = useState('');
  const [text, setText] = useState('');
  const search = useMemo(() => parseQuery(text), [text]);
  const [exporting, setExporting] = useState(false);
  const recent = useLiveQuery(
    useCallback(
      () => listPapers(db, { sort: 'updated', descending: true, limit: shortList }).then(({ entries }) => entries),
      [db],
    ),
  );

  const marks = usePageMarks(page, exporting);

  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (failed) return;
    let current = true;
    api.describePage().then(
      (described) => current && setPage(described),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [api, failed]);

  // A page that is still loading does not answer either, until its content script runs.
  const isSilent = page?.kind === 'reload-needed';
  useEffect(() => {
    if (!isSilent) return;
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout>;
    const askLater = (): void => {
      if (isCurrent) timer = setTimeout(() => api.describePage().then(take, askLater), askAgainAfter);
    };
    const take = (described: ActivePage): void => {
      if (described.kind === 'reload-needed') askLater();
      else if (isCurrent) setPage(described);
    };
    askLater();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, isSilent]);

  // Announces the list to users of screen readers.
  const showFound = (found: ActivePage) => {
    setPage(found);
    setNews(newsOf(found));
  };

  return (
    <div className="flex h-[580px] w-[400px] max-w-[100vw] flex-col">
      <PopupHeader api={api} text={text} search={search} onText={setText} onExport={() => setExporting(true)} />
      <main className="flex min-h-0 flex-1 flex-col">
        {text.trim() === '' ? (
          <PopupTabs
            api={api}
            page={page}
            onRetry={failed ? () => setFailed(false) : undefined}
            recent={recent}
            onPage={showFound}
          />
        ) : (
          <SearchResults api={api} text={text} search={search} />
        )}
      </main>
      <ToastPlace />
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
      <ExportDialog open={exporting && marks !== undefined} onOpenChange={setExporting} page={marks} />
    </div>
  );
}

const newsOf = (page: ActivePage): string => {
  if (page.kind === 'papers') return i18n.t('library.papers', page.papers.length);
  return page.kind === 'unrecognised' ? i18n.t('library.papers', 0) : '';
};
