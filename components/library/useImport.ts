import { useCallback, useEffect, useRef, useState } from 'react';
import { type BackupProblem, parseBackup } from '~/lib/formats/parseBackup';
import { type ImportResult, importBackup } from '~/lib/library/importBackup';
import { asFailure } from '~/lib/library/libraryError';
import { type ImportPreview, previewImport } from '~/lib/library/previewImport';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { Failure } from '~/lib/papers/result';
import { useDatabase } from './libraryContext';

export type ImportState =
  | { step: 'choose' }
  | { step: 'reading'; name: string }
  | { step: 'problems'; name: string; problems: readonly BackupProblem[] }
  | { step: 'preview'; name: string; backup: LibraryBackup; warnings: readonly string[]; preview: ImportPreview }
  | { step: 'importing'; name: string; done: number; total: number }
  | { step: 'failed'; name: string; failure: Failure };

/** More than any library of a person; reading it would only freeze the page. */
const largestFile = 1_000_000_000;

export interface ImportRun {
  state: ImportState;
  read: (file: File) => Promise<void>;
  /** @returns what was done, or undefined when nothing was. */
  start: () => Promise<ImportResult | undefined>;
  cancel: () => void;
  reset: () => void;
}

/** From a chosen file to an imported library. Nothing is changed before `start`, and nothing stays of a cancelled one. */
export function useImport(): ImportRun {
  const db = useDatabase();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback(
    async (file: File) => {
      const { name } = file;
      setState({ step: 'reading', name });
      try {
        if (file.size > largestFile) throw new Error('The file is too large.');
        const parsed = parseBackup(await file.text());
        if (!parsed.ok) {
          setState({ step: 'problems', name, problems: parsed.problems });
          return;
        }
        setState({
          step: 'preview',
          name,
          backup: parsed.backup,
          warnings: parsed.warnings,
          preview: await previewImport(db, parsed.backup),
        });
      } catch (error) {
        setState({ step: 'failed', name, failure: asFailure(error) });
      }
    },
    [db],
  );

  const start = useCallback(async () => {
    if (state.step !== 'preview') return undefined;
    const { name, backup } = state;
    const run = new AbortController();
    running.current = run;
    setState({ step: 'importing', name, done: 0, total: backup.entries.length });
    try {
      const onProgress = (done: number, total: number) => setState({ step: 'importing', name, done, total });
      const result = await importBackup(db, backup, { signal: run.signal, onProgress });
      setState({ step: 'choose' });
      return result;
    } catch (error) {
      setState(run.signal.aborted ? state : { step: 'failed', name, failure: asFailure(error) });
      return undefined;
    }
  }, [db, state]);

  return {
    state,
    read,
    start,
    cancel: useCallback(() => running.current?.abort(), []),
    reset: useCallback(() => setState({ step: 'choose' }), []),
  };
}
