import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import { usePreferences } from '~/components/app/preferencesContext';
import { useEventCallback } from '~/components/app/useEventCallback';
import { usePageKeys } from '~/components/app/usePageKeys';
import { ShortcutsDialog } from '~/components/settings/ShortcutsDialog';
import { NotFetched } from '~/components/ui/NotFetched';
import { Spinner } from '~/components/ui/Spinner';
import { useToast, useUndoCommand } from '~/components/ui/Toast';
import { ToastPlace } from '~/components/ui/ToastPlace';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PanelState } from '~/lib/settings/panelState';
import { NoPapers } from './NoPapers';
import { PageView } from './PageView';
import type { PanelApi, PapersPage } from './pageApi';
import type { PageCard } from './planDecision';
import { useActivePage } from './useActivePage';
import { usePageCards } from './usePageCards';
import { type Decisions, useUndoDecision } from './useUndoDecision';

/** Milliseconds until the page follows the pointer or the keys in the list, which may cross many rows. */
const pointRest = 80;
const visitRest = 180;

interface Props {
  api: PanelApi;
  sort: PanelState['sort'];
  onSort: (sort: PanelState['sort']) => void;
}

/** The papers of the active tab in the side panel. List and page show each other which paper the user is at. */
export function PagePanel({ api, sort, onSort }: Props) {
  const { page, retry, setPage, look } = useActivePage(api);
  const papers = page?.kind === 'papers' ? page : undefined;
  const cards = usePageCards(papers?.papers);
  const pointed = usePointed(api, page, look);
  const [{ keyboard: letters }] = usePreferences();
  const { undo, decisions } = useUndoDecision();
  useUndoCommand(undo, letters);
  const [helping, setHelping] = useState(false);
  usePageKeys(
    letters,
    useMemo(() => ({ help: () => setHelping(true) }), []),
  );
  return (
    <main className="flex min-h-0 flex-1 flex-col">
      {cards.failure && !cards.value ? (
        <FailureState failure={cards.failure} onRetry={cards.retry} />
      ) : retry && !page ? (
        <NotFetched onRetry={retry} />
      ) : !page || !cards.value ? (
        <div className="flex flex-1 items-center justify-center">
          <Spinner label={i18n.t('ui.loading')} />
        </div>
      ) : page.kind === 'papers' ? (
        <Papers
          key={placeOf(page)}
          api={api}
          page={page}
          cards={cards.value}
          pointed={pointed}
          sort={sort}
          onSort={onSort}
          decisions={decisions}
        />
      ) : (
        <div className="relative min-h-0 flex-1 overflow-y-auto">
          <NoPapers api={api} page={page} first={false} beside onPage={setPage} />
        </div>
      )}
      <p aria-live="polite" className="sr-only">
        {papers ? i18n.t('library.papers', papers.papers.length) : ''}
      </p>
      <ToastPlace />
      <ShortcutsDialog open={helping} onOpenChange={setHelping} />
    </main>
  );
}

/** Selection, filter and open paper belong to one page of one tab. */
const placeOf = ({ tabId, url = '' }: PapersPage): string => `${tabId} ${url.split('#')[0]}`;

interface PapersProps extends Props {
  page: PapersPage;
  cards: readonly PageCard[];
  pointed: Identifier | undefined;
  decisions: Decisions;
}

function Papers({ api, page, cards, pointed, sort, onSort, decisions }: PapersProps) {
  const { show } = useToast();
  const { tabId } = page;
  const outline = useRested(pointRest, (card: PageCard | undefined) => api.outline(tabId, card?.key ?? null));
  const reveal = useRested(visitRest, ({ key }: PageCard) => void api.reveal(tabId, key));
  useEffect(() => {
    const leave = (): void => api.outline(tabId, null);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [api, tabId]);
  const onShow = async ({ key }: PageCard) => {
    if (!(await api.reveal(tabId, key))) show({ message: i18n.t('popup.notOnPage') });
  };
  return (
    <PageView
      page={page}
      cards={cards}
      sort={sort}
      onSort={onSort}
      decisions={decisions}
      onShow={(card) => void onShow(card)}
      onPoint={outline}
      onVisit={reveal}
      pointed={pointed}
    />
  );
}

/** @returns a stable function: of several calls in quick succession only the last one takes effect, after a rest. */
function useRested<T>(rest: number, act: (value: T) => void): (value: T) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const run = useEventCallback(act);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (value: T) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => run(value), rest);
    },
    [run, rest],
  );
}

/** Keeps the connection to the page of the active tab. @returns the paper whose card the page says is pointed at. */
function usePointed(api: PanelApi, page: ActivePage | undefined, look: () => void): Identifier | undefined {
  const tabId = page && 'tabId' in page && page.kind !== 'elsewhere' ? page.tabId : undefined;
  const [pointed, setPointed] = useState<{ tabId: number; paper: Identifier | null }>();
  const connected = useRef<{ tabId: number; end: () => void }>(undefined);
  // Each description is a chance to connect again: a page that ended is described anew once the next one is there.
  useEffect(() => {
    if (page === undefined || connected.current?.tabId === tabId) return;
    connected.current?.end();
    connected.current = undefined;
    if (tabId === undefined) return;
    const end = api.connect(
      tabId,
      (news) => {
        if ('cards' in news) look();
        else setPointed({ tabId, paper: news.pointed });
      },
      () => {
        if (connected.current?.end === end) connected.current = undefined;
        setPointed(undefined);
      },
    );
    connected.current = { tabId, end };
  }, [api, page, tabId, look]);
  useEffect(
    () => () => {
      connected.current?.end();
      connected.current = undefined;
    },
    [],
  );
  return pointed?.tabId === tabId ? (pointed?.paper ?? undefined) : undefined;
}
