import { ListChecks, Star } from 'lucide-react';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { usePreferences } from '~/components/app/preferencesContext';
import { useEventCallback } from '~/components/app/useEventCallback';
import { usePageKeys } from '~/components/app/usePageKeys';
import { useSelection } from '~/components/app/useSelection';
import { ExportDialog } from '~/components/export/ExportDialog';
import type { PageToExport } from '~/components/export/ExportForm';
import type { MarkFocus } from '~/components/paper/markFocus';
import { Button } from '~/components/ui/Button';
import { Checkbox } from '~/components/ui/Checkbox';
import { classes } from '~/components/ui/classes';
import { EmptyState } from '~/components/ui/EmptyState';
import { Select } from '~/components/ui/Select';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { type PanelState, pageSorts } from '~/lib/settings/panelState';
import { FilterChips } from './FilterChips';
import { focusPageList, PageList, type PageListProps } from './PageList';
import { PageSelectionBar } from './PageSelectionBar';
import type { PapersPage } from './pageApi';
import { countByFilter, type PageFilter, passesFilter } from './pageFilter';
import { pageToExport } from './pageToExport';
import type { PageCard } from './planDecision';
import { useDecide } from './useDecide';
import { usePageRanks } from './usePageRanks';
import type { Decisions } from './useUndoDecision';

interface Props extends Pick<PageListProps, 'onShow' | 'onPoint' | 'onVisit' | 'pointed'> {
  page: PapersPage;
  cards: readonly PageCard[];
  sort: PanelState['sort'];
  onSort: (sort: PanelState['sort']) => void;
  /** See `useUndoDecision`. */
  decisions: Decisions;
}

/** The papers of a page: filters with their numbers, an order, a selection with what can be done with it, and the list. */
export function PageView({ page, cards, sort, onSort, decisions, ...list }: Props) {
  const [{ keyboard: letters, forYou }] = usePreferences();
  const [filter, setFilter] = useState<PageFilter>('all');
  const only = page.papers.length === 1 ? page.papers[0]?.draft.identifiers[0] : undefined;
  const [opened, setOpened] = useState<PageListProps['opened']>(only && { key: only, turn: 0 });
  const [exporting, setExporting] = useState<PageToExport>();
  const selection = useSelection();
  const ranks = usePageRanks(page.papers);
  const { decide, busy } = useDecide(page.report.site, decisions);

  const counts = useMemo(() => countByFilter(cards.map(({ mark }) => mark)), [cards]);
  const shown = useMemo(() => {
    const passing = cards.filter(({ mark }) => passesFilter(filter, mark));
    if (sort === 'page' || !ranks) return passing;
    const scoreOf = ({ key }: PageCard): number => ranks.get(key)?.score ?? Number.NEGATIVE_INFINITY;
    return passing.toSorted((a, b) => scoreOf(b) - scoreOf(a) || 0);
  }, [cards, filter, sort, ranks]);
  /** The selected papers that the page still shows, in its order. */
  const selected = useMemo(() => cards.filter(({ key }) => selection.ids.has(key)), [cards, selection.ids]);

  const open = useEventCallback((key: Identifier | undefined, focus?: MarkFocus) => {
    setOpened((before) => (key === undefined ? undefined : { key, focus, turn: (before?.turn ?? 0) + 1 }));
  });
  const allSelected = shown.length > 0 && shown.every(({ key }) => selection.ids.has(key));
  const selectAll = useEventCallback(() => selection.replace([...selection.ids, ...shown.map(({ key }) => key)]));
  const keys = useMemo(
    () => ({ next: focusPageList, previous: focusPageList, first: focusPageList, last: focusPageList, selectAll }),
    [selectAll],
  );
  usePageKeys(letters, keys);

  return (
    <>
      <div className={classes('flex shrink-0 flex-col gap-1.5 border-line border-b px-2 py-1.5', cards.length < 2 && 'hidden')}>
        <FilterChips counts={counts} filter={filter} onFilter={setFilter} />
        <div className="flex min-h-8 items-center gap-2 ps-1.5">
          <Checkbox
            label={i18n.t('pageList.selectAll')}
            hideLabel={selected.length > 0}
            checked={allSelected}
            indeterminate={selected.length > 0 && !allSelected}
            onChange={(all) => (all ? selectAll() : selection.clear())}
          />
          {selected.length > 0 ? (
            <PageSelectionBar
              cards={selected}
              decide={decide}
              busy={busy}
              onExport={() => setExporting(pageToExport(cards, selected))}
              onClear={selection.clear}
            />
          ) : forYou ? (
            <Select
              className="ms-auto"
              label={i18n.t('pageList.sort')}
              hideLabel
              size="sm"
              value={sort}
              options={pageSorts.map((value) => ({ value, label: i18n.t(`pageList.sortBy.${value}`) }))}
              onChange={onSort}
            />
          ) : null}
        </div>
        {forYou && sort === 'best' && ranks === null ? (
          <p className="px-1 text-muted text-xs">{i18n.t('pageList.noRanks')}</p>
        ) : null}
      </div>
      {page.more ? (
        <p className="shrink-0 border-line border-b px-3 py-1.5 text-muted text-sm">
          {i18n.t('pageList.firstOf', [numberText(page.papers.length), numberText(page.papers.length + page.more)])}
        </p>
      ) : null}
      {shown.length > 0 ? (
        <PageList
          key={filter}
          {...list}
          cards={shown}
          ranks={ranks}
          selection={selection}
          opened={opened}
          onOpen={open}
          decide={decide}
          onSelectAll={selectAll}
          letters={letters}
        />
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">
          <EmptyState
            icon={filter === 'starred' ? <Star size={24} /> : <ListChecks size={24} />}
            title={i18n.t(`pageList.nothing.${filter}`)}
            action={filter === 'all' ? undefined : <Button onClick={() => setFilter('all')}>{i18n.t('pageList.showAll')}</Button>}
          >
            {i18n.t(`pageList.nothingHint.${filter}`)}
          </EmptyState>
        </div>
      )}
      <ExportDialog open={exporting !== undefined} onOpenChange={(open) => open || setExporting(undefined)} page={exporting} />
    </>
  );
}
