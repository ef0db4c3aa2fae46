import { createContext, type ReactNode, useContext } from 'react';
import type { Finder } from '~/lib/search-worker/finder';

const FinderContext = createContext<Finder | null>(null);

/** Provides the search worker to all components below. */
export function FinderProvider({ finder, children }: { finder: Finder; children: ReactNode }) {
  return <FinderContext value={finder}>{children}</FinderContext>;
}

export function useFinder(): Finder {
  const finder = useContext(FinderContext);
  if (!finder) throw new Error('No FinderProvider stands above this component.');
  return finder;
}
