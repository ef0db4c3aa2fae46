import { Trash2 } from 'lucide-react';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { i18n } from '#i18n';
import type { MarkFocus } from '~/components/paper/markFocus';
import { NoteEditor, type NoteEditorHandle } from '~/components/paper/note/NoteEditor';
import { PriorityPicker } from '~/components/paper/PriorityPicker';
import { StatusChips } from '~/components/paper/StatusChips';
import { TagEditor } from '~/components/paper/tags/TagEditor';
import { useTrash } from '~/components/paper/useTrash';
import { IconButton } from '~/components/ui/IconButton';
import type { CopyKind } from '~/lib/papers/copyKinds';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperState } from '~/lib/papers/paperStore';
import { PaperLinks } from './PaperLinks';
import type { UnsavedNote } from './rescuedNote';

interface Props {
  draft: PaperDraft;
  paper: PaperState;
  focus: MarkFocus;
  unsaved: UnsavedNote | undefined;
  /** Whether the frame has its larger size. */
  isLarge: boolean;
  /** Called when the user does something for which the compact size is too little. */
  onReach: () => void;
  /** Copies a citation, as the latest one without a kind. */
  onCopy: (kind?: CopyKind) => void;
  onOpenLibrary: () => void;
  note: Ref<NoteEditorHandle>;
}

/** The marks of a paper but its star, in as little room as the frame has. */
export function EditorMarks({ draft, paper, focus, unsaved, isLarge, onReach, onCopy, onOpenLibrary, note }: Props) {
  const { annotation, id } = paper;
  const paperRef = { draft };
  const editor = useRef<NoteEditorHandle>(null);
  useImperativeHandle(note, () => ({ flush: async () => (await editor.current?.flush()) ?? true }));
  const trash = useTrash();

  const remove = async () => {
    // Save the typed note first, so that the trash contains it and an undo restores it.
    await editor.current?.flush();
    if (id !== undefined) await trash(id);
  };

  return (
    <>
      <StatusChips paperRef={paperRef} status={annotation.status} keyed />
      <div className="min-h-15 shrink-0">
        <TagEditor
          paperRef={paperRef}
          tags={annotation.tags}
          autoFocus={focus === 'tags'}
          hideLabel
          oneLine={!isLarge}
          onReach={onReach}
        />
      </div>
      <NoteEditor
        ref={editor}
        paperRef={paperRef}
        annotation={annotation}
        autoFocus={focus === 'note'}
        unsaved={unsaved}
        room={isLarge ? 'rest' : 'line'}
        onReach={onReach}
        className="min-h-16 flex-1"
        footer={
          <div className="flex shrink-0 items-center gap-0.5">
            {annotation.status === 'to-read' || annotation.priority ? (
              <PriorityPicker paperRef={paperRef} priority={annotation.priority} />
            ) : null}
            <PaperLinks paper={paper} onCopy={onCopy} onOpenLibrary={onOpenLibrary} />
            {id === undefined ? null : (
              <IconButton
                label={i18n.t('paper.deletePaper')}
                icon={<Trash2 aria-hidden size={15} />}
                size="sm"
                onClick={() => void remove()}
                className="hover:bg-danger-soft hover:text-danger"
              />
            )}
          </div>
        }
      />
    </>
  );
}
