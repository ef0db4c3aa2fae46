import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { rememberHandOffs } from '~/lib/library/marks/rememberHandOffs';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Ask } from '~/lib/zotero/connector';
import { type SendOptions, type SendResult, sendPapers } from '~/lib/zotero/sendPapers';

export type Chosen = Pick<SendOptions, 'target' | 'tags' | 'notes' | 'pdf' | 'own'>;

export type Results = ReadonlyMap<string, SendResult>;

export interface Sending {
  running: boolean;
  done: number;
  total: number;
  /** By paper; undefined before the first attempt. */
  results: Results | undefined;
  start: (entries: readonly LibraryEntry[], chosen: Chosen) => void;
  /** Sends those again that failed. */
  again: (entries: readonly LibraryEntry[]) => void;
  stop: () => void;
}

/** What was sent is remembered after so many papers, so that little is forgotten if the page is closed meanwhile. */
const atOnce = 20;

/** Sends papers to Zotero and remembers which were sent. Unmounting the component stops it. */
export function useSending(ask: Ask): Sending {
  const db = useDatabase();
  const run = useCommand();
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [results, setResults] = useState<Results>();
  const chosen = useRef<Chosen>(undefined);
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);

  const send = useCallback(
    async (entries: readonly LibraryEntry[], before: Results) => {
      const options = chosen.current;
      if (!options) return;
      const stop = new AbortController();
      stopper.current = stop;
      setProgress({ done: 0, total: entries.length });
      const all = new Map(before);
      let unsaved: SendResult[] = [];
      const remember = async (): Promise<void> => {
        const sent = unsaved;
        unsaved = [];
        await run(remembered(db, sent));
      };
      const { noteHtml } = await import('~/lib/zotero/noteHtml');
      let done = 0;
      for await (const result of sendPapers(ask, entries, { ...options, before, signal: stop.signal, noteHtml })) {
        all.set(result.id, result);
        unsaved.push(result);
        if (unsaved.length >= atOnce) await remember();
        done += 1;
        setProgress({ done, total: entries.length });
      }
      await remember();
      setResults(all);
      setProgress(undefined);
    },
    [ask, db, run],
  );

  const start = useCallback<Sending['start']>(
    (entries, options) => {
      chosen.current = options;
      void send(entries, new Map());
    },
    [send],
  );
  const again = useCallback<Sending['again']>(
    (entries) => {
      const before = results ?? new Map();
      void send(
        entries.filter(({ paper }) => before.get(paper.id)?.sent === false),
        before,
      );
    },
    [send, results],
  );
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { running: progress !== undefined, done: progress?.done ?? 0, total: progress?.total ?? 0, results, start, again, stop };
}

async function remembered(db: LibraryDatabase, results: readonly SendResult[]): Promise<void> {
  const at = Date.now();
  const sent = results.flatMap((result) =>
    result.sent ? [[result.id, { zotero: result.key === undefined ? { at } : { at, key: result.key } }] as const] : [],
  );
  if (sent.length > 0) await rememberHandOffs(db, new Map(sent));
}
