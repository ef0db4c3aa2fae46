import { useCallback } from 'react';
import { i18n } from '#i18n';
import { failureText } from '~/components/paper/failureText';
import { useUndoable } from '~/components/paper/useAnnotate';
import { useToast } from '~/components/ui/Toast';
import { toResult } from '~/lib/library/database/libraryError';
import type { ErrorCode } from '~/lib/papers/result';

/** Runs a command of the library. On failure it shows a message and resolves to undefined. */
export function useCommand(): <T>(work: Promise<T>, explain?: (code: ErrorCode) => string) => Promise<T | undefined> {
  const { show } = useToast();
  return useCallback(
    async (work, explain = failureText) => {
      const result = await toResult(work);
      if (result.ok) return result.value;
      show({ message: explain(result.code), tone: 'error' });
      return undefined;
    },
    [show],
  );
}

/** Shows a message with an undo button. Entry 0 means that there is nothing to undo, because nothing had to be changed. */
export function useUndoToast(): (message: string, entry: number) => void {
  const { show } = useToast();
  const offer = useUndoable();
  return useCallback(
    (message, entry) => {
      if (entry === 0) show({ message: i18n.t('library.unchanged') });
      else offer(message, entry);
    },
    [offer, show],
  );
}
