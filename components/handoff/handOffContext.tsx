import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { ZoteroDialog } from './ZoteroDialog';
import type { ZoteroDoor } from './zoteroDoor';

export interface HandOff {
  /** Opens the dialog that sends these papers to Zotero. */
  toZotero: (ids: readonly string[]) => void;
}

const HandOffContext = createContext<HandOff | undefined>(undefined);

/** Gives what is below a way to hand papers to other programs, and holds the dialog. @param door for tests. */
export function HandOffProvider({ door, children }: { door?: ZoteroDoor | undefined; children: ReactNode }) {
  const [ids, setIds] = useState<readonly string[]>();
  const handOff = useMemo<HandOff>(() => ({ toZotero: setIds }), []);
  return (
    <HandOffContext value={handOff}>
      {children}
      <ZoteroDialog ids={ids} door={door} onClose={() => setIds(undefined)} />
    </HandOffContext>
  );
}

/** @returns undefined where papers cannot be handed on. */
export const useHandOff = (): HandOff | undefined => useContext(HandOffContext);
