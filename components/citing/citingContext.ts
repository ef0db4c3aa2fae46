/** Copying citations from anywhere in an extension page: as in the latest copy, or in a form chosen in a dialog with previews. */
import { createContext, useContext } from 'react';
import type { CopyKind } from '~/lib/papers/copyKinds';
import type { Paper } from '~/lib/papers/paper';

/** Reads the papers when they are needed; those of a selection are not loaded before. */
export type PapersToCite = () => Promise<readonly Paper[]>;

export interface Citing {
  /** Copies in the given form, or in that of the latest copy. */
  copy: (papers: PapersToCite, kind?: CopyKind) => void;
  /** Opens a dialog to choose the form. */
  choose: (papers: PapersToCite) => void;
}

export const CitingContext = createContext<Citing | null>(null);

export function useCiting(): Citing {
  const citing = useContext(CitingContext);
  if (!citing) throw new Error('No CitingProvider stands above this component.');
  return citing;
}
