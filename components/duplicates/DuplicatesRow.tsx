import { onDemand } from '~/components/ui/onDemand';
import { useDelayed } from '~/components/ui/useDelayed';

/** Milliseconds to wait before this less urgent query, so that the list can load its rows first. */
const rest = 1200;

const Nothing = () => null;
const DuplicateCount = onDemand(() => import('./DuplicateCount').then(({ DuplicateCount }) => DuplicateCount), Nothing);

/** A line above the list with the number of possible duplicates. Once dismissed, it returns only for newly added papers. */
export function DuplicatesRow() {
  return useDelayed(true, rest) ? <DuplicateCount /> : null;
}
