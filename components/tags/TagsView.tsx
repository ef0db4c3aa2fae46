import { useVirtualizer } from '@tanstack/react-virtual';
import { Merge, Tags } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import { useDatabase } from '~/components/app/libraryContext';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { useSelection } from '~/components/app/useSelection';
import { ViewHeader } from '~/components/app/ViewHeader';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { SearchField } from '~/components/ui/SearchField';
import { Select } from '~/components/ui/Select';
import { tagDetails } from '~/lib/library/tags/tagDetails';
import { searchable } from '~/lib/search/language/searchable';
import { MergeTagsDialog } from './MergeTagsDialog';
import { SimilarTagsList } from './SimilarTagsList';
import { TagRow } from './TagRow';
import { useTagActions } from './useTagActions';

const rowHeight = 44;
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The tag manager: finds, renames, merges, colours and deletes tags, and suggests similar ones to merge. */
export function TagsView() {
  const db = useDatabase();
  const { value: tags, failure, retry } = useLiveQuery(useCallback(() => tagDetails(db), [db]));
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<'name' | 'count'>('name');
  const [merging, setMerging] = useState(false);
  const selection = useSelection();
  const actions = useTagActions();
  const scroller = useRef<HTMLDivElement>(null);

  const shown = useMemo(() => {
    const filter = searchable(typed).trim();
    const matching = (tags ?? []).filter(({ tag }) => searchable(tag).includes(filter));
    return sort === 'count' ? matching : matching.toSorted((a, b) => collator.compare(a.tag, b.tag));
  }, [tags, typed, sort]);
  const order = useMemo(() => shown.map(({ tag }) => tag), [shown]);
  // Leaves out selected tags that were merged or deleted meanwhile.
  const selected = useMemo(() => (tags ?? []).filter(({ tag }) => selection.ids.has(tag)), [tags, selection.ids]);

  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: useCallback((index: number) => order[index] ?? index, [order]),
    overscan: 10,
  });

  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('tagManager.title')}>
        <a href="#rules" className="text-accent text-sm hover:underline">
          {i18n.t('rules.title')}
        </a>
      </ViewHeader>
      {failure && !tags ? (
        <FailureState failure={failure} onRetry={retry} />
      ) : tags && tags.length === 0 ? (
        <EmptyState icon={<Tags size={24} />} title={i18n.t('tagManager.nothing')}>
          {i18n.t('tagManager.nothingHint')}
        </EmptyState>
      ) : (
        <div className="mx-auto flex min-h-0 w-full max-w-3xl flex-1 flex-col gap-2 px-3 pt-3">
          <div className="flex flex-wrap items-center gap-2">
            <SearchField
              className="min-w-40 flex-1"
              label={i18n.t('library.findTag')}
              placeholder={i18n.t('library.findTag')}
              clearLabel={i18n.t('ui.clear')}
              value={typed}
              onChange={setTyped}
            />
            <Select
              label={i18n.t('library.sort')}
              hideLabel
              size="sm"
              value={sort}
              options={(['name', 'count'] as const).map((value) => ({ value, label: i18n.t(`tagManager.sortBy.${value}`) }))}
              onChange={setSort}
            />
            {selected.length > 1 && (
              <Button size="sm" icon={<Merge size={14} aria-hidden />} disabled={actions.busy} onClick={() => setMerging(true)}>
                {i18n.t('tagManager.mergeSelected', selected.length)}
              </Button>
            )}
          </div>
          <p aria-live="polite" className="text-muted text-xs tabular-nums">
            {tags ? i18n.t('tagManager.count', shown.length) : '\u00a0'}
          </p>
          <div ref={scroller} className="relative min-h-0 flex-1 overflow-y-auto pb-6">
            {tags && typed.trim() === '' ? <SimilarTagsList tags={tags} actions={actions} /> : null}
            <ul
              aria-label={i18n.t('tagManager.title')}
              className="relative w-full"
              style={{ height: virtualizer.getTotalSize() }}
            >
              {virtualizer.getVirtualItems().map(({ index, key, start }) => {
                const detail = shown[index];
                return detail ? (
                  <TagRow
                    key={key}
                    start={start}
                    measure={virtualizer.measureElement}
                    index={index}
                    total={shown.length}
                    detail={detail}
                    all={tags ?? []}
                    selected={selection.ids.has(detail.tag)}
                    onSelect={(range) => selection.toggle(detail.tag, order, range)}
                    actions={actions}
                  />
                ) : null;
              })}
            </ul>
            {tags && shown.length === 0 ? <EmptyState title={i18n.t('tagManager.noMatch', [typed.trim()])} /> : null}
          </div>
        </div>
      )}
      <MergeTagsDialog
        open={merging}
        onOpenChange={setMerging}
        tags={selected}
        onMerge={async (names, into) => {
          if (await actions.merge(names, into)) selection.clear();
        }}
      />
    </div>
  );
}
