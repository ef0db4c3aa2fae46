import { SlidersHorizontal } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { focusList } from '~/components/app/focusList';
import type { ListQuery, QueryPlan } from '~/components/app/listQuery';
import { QueryField } from '~/components/search/QueryField';
import { IconButton } from '~/components/ui/IconButton';

export interface ListHeaderProps {
  plan: QueryPlan;
  onQuery: (query: ListQuery) => void;
  wide: boolean;
  /** Whether there are facets, which a button shows if there is no room beside the list. */
  faceted: boolean;
  filtering: boolean;
  onFiltering: (filtering: boolean) => void;
  menu: ReactNode;
}

export const ListHeader = memo(function ListHeader({
  plan,
  onQuery,
  wide,
  faceted,
  filtering,
  onFiltering,
  menu,
}: ListHeaderProps) {
  const { query, parsed } = plan;
  const filters = parsed.parts.filter(({ field }) => field !== undefined).length;
  return (
    <header className="flex shrink-0 items-start gap-1.5 px-3 pt-3 pb-2">
      <h1 className={wide ? '-mr-1.5 w-52 shrink-0 pt-0.5 pl-2 font-serif text-xl xl:w-60' : 'sr-only'}>{i18n.t('extName')}</h1>
      <QueryField
        className={wide ? 'max-w-[36rem] flex-1' : 'flex-1'}
        value={query.text}
        parsed={parsed}
        onChange={(text) => onQuery({ ...query, text })}
        onLeave={focusList}
      />
      {wide ? (
        <span className="flex-1" />
      ) : faceted ? (
        <IconButton
          label={filters > 0 ? i18n.t('library.filtersOn', filters) : i18n.t('library.filters')}
          icon={<SlidersHorizontal size={17} aria-hidden />}
          pressed={filtering}
          aria-expanded={filtering}
          onClick={() => onFiltering(!filtering)}
        />
      ) : null}
      {menu}
    </header>
  );
});
