import { createContext, useContext } from 'react';

/** Records to get details of: some, or all that lack something. */
export type DetailsTarget = readonly string[] | 'lacking';

export const DetailsContext = createContext<((target: DetailsTarget) => void) | null>(null);

/** A function that opens the dialog "Get details". */
export function useGetDetails(): (target: DetailsTarget) => void {
  const open = useContext(DetailsContext);
  if (!open) throw new Error('No DetailsProvider stands above this component.');
  return open;
}
