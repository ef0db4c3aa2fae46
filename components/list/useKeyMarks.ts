import { useRef } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useEventCallback } from '~/components/app/useEventCallback';
import { priorityLabel } from '~/components/paper/priorityIcon';
import { statusLabel } from '~/components/paper/statusLabel';
import { useUndoable } from '~/components/paper/useAnnotate';
import { useToast } from '~/components/ui/Toast';
import { annotate } from '~/lib/library/marks/annotate';
import type { MarkChange } from '~/lib/library/marks/applyChange';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

/** @returns a stable function that marks a paper for a key, and says what it did: a key has no button that would show it. */
export function useKeyMarks(): (entry: LibraryEntry, change: MarkChange) => void {
  const db = useDatabase();
  const run = useCommand();
  const offerUndo = useUndoable();
  const { close } = useToast();
  const last = useRef<string>(undefined);
  return useEventCallback(async ({ paper }: LibraryEntry, change: MarkChange) => {
    const changed = await run(annotate(db, { id: paper.id }, change));
    if (!changed?.entry) return;
    // One message at a time: the keys of a triage must not fill the screen.
    if (last.current !== undefined) close(last.current);
    last.current = offerUndo(sentenceOf(change), changed.entry);
  });
}

function sentenceOf(change: MarkChange): string {
  switch (change.kind) {
    case 'star':
      return i18n.t(change.starred ? 'library.starred' : 'agree.unstarred');
    case 'status':
      return change.status ? statusLabel(change.status) : i18n.t('paper.statusNone');
    case 'priority':
      return change.priority ? priorityLabel(change.priority) : i18n.t('paper.priorityNone');
    case 'tags':
      return i18n.t('history.actions.tags');
  }
}
