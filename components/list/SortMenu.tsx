import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { i18n } from '#i18n';
import { type ListQuery, usualDirection } from '~/components/app/listQuery';
import { Button } from '~/components/ui/Button';
import { Select } from '~/components/ui/Select';
import { type LibrarySort, librarySorts } from '~/lib/library/lists/libraryFilter';

export interface SortMenuProps {
  query: ListQuery;
  /** Whether the query has search terms, so that papers can be sorted by relevance. */
  ranks: boolean;
  onChange: (query: ListQuery) => void;
}

/** The order of the list and its direction. Inside a `@container`: a narrow one leaves out the words beside the controls. */
export function SortMenu({ query, ranks, onChange }: SortMenuProps) {
  const ranked = ranks && query.ranked;
  const Arrow = query.descending ? ArrowDownWideNarrow : ArrowUpNarrowWide;
  const direction = directionText(query.sort, query.descending);
  return (
    <div className="flex min-w-0 items-center gap-1">
      <span aria-hidden className="hidden shrink-0 text-muted text-sm @md:inline">
        {i18n.t('library.sort')}
      </span>
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
      {ranked ? null : (
        <Button
          variant="quiet"
          size="sm"
          icon={<Arrow size={16} />}
          aria-label={i18n.t('agree.sort.reverse', [direction])}
          title={i18n.t('library.reverse')}
          onClick={() => onChange({ ...query, descending: !query.descending })}
        >
          <span className="hidden @md:inline">{direction}</span>
        </Button>
      )}
    </div>
  );
}

function directionText(sort: LibrarySort, descending: boolean): string {
  const kind = sort === 'title' ? 'letters' : sort === 'queue' ? 'priorities' : 'times';
  return i18n.t(`agree.sort.${kind}.${descending ? 'descending' : 'ascending'}`);
}
