/** Properties of a tag itself: its colour and the similar tags from which it is distinct. */
import type { TagCount } from './paperStore';

/** Names, not colour values: each surface chooses a readable shade for its theme. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'grey'] as const;

export type TagColour = (typeof tagColours)[number];

export interface TagTraits {
  /** `tagKey` of the tag. */
  key: string;
  colour?: TagColour | undefined;
  /** Keys of similar tags that the user declared to be different. Each pair is stored once, in the row of its lesser key. */
  distinctFrom?: string[] | undefined;
}

export interface TagDetail extends TagCount {
  colour?: TagColour | undefined;
  /** Keys of tags that the user declared to be different; both tags of a pair list each other. */
  distinctFrom?: string[] | undefined;
}
