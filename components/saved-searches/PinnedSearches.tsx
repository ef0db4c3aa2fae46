import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { cleared, type ListQuery, type QueryPlan } from '~/components/app/listQuery';
import { usePreferences } from '~/components/app/preferencesContext';
import { useSearchCount } from '~/components/search/useSearchCount';
import { Chip } from '~/components/ui/Chip';
import type { SavedSearch } from '~/lib/papers/savedSearch';
import { queryOf, showsSearch } from './savedQuery';
import { useSavedSearches } from './savedSearchesContext';

export interface PinnedSearchesProps {
  plan: QueryPlan;
  onChange: (query: ListQuery) => void;
}

/** The saved searches in one line above the list, shown if there is no room for the facets. */
export function PinnedSearches({ plan, onChange }: PinnedSearchesProps) {
  const { all } = useSavedSearches();
  const [{ librarySort }] = usePreferences();
  if (!all || all.length === 0) return null;
  return (
    <ul
      aria-label={i18n.t('savedSearches.title')}
      className="flex shrink-0 gap-1.5 overflow-x-auto px-3 pb-2 [scrollbar-width:none]"
    >
      {all.map((search) => {
        const shown = showsSearch(plan, search);
        return (
          <li key={search.id} className="flex max-w-48 shrink-0">
            <Pin
              search={search}
              shown={shown}
              onPress={() => onChange(shown ? cleared(librarySort) : queryOf(search, librarySort))}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Pin({ search, shown, onPress }: { search: SavedSearch; shown: boolean; onPress: () => void }) {
  const count = useSearchCount(search.text);
  return (
    <Chip label={search.name} count={count === undefined ? undefined : numberText(count)} pressed={shown} onPress={onPress} />
  );
}
