import { useCallback } from 'react';
import { i18n } from '#i18n';
import { useToast } from '~/components/ui/Toast';
import { failureText } from './failureText';
import { usePaperStore } from './paperStoreContext';
import { useUndoable } from './useAnnotate';

/** @returns a stable function that puts a paper in the trash and offers an undo; it resolves to false on failure. */
export function useTrash(): (id: string) => Promise<boolean> {
  const store = usePaperStore();
  const { show } = useToast();
  const undoable = useUndoable();
  return useCallback(
    async (id) => {
      const reply = await store.trash(id);
      if (reply.ok) undoable(i18n.t('paper.deleted'), reply.value.entry);
      else show({ message: `${i18n.t('paper.deleteFailed')} ${failureText(reply.code)}`, tone: 'error' });
      return reply.ok;
    },
    [store, show, undoable],
  );
}
