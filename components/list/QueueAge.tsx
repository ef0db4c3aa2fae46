import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { type ListQuery, queueQuery } from '~/components/app/listQuery';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { countStaleQueue } from '~/lib/library/lists/countStaleQueue';

const halfYear = 183 * 86_400_000;

/** Shown above the reading queue: the number of its papers that were added over half a year ago, and a button that lists them. */
export function QueueAge({ onQuery }: { onQuery: (query: ListQuery) => void }) {
  const db = useDatabase();
  const [before] = useState(() => Date.now() - halfYear);
  const count = useLiveQuery(useCallback(() => countStaleQueue(db, before), [db, before])).value ?? 0;
  if (count === 0) return null;
  return (
    <p className="text-muted">
      {i18n.t('library.longAgo', count)}{' '}
      <button
        type="button"
        className="cursor-pointer rounded text-accent underline underline-offset-2"
        onClick={() => onQuery({ ...queueQuery, text: 'status:to-read added:>183d', sort: 'added', descending: false })}
      >
        {i18n.t('library.longAgoShow')}
      </button>
    </p>
  );
}
