import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { i18n } from '#i18n';
import { IconButton } from '~/components/ui/IconButton';
import { Select } from '~/components/ui/Select';
import { librarySorts } from '~/lib/library/libraryFilter';
import { type ListQuery, usualDirection } from './listQuery';

export interface SortMenuProps {
  query: ListQuery;
  onChange: (query: ListQuery) => void;
}

export function SortMenu({ query, onChange }: SortMenuProps) {
  const turned = query.descending === usualDirection(query.sort);
  return (
    <div className="flex items-center gap-1">
      <Select
        label={i18n.t('library.sort')}
        hideLabel
        size="sm"
        value={query.sort}
        options={librarySorts.map((value) => ({ value, label: i18n.t(`library.sortBy.${value}`) }))}
        onChange={(sort) => onChange({ ...query, sort, descending: usualDirection(sort) })}
      />
      <IconButton
        label={i18n.t('library.reverse')}
        pressed={!turned}
        icon={query.descending ? <ArrowDownWideNarrow size={16} aria-hidden /> : <ArrowUpNarrowWide size={16} aria-hidden />}
        onClick={() => onChange({ ...query, descending: !query.descending })}
      />
    </div>
  );
}
