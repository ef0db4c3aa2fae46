import { Library, ListOrdered, NotebookPen, Star } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { i18n } from '#i18n';
import { type AnswerableQuery, cleared, isFiltered, isQueue, type ListQuery, queueQuery } from '~/components/app/listQuery';
import { usePreferences } from '~/components/app/preferencesContext';
import { useEventCallback } from '~/components/app/useEventCallback';
import { priorityIcon, priorityLabel } from '~/components/paper/priorityIcon';
import { statusIcon, statusLabel } from '~/components/paper/statusLabel';
import { useFacetCounts } from '~/components/search/useFacetCounts';
import { priorities, statuses } from '~/lib/papers/annotation';
import type { FacetCounts } from '~/lib/search/index/facetCounts';
import { type FacetTerm, hasTerm, toggleTerm } from '~/lib/search/language/facetTerm';
import { FacetButton } from './FacetButton';
import { SavedSearchFacets } from './SavedSearchFacets';
import { TagFacets } from './TagFacets';
import { ValueFacets } from './ValueFacets';

export interface FacetsProps {
  asked: AnswerableQuery;
  onChange: (query: ListQuery) => void;
  /** Counts over the papers that match the query; until there are any, the counts over the whole library are shown. */
  counts: FacetCounts | undefined;
  /** Display name of a site, by its id. */
  siteName: (id: string) => string;
}

/**
 * The facets that narrow the list, each with its number of papers. A press adds a term to the query or removes it. There may be
 * hundreds of lines, so their rendering is deferred: it comes after the rows of the list, and in slices.
 */
export const Facets = memo(function Facets({ asked, counts, ...props }: FacetsProps) {
  const { onChange } = props;
  const { query } = asked;
  const toggle = useEventCallback((term: FacetTerm) => onChange({ ...query, text: toggleTerm(query.text, term) }));
  return (
    <FacetLists
      {...props}
      asked={useDeferredValue(asked)}
      counts={useDeferredValue(counts)}
      whole={useDeferredValue(useFacetCounts())}
      toggle={toggle}
    />
  );
});

interface FacetListsProps extends FacetsProps {
  whole: ReturnType<typeof useFacetCounts>;
  toggle: (term: FacetTerm) => void;
}

const FacetLists = memo(function FacetLists({ asked, onChange, counts, siteName, whole, toggle }: FacetListsProps) {
  const [{ librarySort }] = usePreferences();
  const { query, parsed } = asked;
  const shown = counts ?? whole;
  const pressed = (term: FacetTerm): boolean => hasTerm(parsed, term);
  const inQueue = isQueue(query);

  return (
    <div className="flex flex-col gap-5">
      <ul aria-label={i18n.t('library.facets')} className="flex flex-col gap-px">
        <FacetButton
          icon={<Library size={15} aria-hidden />}
          label={i18n.t('library.all')}
          count={whole?.papers}
          pressed={!isFiltered(query)}
          onPress={() => onChange(cleared(librarySort))}
        />
        <FacetButton
          icon={<ListOrdered size={15} aria-hidden />}
          label={i18n.t('library.queue')}
          count={whole?.byStatus['to-read']}
          pressed={inQueue}
          onPress={() => onChange(inQueue ? cleared(librarySort) : queueQuery)}
        />
        <FacetButton
          icon={<Star size={15} aria-hidden />}
          label={i18n.t('library.starred')}
          count={shown?.starred}
          pressed={pressed({ facet: 'star' })}
          onPress={() => toggle({ facet: 'star' })}
        />
        <FacetButton
          icon={<NotebookPen size={15} aria-hidden />}
          label={i18n.t('library.hasNote')}
          count={shown?.withNote}
          pressed={pressed({ facet: 'note' })}
          onPress={() => toggle({ facet: 'note' })}
        />
        {statuses.map((status) => (
          <FacetButton
            key={status}
            icon={statusIcon(status)}
            label={statusLabel(status)}
            count={shown?.byStatus[status]}
            pressed={pressed({ facet: 'status', value: status })}
            onPress={() => toggle({ facet: 'status', value: status })}
          />
        ))}
        {priorities
          .filter((priority) => (shown?.byPriority[priority] ?? 0) > 0 || pressed({ facet: 'priority', value: priority }))
          .map((priority) => (
            <FacetButton
              key={priority}
              icon={priorityIcon(priority)}
              label={priorityLabel(priority)}
              count={shown?.byPriority[priority]}
              pressed={pressed({ facet: 'priority', value: priority })}
              onPress={() => toggle({ facet: 'priority', value: priority })}
            />
          ))}
      </ul>
      <SavedSearchFacets asked={asked} onChange={onChange} />
      <TagFacets tags={shown?.tags ?? []} isPressed={pressed} onToggle={toggle} />
      <ValueFacets facet="year" values={shown?.years ?? []} isPressed={pressed} onToggle={toggle} />
      <ValueFacets facet="venue" values={shown?.venues ?? []} isPressed={pressed} onToggle={toggle} />
      <ValueFacets facet="site" values={shown?.sites ?? []} nameOf={siteName} isPressed={pressed} onToggle={toggle} />
    </div>
  );
});
