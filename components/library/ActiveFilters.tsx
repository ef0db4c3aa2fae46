import { i18n } from '#i18n';
import { statusLabel } from '~/components/paper/statusLabel';
import { Button } from '~/components/ui/Button';
import { Chip } from '~/components/ui/Chip';
import { cleared, isFiltered, type ListQuery } from './listQuery';

export interface ActiveFiltersProps {
  query: ListQuery;
  onChange: (query: ListQuery) => void;
}

/** What narrows the list at the moment, each removable, with one button for all of it. The search box empties itself. */
export function ActiveFilters({ query, onChange }: ActiveFiltersProps) {
  if (!isFiltered({ ...query, text: '' })) return null;
  const chip = (label: string, rest: ListQuery) => (
    <Chip key={label} label={label} onRemove={() => onChange(rest)} removeLabel={i18n.t('library.removeFilter', [label])} />
  );
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {query.starred && chip(i18n.t('library.starred'), { ...query, starred: false })}
      {query.statuses.map((status) =>
        chip(statusLabel(status), { ...query, statuses: query.statuses.filter((each) => each !== status) }),
      )}
      {query.hasNote && chip(i18n.t('library.hasNote'), { ...query, hasNote: false })}
      {query.tags.map((tag) => chip(tag, { ...query, tags: query.tags.filter((each) => each !== tag) }))}
      <Button variant="quiet" size="sm" onClick={() => onChange(cleared(query))}>
        {i18n.t('library.clearFilters')}
      </Button>
    </div>
  );
}
