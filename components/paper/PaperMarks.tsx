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
  /** Leaves the star out where one stands above already. */
  starless?: boolean | undefined;
  /** Shows a note that is there already rendered first. */
  reading?: boolean | undefined;
  /** A note of an earlier sitting that could not be saved, and the revision that it started from. */
  unsaved?: { note: string; base: number } | undefined;
  onTrashed?: (() => void) | undefined;
  /** To save the note before going away. */
  note?: Ref<NoteEditorHandle> | undefined;
}

/** Everything the reader says of a paper, to be said in place. */
export function PaperMarks({ paperRef, paper, focus, starless, reading, unsaved, onTrashed, note }: PaperMarksProps) {
  const { annotation, bibliography, id } = paper;
  const editor = useRef<NoteEditorHandle>(null);
  useImperativeHandle(note, () => ({ flush: async () => (await editor.current?.flush()) ?? true }));
  const trash = useTrash();

  const remove = async () => {
    // The trash keeps what was typed, so that taking it back brings all of it.
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
