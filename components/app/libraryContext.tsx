import { createContext, type ReactNode, useContext } from 'react';
import type { LibraryDatabase } from '~/lib/library/database/database';

const LibraryContext = createContext<LibraryDatabase | null>(null);

/** Provides the open library database to all components below. */
export function LibraryProvider({ db, children }: { db: LibraryDatabase; children: ReactNode }) {
  return <LibraryContext value={db}>{children}</LibraryContext>;
}

export function useDatabase(): LibraryDatabase {
  const db = useContext(LibraryContext);
  if (!db) throw new Error('No LibraryProvider stands above this component.');
  return db;
}
