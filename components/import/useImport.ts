import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import type { BackupProblem } from '~/lib/formats/backup/parseBackup';
import { runJob } from '~/lib/jobs/runJob';
import type { ImportResult } from '~/lib/library/backup/importBackup';
import type { ImportPreview } from '~/lib/library/backup/importPlanner';
import { asFailure } from '~/lib/library/database/libraryError';
import type { Failure } from '~/lib/papers/result';

export type ImportState =
  | { step: 'choose' }
  | { step: 'reading'; name: string; far?: { done: number; total: number } | undefined }
  | { step: 'problems'; name: string; problems: readonly BackupProblem[] }
  | { step: 'preview'; name: string; file: File; papers: number; warnings: readonly string[]; preview: ImportPreview }
  | { step: 'importing'; name: string; done: number; total: number }
  | { step: 'failed'; name: string; failure: Failure };

/** In bytes; larger than any personal library. A larger file is rejected without being read. */
const largestFile = 1_000_000_000;

export interface ImportRun {
  state: ImportState;
  read: (file: File) => Promise<void>;
  /** @returns what was imported; undefined if nothing was. */
  start: () => Promise<ImportResult | undefined>;
  cancel: () => void;
  reset: () => void;
}

/** State of an import, from the chosen file to its end. Nothing is changed before `start`; a cancelled import changes nothing. */
export function useImport(): ImportRun {
  const db = useDatabase();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback(
    async (file: File) => {
      const { name } = file;
      const run = new AbortController();
      running.current = run;
      setState({ step: 'reading', name });
      const onProgress = (done: number, total: number) => setState({ step: 'reading', name, far: { done, total } });
      try {
        if (file.size > largestFile) throw new Error('The file is too large.');
        const read = await runJob(db, 'previewFile', { file }, { signal: run.signal, onProgress });
        if (read.ok) setState({ step: 'preview', name, file, ...read });
        else setState({ step: 'problems', name, problems: read.problems });
      } catch (error) {
        setState(run.signal.aborted ? { step: 'choose' } : { step: 'failed', name, failure: asFailure(error) });
      }
    },
    [db],
  );

  const start = useCallback(async () => {
    if (state.step !== 'preview') return undefined;
    const { name, file, papers } = state;
    const run = new AbortController();
    running.current = run;
    setState({ step: 'importing', name, done: 0, total: papers });
    try {
      const onProgress = (done: number, total: number) => setState({ step: 'importing', name, done, total });
      const result = await runJob(db, 'importFile', { file }, { papers, signal: run.signal, onProgress });
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
