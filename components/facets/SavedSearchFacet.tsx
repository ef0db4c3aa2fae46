import { ArrowDown, ArrowUp, Bookmark, Ellipsis, Eye, EyeOff, Pencil, RefreshCw, Trash2, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { isFiltered, type QueryPlan } from '~/components/app/listQuery';
import { go } from '~/components/app/useHashRoute';
import { TagDot } from '~/components/paper/tags/TagDot';
import { useSavedSearches } from '~/components/saved-searches/savedSearchesContext';
import { useSearchCount } from '~/components/search/useSearchCount';
import { Button } from '~/components/ui/Button';
import { Dialog } from '~/components/ui/Dialog';
import { IconButton } from '~/components/ui/IconButton';
import { Menu, type MenuItem } from '~/components/ui/Menu';
import { onDemand } from '~/components/ui/onDemand';
import type { SavedSearch, WatchMode } from '~/lib/papers/savedSearch';
import { FacetButton } from './FacetButton';

const SearchNameForm = onDemand(() =>
  import('~/components/saved-searches/SearchNameForm').then(({ SearchNameForm }) => SearchNameForm),
);
const WatchSelect = onDemand(() => import('~/components/saved-searches/WatchSelect').then(({ WatchSelect }) => WatchSelect));

export interface SavedSearchFacetProps {
  search: SavedSearch;
  /** Position among the saved searches, from 0. */
  place: number;
  last: boolean;
  shown: boolean;
  /** The current query of the list. */
  plan: QueryPlan;
  onPress: () => void;
}

/** One saved search: its number of papers and a menu of actions. */
export function SavedSearchFacet({ search, place, last, shown, plan, onPress }: SavedSearchFacetProps) {
  const { rename, replace, move, remove, watch } = useSavedSearches();
  const [renaming, setRenaming] = useState(false);
  const [watching, setWatching] = useState(false);
  const count = useSearchCount(search.text);
  const items: MenuItem[] = [
    { label: i18n.t('savedSearches.rename'), icon: <Pencil size={15} />, onSelect: () => setRenaming(true) },
    ...(!shown && isFiltered(plan.query)
      ? [{ label: i18n.t('savedSearches.replace'), icon: <RefreshCw size={15} />, onSelect: () => void replace(search, plan) }]
      : []),
    { label: i18n.t('watch.menu'), icon: <Eye size={15} />, onSelect: () => setWatching(true) },
    {
      label: i18n.t('rules.ofSearch'),
      icon: <WandSparkles size={15} />,
      onSelect: () => go({ view: 'rules', search: search.text }),
    },
    {
      label: i18n.t('savedSearches.up'),
      icon: <ArrowUp size={15} />,
      disabled: place === 0,
      onSelect: () => void move(search, place - 1),
    },
    {
      label: i18n.t('savedSearches.down'),
      icon: <ArrowDown size={15} />,
      disabled: last,
      onSelect: () => void move(search, place + 1),
    },
    { label: i18n.t('savedSearches.delete'), icon: <Trash2 size={15} />, danger: true, onSelect: () => void remove(search) },
  ];
  return (
    <FacetButton
      icon={<WatchIcon watch={search.watch} />}
      label={search.name}
      hint={search.name === search.text ? search.name : `${search.name}\n${search.text}`}
      count={count}
      pressed={shown}
      onPress={onPress}
      after={
        <Menu
          trigger={
            <IconButton
              light
              size="sm"
              label={i18n.t('savedSearches.more', [search.name])}
              icon={<Ellipsis size={15} aria-hidden />}
            />
          }
          items={items}
        />
      }
    >
      <Dialog
        open={renaming}
        onOpenChange={setRenaming}
        title={i18n.t('savedSearches.rename')}
        width="sm"
        closeLabel={i18n.t('ui.close')}
      >
        <SearchNameForm
          name={search.name}
          action={i18n.t('savedSearches.renameDo')}
          onName={(name) => rename(search, name)}
          onDone={() => setRenaming(false)}
        />
      </Dialog>
      <Dialog
        open={watching}
        onOpenChange={setWatching}
        title={i18n.t('watch.dialog', [search.name])}
        width="sm"
        closeLabel={i18n.t('ui.close')}
      >
        <div className="flex flex-col gap-3">
          <p className="text-muted">{i18n.t('watch.dialogHint')}</p>
          <WatchSelect watch={search.watch} onChange={(mode) => void watch(search, mode)} />
          <div className="flex justify-end">
            <Button variant="primary" onClick={() => setWatching(false)}>
              {i18n.t('watch.done')}
            </Button>
          </div>
        </div>
      </Dialog>
    </FacetButton>
  );
}

/** A watched search shows its colour in place of the usual icon. */
function WatchIcon({ watch }: { watch: WatchMode | undefined }) {
  if (watch === undefined) return <Bookmark size={15} aria-hidden />;
  return (
    <span className="inline-flex w-[15px] justify-center">
      {watch === 'mute' ? <EyeOff size={15} aria-hidden /> : <TagDot colour={watch} />}
    </span>
  );
}
