import { LoaderCircle } from 'lucide-react';

/** Shows that something is in progress. Screen readers announce the label. */
export function Spinner({ label, size = 18 }: { label: string; size?: number | undefined }) {
  return (
    <span role="status" className="inline-flex text-muted">
      <LoaderCircle aria-hidden size={size} className="animate-spin" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
