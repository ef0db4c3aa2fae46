import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { type Ask, ping, type Saved, saveItem } from './connector';
import { findInZotero } from './findInZotero';
import { zoteroItem } from './zoteroItem';
import { lasting, ZoteroError, type ZoteroProblem } from './zoteroProblem';

export interface SendOptions {
  /** Id of a library or collection. */
  target: string;
  tags: boolean;
  notes: boolean;
  pdf: boolean;
  /** Whether the target is in the reader's own library, in which the local API finds the item's key. */
  own: boolean;
  /** Results of an earlier attempt, by paper. */
  before?: ReadonlyMap<string, SendResult> | undefined;
  signal?: AbortSignal | undefined;
  /** A note as HTML, from Markdown. */
  noteHtml: (markdown: string) => string;
}

export type SendResult = { id: string; session: string } & (
  | ({ sent: true; key?: string | undefined } & Saved)
  | { sent: false; problem: ZoteroProblem }
);

/**
 * Sends papers one after another, each for itself, and gives a result for each. After a problem that the next paper would meet too,
 * the others get the same result without being tried.
 */
export async function* sendPapers(ask: Ask, entries: readonly LibraryEntry[], options: SendOptions): AsyncGenerator<SendResult> {
  // Before anything is saved: an old version would save a paper and then not know the rest.
  let stopped = await problemOf(ping(ask, options.signal));
  let localApi = options.own;
  for (const entry of entries) {
    const { id } = entry.paper;
    const before = options.before?.get(id);
    // Zotero may have saved a paper without its answer arriving. It knows the session then, and refuses it.
    const again = before?.sent === false && before.problem === 'slow';
    const session = again ? before.session : crypto.randomUUID();
    if (stopped !== undefined) {
      yield { id, session, sent: false, problem: again ? 'slow' : stopped };
      continue;
    }
    try {
      const { note, tags } = entry.annotation;
      const item = zoteroItem(entry, options.notes && note.trim() !== '' ? options.noteHtml(note) : undefined);
      const { target, pdf, signal } = options;
      const saved = await saveItem(ask, session, item, { target, tags: options.tags ? tags : [], pdf, again, signal });
      const key = localApi ? await keyOf(ask, entry, signal) : undefined;
      localApi &&= key !== undefined;
      yield { id, session, sent: true, ...saved, key };
    } catch (error) {
      if (!(error instanceof ZoteroError)) throw error;
      if (lasting.has(error.problem)) stopped = error.problem;
      yield { id, session, sent: false, problem: error.problem };
    }
  }
}

async function problemOf(work: Promise<void>): Promise<ZoteroProblem | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ZoteroError) return error.problem;
    throw error;
  }
}

/** Saving answers without the item's key, so it is looked up. A failure costs only the key. */
async function keyOf(ask: Ask, { paper }: LibraryEntry, signal: AbortSignal | undefined): Promise<string | undefined> {
  try {
    const found = await findInZotero(ask, paper, signal);
    return found === 'off' ? undefined : found?.key;
  } catch {
    return undefined;
  }
}
