import { useCallback } from 'react';
import { i18n } from '#i18n';
import { numberText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import type { ListQuery, QueryPlan } from '~/components/app/listQuery';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { countPapers } from '~/lib/library/lists/countPapers';
import { skippedOf } from '~/lib/library/lists/libraryFilter';
import { toggleTerm } from '~/lib/search/language/facetTerm';

export interface SkippedLineProps {
  /** The query that the list answers. */
  plan: QueryPlan;
  /** Number of skipped papers that it leaves out, if the search worker answers it; the indexes are asked here. */
  leftOut: number | undefined;
  onQuery: (query: ListQuery) => void;
}

/** Below the list: how many skipped papers match the query too, and a button that lists them. */
export function SkippedLine({ plan, leftOut, onQuery }: SkippedLineProps) {
  const db = useDatabase();
  const filter = plan.indexed?.filter;
  const indexed = useLiveQuery(
    useCallback(async () => (filter?.unskipped ? countPapers(db, skippedOf(filter)) : 0), [db, filter]),
  );
  const count = (filter ? (indexed.pending ? undefined : indexed.value) : leftOut) ?? 0;
  const { query } = plan;
  return (
    <div aria-live="polite" className="shrink-0">
      {count > 0 && (
        <p className="border-line border-t px-3 py-1 text-muted text-sm">
          {i18n.t('agree.leftOut', count, [numberText(count)])} ·{' '}
          <button
            type="button"
            className="min-h-6 cursor-pointer rounded text-accent underline underline-offset-2"
            onClick={() => onQuery({ ...query, text: toggleTerm(query.text, { facet: 'status', value: 'skipped' }) })}
          >
            {i18n.t('agree.leftOutShow')}
          </button>
        </p>
      )}
    </div>
  );
}
