import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import type { NoteOptions } from '~/lib/formats/obsidian/obsidianNote';
import type { Format, FormatOptions } from '~/lib/formats/writers/format';
import type { WrittenNotes } from '~/lib/jobs/exportNotes';
import { runJob } from '~/lib/jobs/runJob';
import { copyText } from '~/lib/platform/copyText';
import { downloadBlob } from '~/lib/platform/downloadBlob';
import { dropExportFile, dropExportFileLater } from '~/lib/platform/exportFiles';
import type { ExportList } from './exportSource';

export type ExportOutcome = 'downloaded' | 'copied' | 'refused' | 'cancelled';

export interface ExportRun {
  /** Papers written so far; undefined while no export is running. */
  written: number | undefined;
  /** @throws what `runJob` throws; a cancelled run resolves to `cancelled`. */
  start: (list: ExportList, format: Format, options: FormatOptions, to: 'file' | 'clipboard') => Promise<ExportOutcome>;
  /** Writes a note per paper into a folder, or into a zip that is downloaded. */
  startNotes: (list: ExportList, options: NoteOptions, folder?: FileSystemDirectoryHandle) => Promise<WrittenNotes | 'cancelled'>;
  cancel: () => void;
}

/** Runs one export at a time. Unmounting the component cancels it. */
export function useExport(): ExportRun {
  const db = useDatabase();
  const [{ keyTemplate }] = usePreferences();
  const [written, setWritten] = useState<number>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback<ExportRun['start']>(
    async ({ papers, count }, format, options, to) => {
      const run = new AbortController();
      running.current = run;
      setWritten(0);
      try {
        const made = await runJob(
          db,
          'exportList',
          { papers, format: format.id, options, keyTemplate },
          { papers: count, signal: run.signal, onProgress: setWritten },
        );
        if (to === 'file') {
          downloadBlob(fileName(format, options.now), format.mediaType, made.text);
          if (made.file !== undefined) dropExportFileLater(made.file);
          return 'downloaded';
        }
        const text = await made.text.text();
        if (made.file !== undefined) void dropExportFile(made.file);
        run.signal.throwIfAborted();
        return (await copyText(text)) ? 'copied' : 'refused';
      } catch (error) {
        if (run.signal.aborted) return 'cancelled';
        throw error;
      } finally {
        startTransition(() => setWritten(undefined));
      }
    },
    [db, keyTemplate],
  );
  const startNotes = useCallback<ExportRun['startNotes']>(
    async ({ papers, count }, options, folder) => {
      const run = new AbortController();
      running.current = run;
      setWritten(0);
      try {
        const made = await runJob(
          db,
          'exportNotes',
          { papers, options, folder, keyTemplate },
          { papers: count, signal: run.signal, onProgress: setWritten },
        );
        if (made.zip) downloadBlob(fileName({ extension: 'zip' }, options.now), 'application/zip', made.zip);
        return made;
      } catch (error) {
        if (run.signal.aborted) return 'cancelled';
        throw error;
      } finally {
        startTransition(() => setWritten(undefined));
      }
    },
    [db, keyTemplate],
  );
  return { written, start, startNotes, cancel: useCallback(() => running.current?.abort(), []) };
}

/** Name of an exported file, `dogear-2026-10-04.bib`, with the date in the local time zone. */
export function fileName(format: Pick<Format, 'extension'>, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `dogear-${day}.${format.extension}`;
}
