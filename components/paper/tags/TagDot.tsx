import type { TagColour } from '~/lib/papers/tagColour';

const fills: Record<TagColour, string> = {
  red: 'bg-tag-red',
  orange: 'bg-tag-orange',
  yellow: 'bg-tag-yellow',
  green: 'bg-tag-green',
  teal: 'bg-tag-teal',
  blue: 'bg-tag-blue',
  purple: 'bg-tag-purple',
  pink: 'bg-tag-pink',
  grey: 'bg-tag-grey',
};

/** The colour of a tag, or an empty ring if it has none. To be shown beside the tag's name, never instead of it. */
export function TagDot({ colour }: { colour: TagColour | undefined }) {
  return (
    <span
      aria-hidden
      className={`inline-block size-2.5 shrink-0 rounded-full forced-color-adjust-none ${colour ? fills[colour] : 'border border-line-strong'}`}
    />
  );
}
