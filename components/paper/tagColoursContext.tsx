import { createContext, type ReactNode, useContext } from 'react';
import { tagKey } from '~/lib/papers/tag';
import type { TagColour } from '~/lib/papers/tagColour';

/** By `tagKey`. */
export type TagColours = ReadonlyMap<string, TagColour>;

const TagColoursContext = createContext<TagColours>(new Map());

/** The colours of tags, for everything below; surfaces that have no library show none. */
export function TagColoursProvider({ colours, children }: { colours: TagColours; children: ReactNode }) {
  return <TagColoursContext value={colours}>{children}</TagColoursContext>;
}

export function useTagColour(tag: string): TagColour | undefined {
  const colours = useContext(TagColoursContext);
  return colours.size === 0 ? undefined : colours.get(tagKey(tag));
}
