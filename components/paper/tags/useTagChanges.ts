import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useAnnotate, useUndoable } from '~/components/paper/useAnnotate';
import type { PaperRef } from '~/lib/papers/paperStore';
import { tagKey } from '~/lib/papers/tag';

type TagChange = { add: string } | { remove: string };

/** How long an answer is shown while the store's watch has not reported it yet, in ms. */
const patience = 1000;

/**
 * A paper's tags, including changes that are not stored yet. Each change is sent alone and names only its own tag, so that a tag
 * added elsewhere meanwhile is kept.
 */
export function useTagChanges(ref: PaperRef, stored: readonly string[]) {
  const annotate = useAnnotate(ref);
  const undoable = useUndoable();
  const [changes, setChanges] = useState<readonly TagChange[]>([]);
  const [answered, setAnswered] = useState<readonly string[] | null>(null);
  const chain = useRef(Promise.resolve());

  const storedKey = JSON.stringify(stored);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next value of the store is newer than the answer.
  useEffect(() => setAnswered(null), [storedKey]);
  useEffect(() => {
    if (!answered) return;
    const timer = setTimeout(() => setAnswered(null), patience);
    return () => clearTimeout(timer);
  }, [answered]);

  const perform = useCallback(
    (change: TagChange) => {
      setChanges((list) => [...list, change]);
      const run = async () => {
        const adds = 'add' in change;
        const failed = adds ? i18n.t('tags.addFailed', [change.add]) : i18n.t('tags.removeFailed', [change.remove]);
        const requested = { kind: 'tags', add: adds ? [change.add] : [], remove: adds ? [] : [change.remove] } as const;
        const changed = await annotate({ ...requested, add: [...requested.add], remove: [...requested.remove] }, failed);
        setChanges((list) => list.filter((each) => each !== change));
        if (!changed) return;
        setAnswered(changed.annotation.tags);
        if (!adds) undoable(i18n.t('tags.removed', [change.remove]), changed.entry);
      };
      chain.current = chain.current.then(run);
    },
    [annotate, undoable],
  );

  return { tags: changes.reduce(applied, answered ?? stored), perform };
}

function applied(tags: readonly string[], change: TagChange): readonly string[] {
  const key = tagKey('add' in change ? change.add : change.remove);
  const others = tags.filter((tag) => tagKey(tag) !== key);
  if ('remove' in change) return others;
  return others.length < tags.length ? tags : [...tags, change.add];
}
