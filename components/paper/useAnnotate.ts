import { useCallback, useRef } from 'react';
import { i18n } from '#i18n';
import { useToast } from '~/components/ui/Toast';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { Annotated, PaperRef } from '~/lib/papers/paperStore';
import { failureText, undoFailureText } from './failureText';
import { usePaperStore } from './paperStoreContext';
import { undoneText } from './undoneText';

/**
 * Changes a paper's marks, and shows a message on failure.
 * @returns a stable function that resolves to undefined on failure. `failed` is a sentence that states what was not done.
 */
export function useAnnotate(ref: PaperRef): (change: AnnotationChange, failed: string) => Promise<Annotated | undefined> {
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

/**
 * @returns a stable function that shows a message with an undo button, and then another one that says what was undone. It returns
 *   the id of the first.
 */
export function useUndoable(): (message: string, entry: number) => string {
  const store = usePaperStore();
  const { show } = useToast();
  return useCallback(
    (message, entry) => {
      const onAction = async () => {
        const reply = await store.undo(entry);
        if (reply.ok) show({ message: undoneText(message) });
        else show({ message: `${i18n.t('paper.undoFailed')} ${undoFailureText(reply.code)}`, tone: 'error' });
      };
      return show({ message, action: { label: i18n.t('paper.undo'), onAction, undoes: entry } });
    },
    [store, show],
  );
}
