import { useCallback } from 'react';
import { countSource, type ExportSource } from './exportSource';
import { useDatabase } from './libraryContext';
import { useLive } from './useLive';

/** How many papers each source has; a kind is absent until it is counted. */
export function useExportCounts(sources: readonly ExportSource[]): Partial<Record<ExportSource['kind'], number>> {
  const db = useDatabase();
  const { value } = useLive(
    useCallback(async () => {
      const counts: Partial<Record<ExportSource['kind'], number>> = {};
      for (const source of sources) counts[source.kind] = await countSource(db, source);
      return counts;
    }, [db, sources]),
  );
  return value ?? {};
}
