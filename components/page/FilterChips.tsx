import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { Chip } from '~/components/ui/Chip';
import { type PageFilter, pageFilters } from './pageFilter';

interface Props {
  counts: Record<PageFilter, number>;
  filter: PageFilter;
  onFilter: (filter: PageFilter) => void;
}

/** The filters of a page's papers, each with the number of papers that pass it. */
export const FilterChips = ({ counts, filter, onFilter }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
  <div role="group" aria-label={i18n.t('pageList.filter')} className="flex flex-wrap gap-1">
    {pageFilters.map((each) => (
      <Chip
        key={each}
        label={i18n.t(`pageList.filters.${each}`)}
        count={numberText(counts[each])}
        pressed={each === filter}
        onPress={() => onFilter(each)}
      />
    ))}
  </div>
);
