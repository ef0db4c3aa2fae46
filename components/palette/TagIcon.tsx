import { Tag } from 'lucide-react';
import { TagDot } from '~/components/paper/TagDot';
import { useTagColour } from '~/components/paper/tagColoursContext';

/** A tag's colour, or that it is a tag. */
export function TagIcon({ tag }: { tag: string }) {
  const colour = useTagColour(tag);
  return colour ? <TagDot colour={colour} /> : <Tag aria-hidden size={15} />;
}
