import { ArrowDown, ArrowUp, Bookmark, Ellipsis, Pencil, RefreshCw, Trash2, WandSparkles } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { type AnswerableQuery, isFiltered } from '~/components/app/listQuery';
import { go } from '~/components/app/useHashRoute';
import { SearchNameForm } from '~/components/saved-searches/SearchNameForm';
import { useSavedSearches } from '~/components/saved-searches/savedSearchesContext';
import { useSearchCount } from '~/components/search/useSearchCount';
import { Dialog } from '~/components/ui/Dialog';
import { IconButton } from '~/components/ui/IconButton';
import { Menu, type MenuItem } from '~/components/ui/Menu';
import type { SavedSearch } from '~/lib/papers/savedSearch';
import { FacetButton } from './FacetButton';

export interface SavedSearchFacetProps {
  search: SavedSearch;
  /** Position among the saved searches, from 0. */
  place: number;
  last: boolean;
  shown: boolean;
  /** The current query of the list. */
  asked: AnswerableQuery;
  onPress: () => void;
}

/** One saved search: its number of papers and a menu of actions. */
export function SavedSearchFacet({ search, place, last, shown, asked, onPress }: SavedSearchFacetProps) {
  const { rename, replace, move, remove } = useSavedSearches();
  const [renaming, setRenaming] = useState(false);
  const count = useSearchCount(search.text);
  const items: MenuItem[] = [
    { label: i18n.t('savedSearches.rename'), icon: <Pencil size={15} />, onSelect: () => setRenaming(true) },
    ...(!shown && isFiltered(asked.query)
      ? [{ label: i18n.t('savedSearches.replace'), icon: <RefreshCw size={15} />, onSelect: () => void replace(search, asked) }]
      : []),
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
      icon={<Bookmark size={15} aria-hidden />}
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
    </FacetButton>
  );
}
