import { useCallback, useRef } from 'react';
import { i18n } from '#i18n';
import { useToast } from '~/components/ui/Toast';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { Changed, PaperRef } from '~/lib/papers/paperStore';
import { failureText, undoFailureText } from './failureText';
import { usePaperStore } from './paperStoreContext';

/**
 * Changes a paper's marks; a failure is told at once.
 * @returns a stable function. `failed` is the sentence that says what was not done. Resolves to undefined on failure.
 */
export function useAnnotate(ref: PaperRef): (change: AnnotationChange, failed: string) => Promise<Changed | undefined> {
  const store = usePaperStore();
  const { show } = useToast();
  const latest = useRef(ref);
  latest.current = ref;
  return useCallback(
    async (change, failed) => {
      const reply = await store.annotate(latest.current, change);
      if (reply.ok) return reply.value;
      show({ message: `${failed} ${failureText(reply.code)}`, tone: 'error' });
      return undefined;
    },
    [store, show],
  );
}

/** @returns a stable function that says what was done, with a button that takes it back. */
export function useUndoable(): (message: string, entry: number) => void {
  const store = usePaperStore();
  const { show } = useToast();
  return useCallback(
    (message, entry) => {
      const onAction = async () => {
        const reply = await store.undo(entry);
        if (!reply.ok) show({ message: `${i18n.t('paper.undoFailed')} ${undoFailureText(reply.code)}`, tone: 'error' });
      };
      show({ message, action: { label: i18n.t('paper.undo'), onAction, undoes: true } });
    },
    [store, show],
  );
}
