import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { About } from '~/components/app/about';
import { OffersProvider, useOffer } from '~/components/app/actions/offersContext';
import { useFirstReads } from '~/components/app/firstReads';
import { focusSearch } from '~/components/app/focusList';
import { InterruptedNotice } from '~/components/app/InterruptedNotice';
import { cleared, type ListQuery, planQuery, type QueryPlan } from '~/components/app/listQuery';
import type { OpenedPaper } from '~/components/app/openedPaper';
import { usePreferences } from '~/components/app/preferencesContext';
import { useEventCallback } from '~/components/app/useEventCallback';
import { go, parseRoute, useHash } from '~/components/app/useHashRoute';
import { usePageKeys } from '~/components/app/usePageKeys';
import { useRestoredView, useSaveView } from '~/components/app/useRestoredView';
import { useSelection } from '~/components/app/useSelection';
import { useGetDetails } from '~/components/details/detailsContext';
import { ExportDialog } from '~/components/export/ExportDialog';
import { HandOffProvider } from '~/components/handoff/handOffContext';
import { useUndoLast } from '~/components/history/useUndoLast';
import { ImportDialog } from '~/components/import/ImportDialog';
import { importedName } from '~/components/import/importedName';
import { ListView } from '~/components/list/ListView';
import { MoreMenu } from '~/components/list/MoreMenu';
import { PaperView } from '~/components/list/PaperView';
import { PaletteHost } from '~/components/palette/PaletteHost';
import type { MarkFocus } from '~/components/paper/markFocus';
import { ShortcutsDialog } from '~/components/settings/ShortcutsDialog';
import { onDemand } from '~/components/ui/onDemand';
import { useUndoCommand } from '~/components/ui/Toast';
import { ToastPlace } from '~/components/ui/ToastPlace';
import { useMediaQuery } from '~/components/ui/useMediaQuery';
import type { Handlers } from '~/lib/actions/action';
import type { libraryActions } from '~/lib/actions/libraryActions';
import type { Surface, ViewState } from '~/lib/settings/viewState';

export interface LibraryScreenProps {
  surface: Surface;
  about: About;
  /** Opens the library in a tab of its own; absent where it already is one. */
  onOpenPage?: (() => void) | undefined;
  /** Opens the side panel; absent where it already is one. */
  onOpenPanel?: (() => void) | undefined;
}

const EmptyLibrary = onDemand(() => import('~/components/list/EmptyLibrary').then(({ EmptyLibrary }) => EmptyLibrary));
const DuplicatesView = onDemand(() =>
  import('~/components/duplicates/DuplicatesView').then(({ DuplicatesView }) => DuplicatesView),
);
const HistoryView = onDemand(() => import('~/components/history/HistoryView').then(({ HistoryView }) => HistoryView));
const OverviewView = onDemand(() => import('~/components/overview/OverviewView').then(({ OverviewView }) => OverviewView));
const RulesView = onDemand(() => import('~/components/rules/RulesView').then(({ RulesView }) => RulesView));
const SettingsView = onDemand(() => import('~/components/settings/SettingsView').then(({ SettingsView }) => SettingsView));
const TagsView = onDemand(() => import('~/components/tags/TagsView').then(({ TagsView }) => TagsView));
const TrashView = onDemand(() => import('~/components/trash/TrashView').then(({ TrashView }) => TrashView));

/** From this width on, facets, list and one paper fit beside each other. */
const threeColumns = '(min-width: 1000px)';

/** The library on any surface, with as many parts side by side as fit. It restores the view of its last use. */
export function LibraryScreen(props: LibraryScreenProps) {
  const kept = useRestoredView(props.surface);
  return kept === undefined ? null : (
    <OffersProvider>
      <HandOffProvider>
        <Screen {...props} kept={kept} />
      </HandOffProvider>
    </OffersProvider>
  );
}

function Screen({ surface, about, onOpenPage, onOpenPanel, kept }: LibraryScreenProps & { kept: ViewState | null }) {
  const hash = useHash();
  const route = useMemo(() => parseRoute(hash), [hash]);
  const wide = useMediaQuery(threeColumns);
  const [preferences, setPreferences] = usePreferences();
  const sort = preferences.librarySort;
  const [query, setQuery] = useState<ListQuery>(() => kept?.query ?? cleared(sort));
  const plan = useMemo(() => planQuery(query), [query]);
  const [opened, setOpened] = useState<OpenedPaper | undefined>(kept?.opened ? { id: kept.opened, turn: 0 } : undefined);
  const [exporting, setExporting] = useState<QueryPlan>();
  /** The query that the list shows: the typed one, or a correction of it. Undefined while there is no list. */
  const shown = useRef<QueryPlan>(undefined);
  const [importing, setImporting] = useState(false);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [helping, setHelping] = useState(false);
  const selection = useSelection(kept?.selection);
  const place = useRef(kept?.place);
  const onPlace = useSaveView(surface, query, selection.ids, opened?.id, place);

  // A list that is opened later reads the library itself: the first page may be out of date by then.
  const reads = useFirstReads();
  useEffect(() => {
    if (reads) reads.list = undefined;
  }, [reads]);

  /** The control that gets the focus in the paper that the next route opens. */
  const focusNext = useRef<MarkFocus>(undefined);
  const open = useCallback((id: string | undefined, focus?: MarkFocus) => {
    setOpened((before) => (id === undefined ? undefined : { id, focus, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  useEffect(() => {
    if (route.view === 'list' && route.search !== undefined) {
      const text = route.search;
      setQuery((present) => ({ ...present, text, ranked: true }));
    }
    if (route.view === 'paper') open(route.id, focusNext.current);
    focusNext.current = undefined;
  }, [route, open]);

  const { text } = query;
  const changeQuery = useEventCallback((next: ListQuery) => {
    // Clearing the text resets the order, which may be that of the reading queue or of a saved search. While the text is edited,
    // the order stays.
    setQuery(next.text.trim() === '' && next.text !== text ? cleared(sort) : next);
    // If the browser refuses to store the order, the list uses it all the same.
    if (next.sort !== sort && next.text === text) setPreferences({ librarySort: next.sort }).catch(() => undefined);
  });
  const selected = useMemo(() => [...selection.ids], [selection.ids]);
  const openImport = useCallback(() => setImporting(true), []);
  const openExport = useEventCallback(() => setExporting(shown.current ?? plan));
  const openPalette = useCallback(() => setPaletteOpen(true), []);
  const openHelp = useCallback(() => setHelping(true), []);

  const getDetails = useGetDetails();
  const undoLast = useUndoLast();
  useUndoCommand(undoLast, preferences.keyboard);

  const siteName = useCallback(
    (id: string) => [...about.sites.core, ...about.sites.others].find((site) => site.id === id)?.name ?? importedName(id) ?? id,
    [about],
  );
  const handlers = useMemo<Handlers<typeof libraryActions>>(
    () => ({
      search: focusSearch,
      back: () => go({ view: 'list' }),
      export: openExport,
      import: openImport,
      details: () => getDetails('lacking'),
      overview: () => go({ view: 'overview' }),
      tags: () => go({ view: 'tags' }),
      rules: () => go({ view: 'rules' }),
      history: () => go({ view: 'history' }),
      duplicates: () => go({ view: 'duplicates' }),
      trash: () => go({ view: 'trash' }),
      settings: () => go({ view: 'settings' }),
      openPage: onOpenPage,
      openPanel: onOpenPanel,
      palette: openPalette,
      help: openHelp,
      undo: undoLast,
    }),
    [getDetails, openExport, openImport, openHelp, openPalette, onOpenPage, onOpenPanel, undoLast],
  );
  const menu = useMemo(() => <MoreMenu handlers={handlers} />, [handlers]);
  const empty = useMemo(() => <EmptyLibrary sites={about.sites} onImport={openImport} />, [about, openImport]);

  const listed = route.view === 'list' || (route.view === 'paper' && wide);
  const keys = useMemo(() => ({ help: openHelp, search: listed ? focusSearch : undefined }), [openHelp, listed]);
  usePageKeys(preferences.keyboard, keys);
  useOffer('library', () => ({
    handlers: { ...handlers, search: listed ? handlers.search : undefined, back: listed ? undefined : handlers.back },
  }));
  const showPaper = useEventCallback((id: string) => {
    // Focus the paper's star, so that the keys of the list do not act on the row that had the focus before.
    if (route.view === 'paper' && route.id === id) open(id, 'star');
    else {
      focusNext.current = 'star';
      go({ view: 'paper', id });
    }
  });
  const showQuery = useEventCallback((next: ListQuery) => {
    changeQuery(next);
    go({ view: 'list' });
  });
  const showText = useEventCallback((text: string) => showQuery({ ...query, text, ranked: true }));
  return (
    <>
      <div className="flex h-[var(--screen-height,100dvh)] flex-col bg-page text-ink">
        {listed ? null : (
          <main className="min-h-0 flex-1">
            {route.view === 'settings' && <SettingsView about={about} onImport={openImport} />}
            {route.view === 'trash' && <TrashView />}
            {route.view === 'history' && <HistoryView />}
            {route.view === 'duplicates' && <DuplicatesView />}
            {route.view === 'overview' && <OverviewView />}
            {route.view === 'tags' && <TagsView />}
            {route.view === 'rules' && <RulesView key={route.search} search={route.search} />}
            {route.view === 'paper' && !wide && (
              <PaperView opened={opened?.id === route.id ? opened : { id: route.id, turn: 0 }} />
            )}
          </main>
        )}
        {listed && (
          <ListView
            plan={plan}
            onQuery={changeQuery}
            selection={selection}
            opened={opened}
            onOpen={open}
            wide={wide}
            letters={preferences.keyboard}
            place={place}
            onPlace={onPlace}
            shown={shown}
            onExport={openExport}
            siteName={siteName}
            menu={menu}
            empty={empty}
          />
        )}
        <ToastPlace />
      </div>
      <ExportDialog
        open={exporting !== undefined}
        onOpenChange={(open) => open || setExporting(undefined)}
        plan={exporting ?? plan}
        selected={selected}
      />
      <PaletteHost open={paletteOpen} onOpenChange={setPaletteOpen} onPaper={showPaper} onQuery={showQuery} />
      <InterruptedNotice />
      <ImportDialog open={importing} onOpenChange={setImporting} onShow={showText} />
      <ShortcutsDialog open={helping} onOpenChange={setHelping} />
    </>
  );
}
