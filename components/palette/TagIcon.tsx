import { Tag } from 'lucide-react';
import { TagDot } from '~/components/paper/tags/TagDot';
import { useTagColour } from '~/components/paper/tags/tagColoursContext';

/** The colour of a tag, or a tag icon if it has none. */
export function TagIcon({ tag }: { tag: string }) {
  const colour = useTagColour(tag);
  return colour ? <TagDot colour={colour} /> : <Tag aria-hidden size={15} />;
}
