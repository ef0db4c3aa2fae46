import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import type { Live } from '~/components/app/useLiveQuery';
import { NotFetched } from '~/components/ui/NotFetched';
import { Spinner } from '~/components/ui/Spinner';
import { ToastPlace } from '~/components/ui/ToastPlace';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { NoPapers } from './NoPapers';
import { PageFooter } from './PageFooter';
import { PagePapers } from './PagePapers';
import type { PopupApi } from './popupApi';
import { RecentPapers } from './RecentPapers';

interface Props {
  api: PopupApi;
  page: ActivePage | undefined;
  /** Queries the page again; set if the code for that could not be loaded. */
  onRetry: (() => void) | undefined;
  recent: Live<LibraryEntry[]>;
  onPage: (page: ActivePage) => void;
}

/** Tabs for this page and for the papers marked last. The tab that has something to show is open at first. */
export function PopupTabs({ api, page, onRetry, recent, onPage }: Props) {
  const [chosen, setChosen] = useState<'page' | 'recent'>();
  if (recent.failure && !recent.value) return <FailureState failure={recent.failure} onRetry={recent.retry} />;
  if (!(page || onRetry) || !recent.value) {
    return (
      <div className="flex flex-1 items-center justify-center">
        <Spinner label={i18n.t('ui.loading')} />
      </div>
    );
  }
  const entries = recent.value;
  const tab = chosen ?? (page?.kind === 'forbidden' && entries.length > 0 ? 'recent' : 'page');
  return (
    <Tabs.Root value={tab} onValueChange={(next) => setChosen(next)} className="flex min-h-0 flex-1 flex-col">
      <Tabs.List className="flex gap-1 border-line border-b px-3">
        <Tab value="page">
          {i18n.t('popup.page')}
          {page?.kind === 'papers' ? <span className="ml-1.5 text-muted tabular-nums">{page.papers.length}</span> : null}
        </Tab>
        <Tab value="recent">{i18n.t('popup.recent')}</Tab>
      </Tabs.List>
      <Tabs.Panel value="page" className="flex min-h-0 flex-1 flex-col outline-offset-[-2px]">
        <div className="relative min-h-0 flex-1 overflow-y-auto">
          {!page ? (
            onRetry && <NotFetched onRetry={onRetry} />
          ) : page.kind === 'papers' ? (
            <PagePapers api={api} page={page} />
          ) : (
            <NoPapers api={api} page={page} first={entries.length === 0} onPage={onPage} />
          )}
        </div>
        {/* Above the footer, so that a message does not move its buttons. */}
        <ToastPlace />
        {page?.kind === 'papers' || page?.kind === 'unrecognised' ? (
          <PageFooter key={page.url ?? ''} api={api} page={page} onPage={onPage} />
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
    className="-mb-px cursor-pointer border-transparent border-b-2 px-2 py-2 text-muted text-sm outline-offset-[-2px] hover:text-ink data-active:border-accent data-active:font-medium data-active:text-ink forced-colors:data-active:bg-[Highlight] forced-colors:data-active:text-[HighlightText]"
  >
    {children}
  </Tabs.Tab>
);
