import type { PaperRef } from '~/lib/papers/paperStore';
import { TagInput } from './TagInput';
import { useTagChanges } from './useTagChanges';

export interface TagEditorProps {
  paperRef: PaperRef;
  tags: readonly string[];
  autoFocus?: boolean | undefined;
}

/** Edits a paper's tags in place; removing a tag shows a message with an undo button. */
export function TagEditor({ paperRef, tags: stored, autoFocus }: TagEditorProps) {
  const { tags, perform } = useTagChanges(paperRef, stored);
  return (
    <TagInput
      tags={tags}
      autoFocus={autoFocus}
      onAdd={(tag) => perform({ add: tag })}
      onRemove={(tag) => perform({ remove: tag })}
    />
  );
}
