import { Library, NotebookPen, Star } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { i18n } from '#i18n';
import { cleared, isFiltered, isQueue, type ListQuery, type QueryPlan, queueQuery } from '~/components/app/listQuery';
import { usePreferences } from '~/components/app/preferencesContext';
import { useEventCallback } from '~/components/app/useEventCallback';
import { priorityIcon, priorityLabel } from '~/components/paper/priorityIcon';
import { statusIcon, statusLabel } from '~/components/paper/statusLabel';
import { useFacetCounts } from '~/components/search/useFacetCounts';
import { type Priority, priorities, type Status } from '~/lib/papers/annotation';
import type { FacetCounts } from '~/lib/search/index/facetCounts';
import { type FacetTerm, hasTerm, toggleTerm } from '~/lib/search/language/facetTerm';
import { FacetButton } from './FacetButton';
import { FacetSection } from './FacetSection';
import { SavedSearchFacets } from './SavedSearchFacets';
import { TagFacets } from './TagFacets';
import { ValueFacets } from './ValueFacets';

export interface FacetsProps {
  plan: QueryPlan;
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
export const Facets = memo(function Facets({ plan, counts, ...props }: FacetsProps) {
  const { onChange } = props;
  const { query } = plan;
  const toggle = useEventCallback((term: FacetTerm) => onChange({ ...query, text: toggleTerm(query.text, term) }));
  return (
    <FacetLists
      {...props}
      plan={useDeferredValue(plan)}
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

const FacetLists = memo(function FacetLists({ plan, onChange, counts, siteName, whole, toggle }: FacetListsProps) {
  const [{ librarySort }] = usePreferences();
  const { query, parsed } = plan;
  const shown = counts ?? whole;
  const pressed = (term: FacetTerm): boolean => hasTerm(parsed, term);
  const toRead = { facet: 'status', value: 'to-read' } as const;
  /** On its own, "to read" comes in the order in which to read. */
  const toggleToRead = () => {
    if (isQueue(query)) onChange(cleared(librarySort));
    else if (isFiltered(query)) toggle(toRead);
    else onChange(queueQuery);
  };
  const statusButton = (status: Status, onPress?: () => void) => {
    const term = { facet: 'status', value: status } as const;
    return (
      <FacetButton
        key={status}
        icon={statusIcon(status)}
        label={statusLabel(status)}
        count={shown?.byStatus[status]}
        pressed={pressed(term)}
        onPress={onPress ?? (() => toggle(term))}
      />
    );
  };
  const isPriorityPressed = (priority: Priority): boolean => pressed({ facet: 'priority', value: priority });

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
        {statusButton('to-read', toggleToRead)}
        {statusButton('reading')}
        {statusButton('read')}
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
      </ul>
      <SavedSearchFacets plan={plan} onChange={onChange} />
      <TagFacets tags={shown?.tags ?? []} isPressed={pressed} onToggle={toggle} />
      <FacetSection
        name="more"
        title={i18n.t('agree.skippedAndPriority')}
        inUse={pressed({ facet: 'status', value: 'skipped' }) || priorities.some(isPriorityPressed)}
      >
        <ul className="flex flex-col gap-px">
          {statusButton('skipped')}
          {priorities
            .filter((priority) => (shown?.byPriority[priority] ?? 0) > 0 || isPriorityPressed(priority))
            .map((priority) => (
              <FacetButton
                key={priority}
                icon={priorityIcon(priority)}
                label={priorityLabel(priority)}
                count={shown?.byPriority[priority]}
                pressed={isPriorityPressed(priority)}
                onPress={() => toggle({ facet: 'priority', value: priority })}
              />
            ))}
        </ul>
      </FacetSection>
      <ValueFacets facet="year" values={shown?.years ?? []} isPressed={pressed} onToggle={toggle} />
      <ValueFacets facet="venue" values={shown?.venues ?? []} isPressed={pressed} onToggle={toggle} />
      <ValueFacets facet="site" values={shown?.sites ?? []} nameOf={siteName} isPressed={pressed} onToggle={toggle} />
    </div>
  );
});
