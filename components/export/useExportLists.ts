import { useEffect, useState } from 'react';
import { useFinder } from '~/components/app/finderContext';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { type ExportList, type ExportSource, exportListOf } from './exportSource';

export type ExportLists = Partial<Record<ExportSource['kind'], ExportList>>;

/** Reads the papers of each source once; a kind is absent until it is read. @param sources must be memoised. */
export function useExportLists(sources: readonly ExportSource[]): ExportLists {
  const db = useDatabase();
  const finder = useFinder();
  const run = useCommand();
  const [lists, setLists] = useState<ExportLists>({});
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      for (const source of sources) {
        const found = await run(exportListOf(db, finder, source));
        if (gone) return;
        if (found) setLists((before) => ({ ...before, [source.kind]: found }));
      }
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [db, finder, run, sources]);
  return lists;
}
