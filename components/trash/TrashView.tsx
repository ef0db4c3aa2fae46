import { Trash2, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { ConfirmDialog } from '~/components/app/ConfirmDialog';
import { papersText } from '~/components/app/countText';
import { FailureState } from '~/components/app/FailureState';
import { useDatabase } from '~/components/app/libraryContext';
import { timeText } from '~/components/app/timeText';
import { useJob } from '~/components/app/useJob';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { ViewHeader } from '~/components/app/ViewHeader';
import { AuthorLine } from '~/components/paper/AuthorLine';
import { MathText } from '~/components/paper/maths/MathText';
import { titleOf } from '~/components/paper/paperLine';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { listTrash } from '~/lib/library/recovery/listTrash';

const step = 100;

/** The papers in the trash, newest first. Each can be restored; all can be deleted permanently. */
export function TrashView() {
  const db = useDatabase();
  const { run, offerUndo, busy } = useJob();
  const [limit, setLimit] = useState(step);
  const [asking, setAsking] = useState(false);
  const { value, failure, retry } = useLiveQuery(useCallback(() => listTrash(db, limit), [db, limit]));
  const entries = value ?? [];

  const restore = async (id: string) => {
    const restored = await run('restorePapers', { ids: [id] });
    if (restored) offerUndo(i18n.t('trash.restored'), restored.entry, 1);
  };

  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('library.trash')}>
        {entries.length > 0 && (
          <Button variant="danger" size="sm" disabled={busy} onClick={() => setAsking(true)}>
            {i18n.t('trash.empty')}
          </Button>
        )}
      </ViewHeader>
      <div className="min-h-0 flex-1 relative overflow-y-auto">
        {failure ? (
          <FailureState failure={failure} onRetry={retry} />
        ) : value && entries.length === 0 ? (
          <EmptyState icon={<Trash2 size={24} />} title={i18n.t('trash.nothing')}>
            {i18n.t('trash.nothingHint')}
          </EmptyState>
        ) : (
          <ul className="mx-auto max-w-3xl px-3">
            {entries.map(({ paper, trashedAt }) => (
              <li key={paper.id} className="flex items-start gap-3 border-line border-b py-3">
                <div className="min-w-0 flex-1">
                  <p className="font-serif text-base leading-snug wrap-anywhere">
                    <MathText text={titleOf(paper)} />
                  </p>
                  <p className="text-muted text-sm">
                    <AuthorLine authors={paper.authors} count={paper.authorCount} />
                  </p>
                  <p className="text-muted text-xs">{i18n.t('trash.when', [timeText(trashedAt)])}</p>
                </div>
                <Button size="sm" icon={<Undo2 size={14} />} onClick={() => restore(paper.id)}>
                  {i18n.t('trash.restore')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {entries.length === limit && (
          <div className="flex justify-center p-4">
            <Button onClick={() => setLimit(limit + step)}>{i18n.t('library.showMore')}</Button>
          </div>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={i18n.t('trash.emptyTitle')}
        confirm={i18n.t('trash.emptyConfirm')}
        onConfirm={() => void run('emptyTrash', {}, { papers: entries.length < limit ? entries.length : undefined })}
      >
        {entries.length < limit ? i18n.t('trash.emptyHint', [papersText(entries.length)]) : i18n.t('trash.emptyHintAll')}
      </ConfirmDialog>
    </div>
  );
}
