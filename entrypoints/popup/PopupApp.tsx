import { useCallback, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { ExportDialog } from '~/components/export/ExportDialog';
import type { PageToExport } from '~/components/export/ExportForm';
import { pageToExport } from '~/components/page/pageToExport';
import { useActivePage } from '~/components/page/useActivePage';
import { usePageCards } from '~/components/page/usePageCards';
import { useUndoDecision } from '~/components/page/useUndoDecision';
import { ToastPlace } from '~/components/ui/ToastPlace';
import { listPapers } from '~/lib/library/lists/listPapers';
import type { ActivePage } from '~/lib/messaging/activePage';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { PopupHeader } from './PopupHeader';
import { PopupTabs } from './PopupTabs';
import type { PopupApi } from './popupApi';
import { SearchResults } from './SearchResults';
import { useSiteMenu } from './useSiteMenu';

/** Maximum number of papers in "recent"; the library page shows all. */
const shortList = 20;

/** As the library lists them: without skipped papers. */
const latest = { filter: { unskipped: true }, sort: 'updated', descending: true } as const;

/** The popup: this page's papers, the recent ones and a quick search. Each paper can be marked in place. */
export function PopupApp({ api }: { api: PopupApi }) {
  const db = useDatabase();
  const { page, retry, setPage } = useActivePage(api);
  const [news, setNews] = useState('');
  const [text, setText] = useState('');
  const search = useMemo(() => parseQuery(text), [text]);
  const { undo, decisions } = useUndoDecision();
  const [exporting, setExporting] = useState<PageToExport>();
  const recent = useLiveQuery(
    useCallback(() => listPapers(db, { ...latest, limit: shortList }).then(({ entries }) => entries), [db]),
  );
  const papers = page?.kind === 'papers' ? page.papers : undefined;
  const cards = usePageCards(papers);
  const shown = papers && !cards.pending ? cards.value : undefined;

  // Announces the list to users of screen readers.
  const showFound = (found: ActivePage) => {
    setPage(found);
    setNews(newsOf(found));
  };
  const openExport = () => setExporting(pageToExport(shown ?? []));
  const { items, dialog } = useSiteMenu(api, page, showFound);

  return (
    <div className="flex h-[580px] w-[400px] max-w-[100vw] flex-col">
      <PopupHeader
        api={api}
        text={text}
        search={search}
        onText={setText}
        onExport={openExport}
        onUndo={undo}
        atPage={papers !== undefined}
        siteItems={items}
      />
      <main className="flex min-h-0 flex-1 flex-col">
        {text.trim() === '' ? (
          <PopupTabs
            api={api}
            page={page}
            cards={cards}
            decisions={decisions}
            onRetry={retry}
            recent={recent}
            onPage={showFound}
            onExport={openExport}
          />
        ) : (
          <SearchResults api={api} text={text} search={search} />
        )}
      </main>
      <ToastPlace />
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
      {dialog}
      <ExportDialog open={exporting !== undefined} onOpenChange={(open) => open || setExporting(undefined)} page={exporting} />
    </div>
  );
}

const newsOf = (page: ActivePage): string => {
  if (page.kind === 'papers') return i18n.t('library.papers', page.papers.length);
  return page.kind === 'unrecognised' ? i18n.t('library.papers', 0) : '';
};
