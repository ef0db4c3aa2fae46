import { type RefObject, useRef } from 'react';
import type { NoteEditorHandle } from '~/components/paper/note/NoteEditor';
import { useTrash } from './useTrash';

export interface Removal {
  /** For the paper's note editor. */
  editor: RefObject<NoteEditorHandle | null>;
  /** Moves a paper to the trash, with the text of its note as typed, so that an undo restores it. */
  remove: (id: string) => void;
  /** Saves the typed text. @returns whether all of it is stored. */
  flush: () => Promise<boolean>;
}

/** @param onTrashed called after the paper was moved to the trash. */
export function useRemoval(onTrashed: (() => void) | undefined): Removal {
  const editor = useRef<NoteEditorHandle>(null);
  const trash = useTrash();
  const flush = async () => (await editor.current?.flush()) ?? true;
  const moveToTrash = async (id: string) => {
    await flush();
    if (await trash(id)) onTrashed?.();
  };
  return { editor, remove: (id) => void moveToTrash(id), flush };
}
