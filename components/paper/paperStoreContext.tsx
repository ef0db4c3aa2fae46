import { createContext, type ReactNode, useContext } from 'react';
import type { PaperStore } from '~/lib/papers/paperStore';

const PaperStoreContext = createContext<PaperStore | null>(null);

/** Provides the store through which all components below read and write papers. */
export function PaperStoreProvider({ store, children }: { store: PaperStore; children: ReactNode }) {
  return <PaperStoreContext value={store}>{children}</PaperStoreContext>;
}

export function usePaperStore(): PaperStore {
  const store = useContext(PaperStoreContext);
  if (!store) throw new Error('No PaperStoreProvider stands above this component.');
  return store;
}
