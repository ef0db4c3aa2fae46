import { Library, NotebookPen, Star } from 'lucide-react';
import { useCallback } from 'react';
import { i18n } from '#i18n';
import { statusIcon, statusLabel } from '~/components/paper/statusLabel';
import { libraryCounts } from '~/lib/library/libraryCounts';
import { tagCounts } from '~/lib/library/tagCounts';
import { statuses } from '~/lib/papers/annotation';
import { FacetButton } from './FacetButton';
import { useDatabase } from './libraryContext';
import { cleared, isFiltered, type ListQuery } from './listQuery';
import { TagFacets } from './TagFacets';
import { useLive } from './useLive';

export interface FacetsProps {
  query: ListQuery;
  onChange: (query: ListQuery) => void;
}

/** What the library can be narrowed to, each with the number of papers. Statuses widen each other, all else narrows. */
export function Facets({ query, onChange }: FacetsProps) {
  const db = useDatabase();
  const counts = useLive(useCallback(() => libraryCounts(db), [db])).value;
  const tags = useLive(useCallback(() => tagCounts(db), [db])).value;

  return (
    <div className="flex flex-col gap-5">
      <ul aria-label={i18n.t('library.facets')} className="flex flex-col gap-px">
        <FacetButton
          icon={<Library size={15} aria-hidden />}
          label={i18n.t('library.all')}
          count={counts?.papers}
          pressed={!isFiltered(query)}
          onPress={() => onChange(cleared(query))}
        />
        <FacetButton
          icon={<Star size={15} aria-hidden />}
          label={i18n.t('library.starred')}
          count={counts?.starred}
          pressed={query.starred}
          onPress={() => onChange({ ...query, starred: !query.starred })}
        />
        {statuses.map((status) => (
          <FacetButton
            key={status}
            icon={statusIcon(status)}
            label={statusLabel(status)}
            count={counts?.byStatus[status]}
            pressed={query.statuses.includes(status)}
            onPress={() => onChange({ ...query, statuses: toggled(query.statuses, status) })}
          />
        ))}
        <FacetButton
          icon={<NotebookPen size={15} aria-hidden />}
          label={i18n.t('library.hasNote')}
          count={counts?.withNote}
          pressed={query.hasNote}
          onPress={() => onChange({ ...query, hasNote: !query.hasNote })}
        />
      </ul>
      <TagFacets tags={tags ?? []} chosen={query.tags} onChange={(chosen) => onChange({ ...query, tags: chosen })} />
    </div>
  );
}

const toggled = <T,>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
