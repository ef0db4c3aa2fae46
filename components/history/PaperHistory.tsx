import { ChevronDown, ChevronRight } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { MomentText } from '~/components/app/MomentText';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { failureText } from '~/components/paper/failureText';
import { Button } from '~/components/ui/Button';
import { historyOf } from '~/lib/library/history/historyOf';
import { entrySentence } from './entrySentence';
import { NoteVersions } from './NoteVersions';

const step = 20;

/** History of one paper: its changes and the versions of its note. Folded at first, and read only when it is unfolded. */
export function PaperHistory({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <div className="mt-4">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex cursor-pointer items-center gap-1 rounded-md py-1 pr-2 font-medium text-muted text-sm hover:text-ink"
      >
        <Chevron aria-hidden size={15} />
        {i18n.t('history.ofPaper')}
      </button>
      {open ? (
        <div className="mt-1 flex flex-col gap-4">
          <NoteVersions id={id} />
          <Changes id={id} />
        </div>
      ) : null}
    </div>
  );
}

function Changes({ id }: { id: string }) {
  const db = useDatabase();
  const [limit, setLimit] = useState(step);
  const { value: entries, failure } = useLiveQuery(useCallback(() => historyOf(db, id, limit + 1), [db, id, limit]));
  return (
    <section aria-labelledby={`changes-${id}`}>
      <h3 id={`changes-${id}`} className="font-medium text-sm">
        {i18n.t('history.whatChanged')}
      </h3>
      {entries?.length === 0 ? <p className="text-muted text-sm">{i18n.t('history.untouched')}</p> : null}
      {failure ? <p role="alert">{failureText(failure.code)}</p> : null}
      <ol className="text-sm">
        {entries?.slice(0, limit).map((entry) => (
          <li key={entry.seq} className="flex items-baseline gap-3 border-line border-b py-1.5 last:border-b-0">
            <span
              dir="auto"
              className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${entry.undoneAt === undefined ? '' : 'text-muted line-through'}`}
            >
              {entrySentence(entry, id)}
            </span>
            {entry.undoneAt === undefined ? null : (
              <span className="shrink-0 text-muted text-xs">{i18n.t('history.undone')}</span>
            )}
            <MomentText at={entry.at} />
          </li>
        ))}
      </ol>
      {entries && entries.length > limit ? (
        <Button variant="quiet" size="sm" onClick={() => setLimit(limit + step)}>
          {i18n.t('library.showMore')}
        </Button>
      ) : null}
    </section>
  );
}
