import { SlidersHorizontal } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { i18n } from '#i18n';
import { IconButton } from '~/components/ui/IconButton';
import { SearchField } from '~/components/ui/SearchField';
import { focusList, searchFieldName } from './focusList';
import type { ListQuery } from './listQuery';

export interface ListHeaderProps {
  query: ListQuery;
  onQuery: (query: ListQuery) => void;
  wide: boolean;
  filtering: boolean;
  onFiltering: (filtering: boolean) => void;
  menu: ReactNode;
}

export function ListHeader({ query, onQuery, wide, filtering, onFiltering, menu }: ListHeaderProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    focusList();
  };
  const filters = query.tags.length + query.statuses.length + Number(query.starred) + Number(query.hasNote);
  return (
    <header className="flex shrink-0 items-center gap-1.5 px-3 pt-3 pb-2">
      <h1 className={wide ? '-mr-1.5 w-52 shrink-0 pl-2 font-serif text-xl xl:w-60' : 'sr-only'}>{i18n.t('extName')}</h1>
      <SearchField
        className={wide ? 'max-w-[36rem] flex-1' : 'flex-1'}
        name={searchFieldName}
        label={i18n.t('library.search')}
        placeholder={i18n.t('library.search')}
        clearLabel={i18n.t('ui.clear')}
        value={query.text}
        onChange={(text) => onQuery({ ...query, text })}
        onKeyDown={onKeyDown}
      />
      {wide ? (
        <span className="flex-1" />
      ) : (
        <IconButton
          label={filters > 0 ? i18n.t('library.filtersOn', filters) : i18n.t('library.filters')}
          icon={<SlidersHorizontal size={17} aria-hidden />}
          pressed={filtering}
          aria-expanded={filtering}
          onClick={() => onFiltering(!filtering)}
        />
      )}
      {menu}
    </header>
  );
}
