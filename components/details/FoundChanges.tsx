import { useCallback, useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { numberText, papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useJob } from '~/components/app/useJob';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { Button } from '~/components/ui/Button';
import type { FoundDetails } from '~/lib/completing/planDetails';
import type { StoredRun } from '~/lib/completing/storedRun';
import { FailureList } from './FailureList';
import { FoundPaper } from './FoundPaper';
import { findOthers } from './findOthers';
import { identifiersKey, keysOf, mergeKey, plansOf } from './foundKeys';
import type { DetailsRun } from './useDetails';

interface Props {
  found: readonly FoundDetails[];
  left: StoredRun | undefined;
  run: DetailsRun;
  onDone: () => void;
}

/** Papers that are shown at first, and more with each press of the button below them. */
const portion = 50;

/** What the services said: the changes to choose from, and what has none. */
export function FoundChanges({ found, left, run, onDone }: Props) {
  const db = useDatabase();
  const { run: runJob, offerUndo, busy } = useJob();
  const [shown, setShown] = useState(portion);
  const others = useLiveQuery(useCallback(() => findOthers(db, found), [db, found])).value;
  /** Changes that the user leaves out, and merges that the user wants. */
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [merging, setMerging] = useState<ReadonlySet<string>>(new Set());

  const changing = useMemo(() => found.filter(({ changes, identifiers }) => changes.length + identifiers.length > 0), [found]);
  const failed = found.filter(({ failures }) => failures.length > 0);
  const unasked = found.filter(({ asked }) => !asked);
  const same = found.filter((each) => !changing.includes(each) && !failed.includes(each) && each.asked);
  const plans = plansOf(changing, leftOut, merging, others);

  const set = (keys: readonly string[], on: boolean) =>
    setLeftOut((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (on) next.delete(key);
        else next.add(key);
      }
      return next;
    });
  const setMerge = (id: string, on: boolean) => {
    setMerging((before) => {
      const next = new Set(before);
      if (on) next.add(mergeKey(id));
      else next.delete(mergeKey(id));
      return next;
    });
    // The records become one by the name that they share.
    if (on) set([identifiersKey(id)], true);
  };
  const apply = async () => {
    const applied = await runJob('applyDetails', { plans }, { papers: plans.length });
    if (!applied) return;
    offerUndo(i18n.t('details.applied', [papersText(plans.length)]), applied.entry, plans.length);
    if (!left) await run.end();
    onDone();
  };
  const close = async () => {
    if (!left) await run.end();
    onDone();
  };

  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="flex flex-col gap-1">
        <p className="font-medium">
          {changing.length === 0
            ? i18n.t('details.noneWouldChange')
            : i18n.t('details.wouldChange', changing.length, [numberText(changing.length)])}
        </p>
        {same.length > 0 ? <p>{i18n.t('details.nothingNew', same.length, [numberText(same.length)])}</p> : null}
        {unasked.length > 0 ? <p>{i18n.t('details.notAsked', unasked.length, [numberText(unasked.length)])}</p> : null}
        <FailureList found={failed} />
      </div>
      {left ? (
        <div className="flex flex-wrap items-center gap-2 rounded-lg bg-accent-soft px-3 py-2">
          <p className="min-w-40 flex-1">{i18n.t('details.left', left.remaining.length, [numberText(left.remaining.length)])}</p>
          <Button size="sm" onClick={() => void run.start(left)}>
            {i18n.t('details.goOn')}
          </Button>
        </div>
      ) : null}
      <ul className="flex flex-col gap-4">
        {changing.slice(0, shown).map((paper) => (
          <FoundPaper
            key={paper.id}
            paper={paper}
            leftOut={leftOut}
            other={others?.get(paper.id)}
            isMerging={merging.has(mergeKey(paper.id))}
            onChange={set}
            onChangeAll={(on) => set(keysOf(paper), on)}
            onMerge={(on) => setMerge(paper.id, on)}
          />
        ))}
      </ul>
      {changing.length > shown ? (
        <Button variant="quiet" className="self-start" onClick={() => setShown((before) => before + portion)}>
          {i18n.t('details.more', changing.length - shown, [numberText(changing.length - shown)])}
        </Button>
      ) : null}
      <div className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-line border-t bg-surface py-3">
        <Button onClick={() => void close()}>{i18n.t('details.close')}</Button>
        {changing.length > 0 ? (
          <Button variant="primary" disabled={busy || plans.length === 0} onClick={() => void apply()}>
            {i18n.t('details.apply', plans.length, [numberText(plans.length)])}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
