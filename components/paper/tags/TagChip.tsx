import { Chip } from '~/components/ui/Chip';
import { TagDot } from './TagDot';
import { useTagColour } from './tagColoursContext';

/** A tag of a paper, with its colour where it has one. */
export function TagChip({ tag, onPress }: { tag: string; onPress?: (() => void) | undefined }) {
  const colour = useTagColour(tag);
  return <Chip label={tag} icon={colour ? <TagDot colour={colour} /> : undefined} onPress={onPress} />;
}
