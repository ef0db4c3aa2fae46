import { History, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { FailureState } from '~/components/app/FailureState';
import { useDatabase } from '~/components/app/libraryContext';
import { timeText } from '~/components/app/timeText';
import { useJob } from '~/components/app/useJob';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { ViewHeader } from '~/components/app/ViewHeader';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { entrySentence } from './entrySentence';
import { recentActions } from './recentActions';

const step = 50;

/** Recent actions, newest first, each with an undo button until it is undone. */
export function HistoryView() {
  const db = useDatabase();
  const { takeBack } = useJob();
  const [limit, setLimit] = useState(step);
  const { value, failure, retry } = useLiveQuery(useCallback(() => recentActions(db, limit), [db, limit]));

  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('library.history')} />
      <div className="min-h-0 flex-1 relative overflow-y-auto">
        {failure ? (
          <FailureState failure={failure} onRetry={retry} />
        ) : value?.length === 0 ? (
          <EmptyState icon={<History size={24} />} title={i18n.t('history.nothing')} />
        ) : (
          <ul className="mx-auto max-w-3xl px-3">
            {value?.map(({ entry, title, joined }) => (
              <li key={entry.seq} className="flex items-start gap-3 border-line border-b py-2.5">
                <div className={`min-w-0 flex-1 ${entry.undoneAt === undefined ? '' : 'text-muted line-through'}`}>
                  <p>
                    {joined.length > 0 ? i18n.t('history.joinedWith', [joined.join(', ')]) : entrySentence(entry)}
                    {entry.paperCount > 1 && joined.length === 0 && ` · ${papersText(entry.paperCount)}`}
                  </p>
                  {title !== undefined && (
                    <p dir="auto" className="truncate font-serif text-muted">
                      {title}
                    </p>
                  )}
                </div>
                <span className="shrink-0 pt-0.5 text-muted text-xs">{timeText(entry.at)}</span>
                {entry.undoneAt === undefined ? (
                  <Button size="sm" icon={<Undo2 size={14} />} onClick={() => void takeBack(entry.seq, entry.paperCount)}>
                    {i18n.t('paper.undo')}
                  </Button>
                ) : (
                  <span className="shrink-0 pt-0.5 text-muted text-xs">{i18n.t('history.undone')}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {value?.length === limit && (
          <div className="flex justify-center p-4">
            <Button onClick={() => setLimit(limit + step)}>{i18n.t('library.showMore')}</Button>
          </div>
        )}
      </div>
    </div>
  );
}
