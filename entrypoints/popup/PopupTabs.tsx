import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import type { Live } from '~/components/app/useLiveQuery';
import { NoPapers } from '~/components/page/NoPapers';
import { countByFilter } from '~/components/page/pageFilter';
import type { PageCard } from '~/components/page/planDecision';
import type { Decisions } from '~/components/page/useUndoDecision';
import { NotFetched } from '~/components/ui/NotFetched';
import { onDemand } from '~/components/ui/onDemand';
import { Spinner } from '~/components/ui/Spinner';
import { ToastPlace } from '~/components/ui/ToastPlace';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { PageFooter } from './PageFooter';
import { PageTriage } from './PageTriage';
import type { PopupApi } from './popupApi';
import { RecentPapers } from './RecentPapers';

interface Props {
  api: PopupApi;
  page: ActivePage | undefined;
  /** The page's papers with their marks. */
  cards: Live<PageCard[]>;
  decisions: Decisions;
  /** Queries the page again; set if the code for that could not be loaded. */
  onRetry: (() => void) | undefined;
  recent: Live<LibraryEntry[]>;
  onPage: (page: ActivePage) => void;
  onExport: () => void;
}

const PagePapers = onDemand(() => import('./PagePapers').then(({ PagePapers }) => PagePapers));

/** Tabs for this page and for the papers marked last. The tab that has something to show is open at first. */
export function PopupTabs({ api, page, cards, decisions, onRetry, recent, onPage, onExport }: Props) {
  const [chosen, setChosen] = useState<'page' | 'recent'>();
  if (recent.failure && !recent.value) return <FailureState failure={recent.failure} onRetry={recent.retry} />;
  if (cards.failure && !cards.value) return <FailureState failure={cards.failure} onRetry={cards.retry} />;
  if (!(page || onRetry) || !recent.value || (page?.kind === 'papers' && !cards.value)) {
    return (
      <div className="flex flex-1 items-center justify-center">
        <Spinner label={i18n.t('ui.loading')} />
      </div>
    );
  }
  const entries = recent.value;
  const tab = chosen ?? (page?.kind === 'forbidden' && entries.length > 0 ? 'recent' : 'page');
  const papers = page?.kind === 'papers' ? page : undefined;
  const counts = countByFilter(cards.value?.map(({ mark }) => mark) ?? []);
  return (
    <Tabs.Root value={tab} onValueChange={(next) => setChosen(next)} className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center gap-2 border-line border-b px-3">
        <Tabs.List className="flex gap-1">
          <Tab value="page">
            {i18n.t('popup.page')}
            {papers ? <span className="ms-1.5 text-muted tabular-nums">{papers.papers.length}</span> : null}
          </Tab>
          <Tab value="recent">{i18n.t('popup.recent')}</Tab>
        </Tabs.List>
        {papers && papers.papers.length > 1 && tab === 'page' ? (
          <PageTriage api={api} tabId={papers.tabId} fresh={counts.new} />
        ) : null}
      </div>
      <Tabs.Panel value="page" className="flex min-h-0 flex-1 flex-col outline-offset-[-2px]">
        {papers ? (
          <PagePapers api={api} page={papers} cards={cards.value ?? []} decisions={decisions} />
        ) : (
          <div className="relative min-h-0 flex-1 overflow-y-auto">
            {page && page.kind !== 'papers' ? (
              <NoPapers api={api} page={page} first={entries.length === 0} onPage={onPage} />
            ) : (
              onRetry && <NotFetched onRetry={onRetry} />
            )}
          </div>
        )}
        {/* Above the footer, so that a message does not move its buttons. */}
        <ToastPlace />
        {page?.kind === 'papers' || page?.kind === 'unrecognised' ? (
          <PageFooter key={page.url ?? ''} api={api} page={page} starred={counts.starred} onExport={onExport} />
        ) : null}
      </Tabs.Panel>
      <Tabs.Panel value="recent" className="relative min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]">
        <RecentPapers api={api} entries={entries} />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

const Tab = ({ value, children }: { value: 'page' | 'recent'; children: ReactNode }) => (
  <Tabs.Tab
    value={value}
    className="-mb-px cursor-pointer whitespace-nowrap border-transparent border-b-2 px-2 py-2 text-muted text-sm outline-offset-[-2px] hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink forced-colors:data-active:bg-[Highlight] forced-colors:data-active:text-[HighlightText]"
  >
    {children}
  </Tabs.Tab>
);
