import { Zip, ZipDeflate } from 'fflate';
import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { uniqueNames } from '~/lib/formats/obsidian/noteName';
import { type NoteOptions, noteNameOf, obsidianNote } from '~/lib/formats/obsidian/obsidianNote';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { type PapersToWrite, readPapers } from './papersToWrite';
import { prefetch } from './prefetch';
import { withKeys } from './withKeys';

export interface NotesArgs {
  papers: PapersToWrite;
  options: NoteOptions;
  /** The preference that says how citation keys are made; empty or absent for the default. */
  keyTemplate?: string | undefined;
  /** A folder that the reader chose; without it, the notes become a zip. */
  folder?: FileSystemDirectoryHandle | undefined;
}

export interface WrittenNotes {
  /** Absent if a folder was given. */
  zip?: Blob | undefined;
  written: number;
  /** Notes whose file was there before: the reader may have changed it, so it is never replaced. */
  kept: number;
}

/** Takes one note after another. */
interface Sink {
  /** @returns whether the note was written. */
  add: (name: string, text: string) => Promise<boolean>;
  end: () => Blob | undefined;
}

const burst = 50;

/**
 * Writes one note per paper, for Obsidian. Notes in a folder that were written before an abort stay there.
 * @throws the signal's reason when it is aborted; what the browser throws when it refuses the folder.
 */
export async function exportNotes(
  db: LibraryDatabase,
  { papers, options: given, folder, keyTemplate = '' }: NotesArgs,
  { signal, onProgress }: CommandOptions,
): Promise<WrittenNotes> {
  const options = await withKeys(db, 'obsidian', given, keyTemplate, signal);
  const { order, entries } = await readPapers(db, papers, signal);
  const total = (await order).length;
  const nameOf = uniqueNames();
  const sink = folder ? folderSink(folder) : zipSink(options.now);
  let [done, written] = [0, 0];
  onProgress?.(0, total);
  for await (const chunk of prefetch(await entries(), 2)) {
    for (const entry of chunk) {
      if (done % burst === burst - 1) await yieldToEventLoop();
      signal?.throwIfAborted();
      const name = nameOf(noteNameOf(entry, options.keys));
      if (await sink.add(`${name}.md`, obsidianNote(entry, name, options))) written += 1;
      done += 1;
    }
    onProgress?.(done, total);
  }
  signal?.throwIfAborted();
  return { zip: sink.end(), written, kept: done - written };
}

function zipSink(now: Date): Sink {
  const parts: Blob[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    // A blob may be kept on disk by the browser; an array would stay in memory.
    parts.push(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  });
  const encoder = new TextEncoder();
  return {
    async add(name, text) {
      const file = new ZipDeflate(name, { level: 6 });
      // The format knows no earlier year than 1980 and no later one than 2099.
      file.mtime = now;
      zip.add(file);
      file.push(encoder.encode(text), true);
      return true;
    },
    end() {
      zip.end();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}

function folderSink(folder: FileSystemDirectoryHandle): Sink {
  return {
    async add(name, text) {
      if (await exists(folder, name)) return false;
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
      return true;
    },
    end: () => undefined,
  };
}

async function exists(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    // A folder of that name is in the way, too.
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return true;
    throw error;
  }
}
