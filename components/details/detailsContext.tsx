import { createContext, type ReactNode, useContext, useState } from 'react';
import { DetailsDialog } from './DetailsDialog';
import type { DetailsTarget } from './detailsTarget';

type Open = (target: DetailsTarget) => void;

const DetailsContext = createContext<Open | null>(null);

/** Gives all components below a function that opens the dialog "Get details". */
export function DetailsProvider({ children }: { children: ReactNode }) {
  const [target, setTarget] = useState<DetailsTarget>();
  return (
    <DetailsContext value={setTarget}>
      {children}
      <DetailsDialog target={target} onClose={() => setTarget(undefined)} />
    </DetailsContext>
  );
}

export function useGetDetails(): Open {
  const open = useContext(DetailsContext);
  if (!open) throw new Error('No DetailsProvider stands above this component.');
  return open;
}
