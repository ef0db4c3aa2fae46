import { i18n } from '#i18n';
import { cleared, type ListQuery, type QueryPlan } from '~/components/app/listQuery';
import { usePreferences } from '~/components/app/preferencesContext';
import { queryOf, showsSearch } from '~/components/saved-searches/savedQuery';
import { useSavedSearches } from '~/components/saved-searches/savedSearchesContext';
import { FacetSection } from './FacetSection';
import { SavedSearchFacet } from './SavedSearchFacet';

export interface SavedSearchFacetsProps {
  plan: QueryPlan;
  onChange: (query: ListQuery) => void;
}

/** The saved searches among the facets, with menus to rename, reorder and delete them. */
export function SavedSearchFacets({ plan, onChange }: SavedSearchFacetsProps) {
  const { all } = useSavedSearches();
  const [{ librarySort }] = usePreferences();
  if (!all || all.length === 0) return null;
  return (
    <FacetSection name="saved" title={i18n.t('savedSearches.title')}>
      <ul aria-label={i18n.t('savedSearches.title')} className="flex flex-col gap-px">
        {all.map((search, place) => {
          const shown = showsSearch(plan, search);
          return (
            <SavedSearchFacet
              key={search.id}
              search={search}
              place={place}
              last={place === all.length - 1}
              shown={shown}
              plan={plan}
              onPress={() => onChange(shown ? cleared(librarySort) : queryOf(search, librarySort))}
            />
          );
        })}
      </ul>
    </FacetSection>
  );
}
