/** What is said of a tag itself, apart from the papers that have it. */
import type { TagCount } from './paperStore';

/** Names, not values: each surface draws them so that they can be read in its theme. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'grey'] as const;

export type TagColour = (typeof tagColours)[number];

export interface TagTraits {
  /** `tagKey` of the tag. */
  key: string;
  colour?: TagColour | undefined;
  /** Keys of tags that look like this one and are another, as their reader said; each pair stands with its lesser key. */
  distinctFrom?: string[] | undefined;
}

export interface TagDetail extends TagCount {
  colour?: TagColour | undefined;
  /** Keys of tags that it is not the same as; both of a pair say so. */
  distinctFrom?: string[] | undefined;
}
