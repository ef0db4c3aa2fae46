import type { PaperRef } from '~/lib/papers/paperStore';
import { TagInput, type TagInputProps } from './TagInput';
import { useRecentTags } from './useRecentTags';
import { useTagChanges } from './useTagChanges';

export interface TagEditorProps extends Pick<TagInputProps, 'tags' | 'autoFocus' | 'hideLabel' | 'oneLine' | 'onReach'> {
  paperRef: PaperRef;
}

/** Edits a paper's tags in place; removing a tag shows a message with an undo button. */
export function TagEditor({ paperRef, tags: stored, ...rest }: TagEditorProps) {
  const { tags, perform } = useTagChanges(paperRef, stored);
  const recent = useRecentTags(tags);
  return (
    <TagInput
      {...rest}
      tags={tags}
      recent={recent}
      onAdd={(tag) => perform({ add: tag })}
      onRemove={(tag) => perform({ remove: tag })}
    />
  );
}
