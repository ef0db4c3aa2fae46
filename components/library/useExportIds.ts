import { useEffect, useState } from 'react';
import { type ExportSource, sourceIds } from './exportSource';
import { useFinder } from './finderContext';
import { useDatabase } from './libraryContext';
import { useRun } from './useRun';

export type ExportIds = Partial<Record<ExportSource['kind'], readonly string[]>>;

/** The papers of each source as they are when it is asked; a kind is absent until it is known. @param sources memoised. */
export function useExportIds(sources: readonly ExportSource[]): ExportIds {
  const db = useDatabase();
  const finder = useFinder();
  const run = useRun();
  const [ids, setIds] = useState<ExportIds>({});
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      for (const source of sources) {
        const found = await run(sourceIds(db, finder, source));
        if (gone) return;
        if (found) setIds((known) => ({ ...known, [source.kind]: found }));
      }
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [db, finder, run, sources]);
  return ids;
}
