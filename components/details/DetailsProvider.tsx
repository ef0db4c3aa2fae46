import { type ReactNode, useState } from 'react';
import { DetailsDialog } from './DetailsDialog';
import { DetailsContext, type DetailsTarget } from './detailsContext';

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
