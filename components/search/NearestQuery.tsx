import { i18n } from '#i18n';
import type { ListQuery } from '~/components/app/listQuery';
import { Button } from '~/components/ui/Button';

export interface NearestQueryProps {
  /** The typed query, which matches nothing; undefined if the list shows the typed query itself. */
  misspelled: string | undefined;
  shown: ListQuery;
  onQuery: (query: ListQuery) => void;
}

/** States that the list shows the papers of another spelling, with a button that adopts that spelling. */
export function NearestQuery({ misspelled, shown, onQuery }: NearestQueryProps) {
  return (
    <div aria-live="polite">
      {misspelled !== undefined && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2">
          <p dir="auto" className="min-w-0 flex-1 basis-48 [overflow-wrap:anywhere]">
            {i18n.t('query.nearest', [misspelled.trim(), shown.text.trim()])}
          </p>
          <Button size="sm" onClick={() => onQuery(shown)}>
            {i18n.t('query.useNearest')}
          </Button>
        </div>
      )}
    </div>
  );
}
