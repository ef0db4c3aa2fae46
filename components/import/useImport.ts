import { useCallback, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import { backupStart, isBackup } from '~/lib/formats/backup/isBackup';
import type { BackupProblem } from '~/lib/formats/backup/parseBackup';
import type { ImportSource, ReadImport } from '~/lib/jobs/readImport';
import { runJob } from '~/lib/jobs/runJob';
import type { ImportResult } from '~/lib/library/backup/importBackup';
import type { ImportPreview } from '~/lib/library/backup/importPlanner';
import { asFailure } from '~/lib/library/database/libraryError';
import type { ImportChoices } from '~/lib/library/import/importChoices';
import type { ImportedPapers } from '~/lib/library/import/planImport';
import type { ReaderId } from '~/lib/papers/readerIds';
import type { Failure } from '~/lib/papers/result';
import { limits } from '~/lib/papers/text/limits';

/** Files that were read, with what the user chose about them. */
export interface FilesRead {
  sources: readonly ImportSource[];
  read: ReadImport;
  /** Grows each time files are read. */
  turn: number;
}

export type ImportState =
  | { step: 'choose' }
  | { step: 'reading'; name: string; far?: { done: number; total: number } | undefined }
  | { step: 'problems'; name: string; problems: readonly BackupProblem[] }
  | { step: 'preview'; name: string; file: File; papers: number; warnings: readonly string[]; preview: ImportPreview }
  | ({ step: 'files' } & FilesRead)
  | { step: 'importing'; name: string; done: number; total: number }
  | ({ step: 'imported'; choices: ImportChoices; result: ImportedPapers } & FilesRead)
  | { step: 'failed'; name: string; failure: Failure };

/** In bytes; larger than any personal library. A larger backup is rejected without being read. */
const largestBackup = 1_000_000_000;

export interface ImportRun {
  state: ImportState;
  /** Reads files: one backup, or any number of other programs' files. */
  read: (files: readonly File[]) => Promise<void>;
  /** Reads pasted text like a file. */
  readText: (text: string) => Promise<void>;
  /** Reads the files again, one of them in another format. */
  readAs: (file: number, reader: ReaderId) => Promise<void>;
  /** Imports the backup of the preview. @returns what was imported; undefined if nothing was. */
  start: () => Promise<ImportResult | undefined>;
  /** Imports the files that were read. */
  take: (choices: ImportChoices) => Promise<void>;
  cancel: () => void;
  reset: () => void;
}

/** State of an import, from the chosen files to its end. Nothing is changed before `start` or `take`; a cancelled import changes nothing. */
export function useImport(): ImportRun {
  const db = useDatabase();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const running = useRef<AbortController>(undefined);
  const turns = useRef(0);
  useEffect(() => () => running.current?.abort(), []);

  /** Runs one step of the import. @param before the state to return to when it is cancelled. */
  const run = useCallback(
    async <T>(name: string, before: ImportState, step: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> => {
      const control = new AbortController();
      running.current = control;
      try {
        return await step(control.signal);
      } catch (error) {
        setState(control.signal.aborted ? before : { step: 'failed', name, failure: asFailure(error) });
        return undefined;
      }
    },
    [],
  );
  const reading = useCallback(
    (name: string) => (done: number, total: number) => setState({ step: 'reading', name, far: { done, total } }),
    [],
  );

  const readSources = useCallback(
    async (sources: readonly ImportSource[], before: ImportState) => {
      const name = sources.map(({ name }) => name).join(', ');
      setState({ step: 'reading', name });
      const read = await run(name, before, (signal) =>
        runJob(db, 'readImport', { sources }, { signal, onProgress: reading(name) }),
      );
      if (read) setState({ step: 'files', sources, read, turn: ++turns.current });
    },
    [db, run, reading],
  );

  const read = useCallback(
    async (files: readonly File[]) => {
      const [file] = files;
      if (!file) return;
      const { name } = file;
      setState({ step: 'reading', name });
      if (files.length > 1 || !isBackup(await startOf(file))) {
        await readSources(
          files.map((text) => ({ name: text.name, text })),
          { step: 'choose' },
        );
        return;
      }
      const found = await run(name, { step: 'choose' }, async (signal) => {
        if (file.size > largestBackup) throw new Error('The file is too large.');
        return runJob(db, 'previewFile', { file }, { signal, onProgress: reading(name) });
      });
      if (found?.ok) setState({ step: 'preview', name, file, ...found });
      else if (found) setState({ step: 'problems', name, problems: found.problems });
    },
    [db, run, reading, readSources],
  );

  const readText = useCallback(
    (text: string) =>
      readSources([{ name: i18n.t('import.pasted'), text: new Blob([text]), isPasted: true }], { step: 'choose' }),
    [readSources],
  );

  const readAs = useCallback(
    async (file: number, reader: ReaderId) => {
      if (state.step !== 'files') return;
      const sources = state.sources.map((source, index) => (index === file ? { ...source, reader } : source));
      await readSources(sources, state);
    },
    [state, readSources],
  );

  const start = useCallback(async () => {
    if (state.step !== 'preview') return undefined;
    const { name, file, papers } = state;
    setState({ step: 'importing', name, done: 0, total: papers });
    const onProgress = (done: number, total: number) => setState({ step: 'importing', name, done, total });
    const result = await run(name, state, (signal) => runJob(db, 'importFile', { file }, { papers, signal, onProgress }));
    if (result) setState({ step: 'choose' });
    return result;
  }, [db, run, state]);

  const take = useCallback(
    async (choices: ImportChoices) => {
      if (state.step !== 'files') return;
      const { sources, read, turn } = state;
      const { papers, entries, files, problemCount: problems } = read;
      const name = sources.map(({ name }) => name).join(', ');
      const used = files.filter(({ reader }) => reader !== undefined).slice(0, limits.importedFiles);
      const about = {
        files: used.map(({ name }) => name.slice(0, limits.fileName)),
        formats: [...new Set(used.flatMap(({ reader }) => reader ?? []))],
        problems,
      };
      setState({ step: 'importing', name, done: 0, total: papers });
      const onProgress = (done: number, total: number) => setState({ step: 'importing', name, done, total });
      const result = await run(name, state, (signal) =>
        runJob(db, 'importPapers', { entries, choices, about }, { papers, signal, onProgress }),
      );
      if (result) setState({ step: 'imported', sources, read, turn, choices, result });
    },
    [db, run, state],
  );

  return {
    state,
    read,
    readText,
    readAs,
    start,
    take,
    cancel: useCallback(() => running.current?.abort(), []),
    reset: useCallback(() => setState({ step: 'choose' }), []),
  };
}

const startOf = (file: Blob): Promise<string> =>
  file
    .slice(0, backupStart)
    .text()
    .catch(() => '');
