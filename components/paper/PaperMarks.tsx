import { Trash2 } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { i18n } from '#i18n';
import { NoteEditor, type NoteEditorHandle } from '~/components/paper/note/NoteEditor';
import { IconButton } from '~/components/ui/IconButton';
import type { PaperRef, PaperState } from '~/lib/papers/paperStore';
import { PriorityPicker } from './PriorityPicker';
import { titleOf } from './paperLine';
import { StarButton } from './StarButton';
import { StatusPicker } from './StatusPicker';
import { TagEditor } from './TagEditor';
import { useTrash } from './useTrash';

export type MarkFocus = 'star' | 'tags' | 'note';

export interface PaperMarksProps {
  paperRef: PaperRef;
  paper: PaperState;
  focus?: MarkFocus | undefined;
  /** Omits the star, where one is already shown above. */
  starless?: boolean | undefined;
  /** Shows an existing note formatted at first. */
  reading?: boolean | undefined;
  /** The note of an earlier editing session that could not be saved, and the revision that it started from. */
  unsaved?: { note: string; base: number } | undefined;
  onTrashed?: (() => void) | undefined;
  /** Handle to save the note before the surface closes. */
  note?: Ref<NoteEditorHandle> | undefined;
}

/** Controls for all marks of a paper: star, status, priority, tags and note. */
export function PaperMarks({ paperRef, paper, focus, starless, reading, unsaved, onTrashed, note }: PaperMarksProps) {
  const { annotation, bibliography, id } = paper;
  const editor = useRef<NoteEditorHandle>(null);
  useImperativeHandle(note, () => ({ flush: async () => (await editor.current?.flush()) ?? true }));
  const trash = useTrash();

  const remove = async () => {
    // Save the typed note first, so that the trash contains it and an undo restores it.
    await editor.current?.flush();
    if (id !== undefined && (await trash(id))) onTrashed?.();
  };

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <div className="flex items-center gap-1">
        {starless ? null : (
          <StarButton
            paperRef={paperRef}
            starred={annotation.starredAt !== undefined}
            title={titleOf(bibliography)}
            autoFocus={focus === 'star'}
          />
        )}
        <StatusPicker paperRef={paperRef} status={annotation.status} className="w-40" />
        {annotation.status === 'to-read' || annotation.priority ? (
          <PriorityPicker paperRef={paperRef} priority={annotation.priority} />
        ) : null}
        <span className="flex-1" />
        {id === undefined ? null : (
          <IconButton
            label={i18n.t('paper.deletePaper')}
            icon={<Trash2 aria-hidden size={16} />}
            onClick={() => void remove()}
            className="hover:bg-danger-soft hover:text-danger"
          />
        )}
      </div>
      <TagEditor paperRef={paperRef} tags={annotation.tags} autoFocus={focus === 'tags'} />
      <NoteEditor
        ref={editor}
        paperRef={paperRef}
        annotation={annotation}
        autoFocus={focus === 'note'}
        reading={reading}
        unsaved={unsaved}
        className="flex-1"
      />
    </div>
  );
}
