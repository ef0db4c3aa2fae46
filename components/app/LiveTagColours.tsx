import { type ReactNode, useCallback, useMemo } from 'react';
import { type TagColours, TagColoursProvider } from '~/components/paper/tags/tagColoursContext';
import { tagColours } from '~/lib/library/tags/tagColours';
import { useDatabase } from './libraryContext';
import { useLiveQuery } from './useLiveQuery';

const none: TagColours = new Map();

/** Reads the tag colours of the library, live and once for all components below. */
export function LiveTagColours({ children }: { children: ReactNode }) {
  const db = useDatabase();
  const colours = useLiveQuery(useCallback(() => tagColours(db), [db])).value;
  return <TagColoursProvider colours={useMemo(() => colours ?? none, [colours])}>{children}</TagColoursProvider>;
}
