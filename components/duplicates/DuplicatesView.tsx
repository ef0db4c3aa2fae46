import { CopyCheck } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { FailureState } from '~/components/app/FailureState';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand, useUndoToast } from '~/components/app/useCommand';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { ViewHeader } from '~/components/app/ViewHeader';
import { titleOf } from '~/components/paper/paperLine';
import { Button } from '~/components/ui/Button';
import { EmptyState } from '~/components/ui/EmptyState';
import { type DuplicatePair, duplicateSuggestions } from '~/lib/library/identity/duplicateSuggestions';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { DuplicateComparison } from './DuplicateComparison';

const step = 20;

/** Pairs of papers that may be duplicates. The user merges a pair or keeps it apart permanently; both can be undone. */
export function DuplicatesView() {
  const db = useDatabase();
  const run = useCommand();
  const offerUndo = useUndoToast();
  const [limit, setLimit] = useState(step);
  const { value, failure, retry } = useLiveQuery(useCallback(() => duplicateSuggestions(db, { limit }), [db, limit]));
  const body = useRef<HTMLDivElement>(null);
  const decided = useRef<number>(undefined);

  const decide = async (index: number, work: Promise<{ entry: number }>, message: string) => {
    decided.current = index;
    const done = await run(work);
    if (done) offerUndo(message, done.entry);
    else decided.current = undefined;
  };
  // A decided pair disappears together with the focused button, so move the focus to the next pair.
  useEffect(() => {
    const index = decided.current;
    if (index === undefined || !value || body.current?.contains(document.activeElement)) return;
    decided.current = undefined;
    const left = body.current?.querySelectorAll<HTMLElement>('[data-pair]');
    const next = left?.[Math.min(index, left.length - 1)]?.querySelector<HTMLElement>('button[data-decide]');
    (next ?? body.current)?.focus();
  }, [value]);

  return (
    <div className="flex h-full flex-col">
      <ViewHeader title={i18n.t('duplicates.name')} />
      <div ref={body} tabIndex={-1} className="min-h-0 flex-1 relative overflow-y-auto outline-none">
        {failure ? (
          <FailureState failure={failure} onRetry={retry} />
        ) : value?.pairs.length === 0 ? (
          <EmptyState icon={<CopyCheck size={24} />} title={i18n.t('duplicates.nothing')}>
            {i18n.t('duplicates.nothingHint')}
          </EmptyState>
        ) : (
          value && (
            <div className="mx-auto max-w-3xl px-3 pb-6">
              <p className="py-3 text-muted text-sm">{i18n.t('duplicates.hint')}</p>
              <ul className="flex flex-col gap-3">
                {value.pairs.map((pair, index) => (
                  <Pair
                    key={pair.key}
                    pair={pair}
                    onMerge={(ids) => decide(index, mergePapers(db, ids), i18n.t('duplicates.merged'))}
                    onKeepApart={([a, b]) => decide(index, markAsDistinct(db, a, b), i18n.t('duplicates.keptApart'))}
                  />
                ))}
              </ul>
            </div>
          )
        )}
        {value && value.pairs.length < value.count && (
          <div className="flex justify-center p-4">
            <Button onClick={() => setLimit(limit + step)}>{i18n.t('library.showMore')}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

interface PairProps {
  pair: DuplicatePair;
  onMerge: (ids: [string, string]) => void;
  onKeepApart: (ids: [string, string]) => void;
}

function Pair({ pair: { entries }, onMerge, onKeepApart }: PairProps) {
  const [older, newer] = entries;
  const title = titleOf(older.paper);
  const ids: [string, string] = [older.paper.id, newer.paper.id];
  return (
    <li data-pair className="rounded-lg border border-line bg-surface p-2">
      <DuplicateComparison caption={title} entries={entries} heads={[i18n.t('duplicates.older'), i18n.t('duplicates.newer')]} />
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button size="sm" aria-label={i18n.t('duplicates.keepApartNamed', [title])} onClick={() => onKeepApart(ids)}>
          {i18n.t('duplicates.keepApart')}
        </Button>
        <Button
          data-decide
          size="sm"
          variant="primary"
          aria-label={i18n.t('duplicates.mergeNamed', [title])}
          onClick={() => onMerge(ids)}
        >
          {i18n.t('duplicates.merge')}
        </Button>
      </div>
    </li>
  );
}
