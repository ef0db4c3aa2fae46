import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { i18n } from '#i18n';
import { type ListQuery, usualDirection } from '~/components/app/listQuery';
import { IconButton } from '~/components/ui/IconButton';
import { Select } from '~/components/ui/Select';
import { librarySorts } from '~/lib/library/lists/libraryFilter';

export interface SortMenuProps {
  query: ListQuery;
  /** Whether the query has search terms, so that papers can be sorted by relevance. */
  ranks: boolean;
  onChange: (query: ListQuery) => void;
}

export function SortMenu({ query, ranks, onChange }: SortMenuProps) {
  const turned = query.descending === usualDirection(query.sort);
  const ranked = ranks && query.ranked;
  return (
    <div className="flex min-w-0 items-center gap-1">
      <Select
        label={i18n.t('library.sort')}
        hideLabel
        size="sm"
        className="min-w-0"
        value={ranked ? 'relevance' : query.sort}
        options={(ranks ? (['relevance', ...librarySorts] as const) : librarySorts).map((value) => ({
          value,
          label: i18n.t(`library.sortBy.${value}`),
        }))}
        onChange={(sort) =>
          onChange(
            sort === 'relevance'
              ? { ...query, ranked: true }
              : { ...query, sort, descending: usualDirection(sort), ranked: false },
          )
        }
      />
      <IconButton
        label={i18n.t('library.reverse')}
        pressed={!turned}
        disabled={ranked}
        icon={query.descending ? <ArrowDownWideNarrow size={16} aria-hidden /> : <ArrowUpNarrowWide size={16} aria-hidden />}
        onClick={() => onChange({ ...query, descending: !query.descending })}
      />
    </div>
  );
}
