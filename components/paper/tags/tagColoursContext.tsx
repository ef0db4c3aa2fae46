import { createContext, type ReactNode, useContext } from 'react';
import { tagKey } from '~/lib/papers/tag';
import type { TagColour } from '~/lib/papers/tagColour';

/** Colours of tags by `tagKey`. */
export type TagColours = ReadonlyMap<string, TagColour>;

const TagColoursContext = createContext<TagColours>(new Map());

/** Provides the colours of tags to all components below. Surfaces that do not read the library show no colours. */
export function TagColoursProvider({ colours, children }: { colours: TagColours; children: ReactNode }) {
  return <TagColoursContext value={colours}>{children}</TagColoursContext>;
}

export function useTagColour(tag: string): TagColour | undefined {
  const colours = useContext(TagColoursContext);
  return colours.size === 0 ? undefined : colours.get(tagKey(tag));
}
