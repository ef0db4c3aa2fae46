import { useCallback, useEffect, useRef, useState } from 'react';
import type { Format, FormatOptions } from '~/lib/formats/format';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { copyText } from '~/lib/platform/copyText';
import { downloadText } from '~/lib/platform/downloadText';
import { readEntries } from './exportSource';
import { useDatabase } from './libraryContext';

export type ExportOutcome = 'downloaded' | 'copied' | 'refused' | 'cancelled';

export interface ExportRun {
  /** Papers written so far; undefined while nothing runs. */
  written: number | undefined;
  /** @throws what reading the library throws; a cancelled run is an outcome. */
  start: (ids: readonly string[], format: Format, options: FormatOptions, to: 'file' | 'clipboard') => Promise<ExportOutcome>;
  cancel: () => void;
}

/** Runs one export at a time. Closing what started it cancels it. */
export function useExport(): ExportRun {
  const db = useDatabase();
  const [written, setWritten] = useState<number>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback<ExportRun['start']>(
    async (ids, format, options, to) => {
      const run = new AbortController();
      running.current = run;
      setWritten(0);
      try {
        const batches = readEntries(db, ids, run.signal);
        const chunks = format.writeChunks(eachOf(batches, run.signal, setWritten), options);
        if (to === 'file') {
          await downloadText(fileName(format, options.now), format.mediaType, chunks);
          return 'downloaded';
        }
        let text = '';
        for await (const chunk of chunks) text += chunk;
        return (await copyText(text)) ? 'copied' : 'refused';
      } catch (error) {
        if (run.signal.aborted) return 'cancelled';
        throw error;
      } finally {
        setWritten(undefined);
      }
    },
    [db],
  );
  return { written, start, cancel: useCallback(() => running.current?.abort(), []) };
}

async function* eachOf(
  batches: AsyncIterable<LibraryEntry[]>,
  signal: AbortSignal,
  onWritten: (count: number) => void,
): AsyncGenerator<LibraryEntry> {
  let written = 0;
  for await (const entries of batches) {
    for (const entry of entries) {
      signal.throwIfAborted();
      yield entry;
    }
    written += entries.length;
    onWritten(written);
  }
}

/** `dogear-2026-10-04.bib`, in the reader's own time zone. */
export function fileName(format: Pick<Format, 'extension'>, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `dogear-${day}.${format.extension}`;
}
