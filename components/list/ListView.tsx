import { Download } from 'lucide-react';
import { memo, type ReactNode, type RefObject, useDeferredValue, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useFinder } from '~/components/app/finderContext';
import { focusList } from '~/components/app/focusList';
import { useDatabase } from '~/components/app/libraryContext';
import type { ListPlace } from '~/components/app/listPlace';
import { isQueue, type ListQuery, type QueryPlan } from '~/components/app/listQuery';
import type { OpenedPaper, OpenPaper } from '~/components/app/openedPaper';
import { useCommand } from '~/components/app/useCommand';
import { useEventCallback } from '~/components/app/useEventCallback';
import { usePageKeys } from '~/components/app/usePageKeys';
import type { Selection } from '~/components/app/useSelection';
import { DuplicatesRow } from '~/components/duplicates/DuplicatesRow';
import { Facets } from '~/components/facets/Facets';
import { PinnedSearches } from '~/components/saved-searches/PinnedSearches';
import { SaveSearchButton } from '~/components/saved-searches/SaveSearchButton';
import { NearestQuery } from '~/components/search/NearestQuery';
import { IconButton } from '~/components/ui/IconButton';
import { onDemand } from '~/components/ui/onDemand';
import { libraryActions } from '~/lib/actions/libraryActions';
import { hasTerm, toggleTerm } from '~/lib/search/language/facetTerm';
import { idsOf } from './idsOf';
import { LibraryList } from './LibraryList';
import { ListHeader } from './ListHeader';
import { ListStates } from './ListStates';
import { PaperBeside } from './PaperBeside';
import { ReadingProgress } from './ReadingProgress';
import type { SelectionBarProps } from './SelectionBar';
import { SideLinks } from './SideLinks';
import { SkippedLine } from './SkippedLine';
import { SortMenu } from './SortMenu';
import { useIsNewLibrary } from './useIsNewLibrary';
import { useKeyMarks } from './useKeyMarks';
import { useLibraryList } from './useLibraryList';

/** Has the height of the line that it replaces, so that the list stays in place. */
const BarFrame = ({ children }: { children: ReactNode }) => <div className="min-h-8">{children}</div>;

const SelectionBar = onDemand<SelectionBarProps>(
  () => import('./SelectionBar').then(({ SelectionBar }) => SelectionBar),
  BarFrame,
);
const QueueAge = onDemand(() => import('./QueueAge').then(({ QueueAge }) => QueueAge));

export interface ListViewProps {
  /** The current query of the list, parsed once for all components below. */
  plan: QueryPlan;
  onQuery: (query: ListQuery) => void;
  selection: Selection;
  opened: OpenedPaper | undefined;
  onOpen: OpenPaper;
  /** Whether the facets and the open paper are beside the list; otherwise they unfold in it. */
  wide: boolean;
  letters: boolean;
  /** At first the scroll position to restore; then updated with the current one. */
  place: RefObject<ListPlace | undefined>;
  onPlace: () => void;
  /** Receives the query that the list shows; undefined when the list goes. */
  shown: RefObject<QueryPlan | undefined>;
  onExport: () => void;
  /** Display name of a site, by its id. */
  siteName: (id: string) => string;
  menu: ReactNode;
  /** Shown instead of a library without papers. */
  empty: ReactNode;
}

/** Elsewhere on the page, the keys that move within the list focus the list. */
const toList = { next: focusList, previous: focusList };

/** Search, facets, the list and the open paper. Memoised, so that opening a dialog does not render it again. */
export const ListView = memo(function ListView(props: ListViewProps) {
  const { plan, onQuery, selection, opened, onOpen, wide, letters, place, onPlace, shown, onExport, siteName, menu, empty } =
    props;
  const { query } = plan;
  const db = useDatabase();
  const run = useCommand();
  const finder = useFinder();
  const [filtering, setFiltering] = useState(false);
  // What stands beside the list is rendered after the first rows.
  const isBesideDue = useDeferredValue(true, false);
  const list = useLibraryList(plan, wide || filtering, place.current);
  usePageKeys(letters, toList);
  const { settled } = list;
  useEffect(() => {
    shown.current = settled;
    return () => {
      shown.current = undefined;
    };
  }, [shown, settled]);

  const mark = useKeyMarks();
  const narrowByTag = useEventCallback((tag: string) => {
    const term = { facet: 'tag', value: tag } as const;
    if (!hasTerm(plan.parsed, term)) onQuery({ ...query, text: toggleTerm(query.text, term) });
  });
  // A library without papers has nothing to count, narrow, order or export.
  const bare = useIsNewLibrary(list);
  const search = list.settled.parsed;
  const selectAll = async () => {
    const ids = await run(idsOf(db, finder, list.settled, list.total));
    if (ids) selection.replace(ids);
  };

  return (
    <div className="mx-auto flex min-h-0 w-full max-w-[130rem] flex-1 flex-col">
      <ListHeader
        plan={plan}
        onQuery={onQuery}
        wide={wide}
        faceted={!bare}
        filtering={filtering}
        onFiltering={setFiltering}
        menu={menu}
      />
      <div className="flex min-h-0 flex-1">
        {wide && !bare && (
          <nav
            aria-label={i18n.t('library.facets')}
            className="flex w-52 shrink-0 flex-col gap-6 relative overflow-y-auto px-3 py-2 xl:w-60"
          >
            {isBesideDue && (
              <>
                <Facets plan={plan} onChange={onQuery} counts={list.facets} siteName={siteName} />
                <SideLinks />
              </>
            )}
          </nav>
        )}
        <main className={`flex min-w-0 flex-1 flex-col ${wide && !bare ? 'max-w-[54rem]' : ''}`}>
          {!wide && filtering && (
            <div className="max-h-[50dvh] shrink-0 relative overflow-y-auto border-line border-b bg-surface p-3 mb-2">
              <Facets plan={plan} onChange={onQuery} counts={list.facets} siteName={siteName} />
            </div>
          )}
          {!wide && !filtering && <PinnedSearches plan={plan} onChange={onQuery} />}
          <div className="flex shrink-0 flex-col gap-2 px-3 pb-2">
            {bare ? null : selection.ids.size > 0 ? (
              <SelectionBar selection={selection} total={list.total} onSelectAll={selectAll} onExport={onExport} />
            ) : (
              <div className="@container flex min-h-8 items-center justify-end gap-1 max-[260px]:flex-wrap">
                <p aria-live="polite" className="min-w-0 flex-auto truncate text-muted tabular-nums">
                  {list.total === undefined ? '\u00a0' : papersText(list.total)}
                </p>
                <IconButton
                  label={i18n.t(libraryActions.export.label)}
                  icon={<Download size={16} aria-hidden />}
                  disabled={!list.total}
                  onClick={onExport}
                />
                <SaveSearchButton plan={plan} />
                <SortMenu query={query} ranks={list.settled.parsed.terms.length > 0} onChange={onQuery} />
              </div>
            )}
            <ReadingProgress partial={list.partial} />
            <NearestQuery misspelled={list.misspelled} shown={list.settled.query} onQuery={onQuery} />
            {isQueue(query) && <QueueAge onQuery={onQuery} />}
            <DuplicatesRow />
          </div>
          <h2 className="sr-only">{i18n.t('library.papersList')}</h2>
          <ListStates list={list} onQuery={onQuery} empty={empty}>
            <LibraryList
              entries={list.entries ?? []}
              total={list.total}
              more={list.more}
              busy={list.pending}
              onNearEnd={list.loadMore}
              selection={selection}
              opened={opened}
              onOpen={onOpen}
              inPlace={!wide}
              onMark={mark}
              onSelectAll={selectAll}
              onTag={narrowByTag}
              search={search}
              question={list.settled.query}
              place={place}
              onPlace={onPlace}
              letters={letters}
            />
          </ListStates>
          <SkippedLine plan={list.settled} leftOut={list.leftOut} onQuery={onQuery} />
        </main>
        {wide && (!bare || opened) && <PaperBeside opened={opened} onOpen={onOpen} plan={list.settled} />}
      </div>
    </div>
  );
});
