/**
 * The card editor's PaperStore. A frame inside a page may have no access to IndexedDB, so the store sends requests to the
 * background, and reads the paper again whenever the library has changed.
 */
import type { LibraryEvents, Reply, RequestName, Send } from '~/lib/messaging/protocol';
import type { Annotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperRef, PaperState, PaperStore, UnsavedNotes } from '~/lib/papers/paperStore';
import type { Failure, Result } from '~/lib/papers/result';
import { success } from '~/lib/papers/result';
import type { NoteRescue } from './rescuedNote';

type Change = LibraryEvents['library.changed']['send'];

export interface Messages {
  unsaved?: UnsavedNotes | undefined;
  rescue: NoteRescue;
  request<R extends RequestName>(name: R, payload: Send<R>): Promise<Result<Reply<R>>>;
  /** @returns a function that stops listening. */
  onLibraryChange(listener: (change: Change) => void): () => void;
}

interface Watcher {
  onState: (state: PaperState | undefined) => void;
  onFailure: (failure: Failure) => void;
}

/** @param draft the paper that the editor was opened on. The store ignores references in its calls and always uses this paper. */
export function messagePaperStore(draft: PaperDraft, { request, onLibraryChange, rescue, unsaved }: Messages): PaperStore {
  const watchers = new Set<Watcher>();
  let state: PaperState | undefined;
  /** Grows with every write, so that a reply to an earlier request is not shown after the write. */
  let writes = 0;
  let isLoading = false;
  let loadAgain = false;
  let stopListening: (() => void) | undefined;

  async function refresh(): Promise<void> {
    if (isLoading) {
      loadAgain = true;
      return;
    }
    isLoading = true;
    do {
      loadAgain = false;
      const before = writes;
      const reply = await request('paper.get', { draft });
      if (before !== writes) loadAgain = true;
      else if (reply.ok) publish(reply.value);
      else for (const { onFailure } of watchers) onFailure(reply);
    } while (loadAgain);
    isLoading = false;
  }

  function publish(next: PaperState): void {
    state = next;
    for (const { onState } of watchers) onState(next);
  }

  /** @param id absent for a paper that still has no record. */
  function applyWrite(id: string | undefined, annotation: Annotation): void {
    writes++;
    if (state) publish({ ...state, id: id ?? state.id, annotation });
  }

  const concerns = ({ ids, added }: Change): boolean =>
    added || ids.length === 0 || state?.id === undefined || ids.includes(state.id);

  return {
    unsaved,
    watch(_: PaperRef, onState, onFailure) {
      const watcher = { onState, onFailure };
      watchers.add(watcher);
      stopListening ??= onLibraryChange((change) => {
        if (concerns(change)) void refresh();
      });
      if (state) onState(state);
      void refresh();
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        stopListening?.();
        stopListening = undefined;
      };
    },
    async annotate(_, change) {
      const reply = await request('paper.annotate', { draft, change });
      if (reply.ok) applyWrite(reply.value.id, reply.value.annotation);
      if (change.kind === 'note') void (reply.ok ? rescue.drop(draft) : rescue.keep(draft, change));
      return reply;
    },
    async trash(id) {
      const reply = await request('paper.trash', { id });
      writes++;
      void refresh();
      return reply;
    },
    async undo(entry) {
      const reply = await request('history.undo', { entry });
      writes++;
      void refresh();
      return reply.ok ? success(undefined) : reply;
    },
    suggestTags: (query, limit) => request('tags.suggest', { query, limit }),
    recentTags: (limit) => request('tags.recent', { limit }),
  };
}
