import { runInSlices } from '~/lib/async/runInSlices';
import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { backupStart, isBackup } from '~/lib/formats/backup/isBackup';
import { type FileContent, readFile } from '~/lib/formats/readers/readFile';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { entryOfRead } from '~/lib/library/import/entryOfRead';
import { everyChoice } from '~/lib/library/import/importChoices';
import { joinEntries } from '~/lib/library/import/joinEntries';
import type { PlacedEntry, PlacedProblem } from '~/lib/library/import/placedEntry';
import type { FileProblemCode } from '~/lib/papers/readEntry';
import type { ReaderId } from '~/lib/papers/readerIds';
import { libraryEntrySchema } from '~/lib/papers/schemas';
import { entriesFile } from './entriesFile';
import { type FoundMarks, foundMarks } from './foundMarks';

export interface ImportSource {
  name: string;
  /** Bytes of a file, or pasted text. */
  text: Blob;
  /** The format that the user chose; otherwise the content decides. */
  reader?: ReaderId | undefined;
  isPasted?: boolean | undefined;
}

export interface ReadFile {
  name: string;
  isPasted?: boolean | undefined;
  /** The format in which it was read. */
  reader?: ReaderId | undefined;
  /** Entries that could be read. */
  entries: number;
  /** Why nothing of it could be read. */
  error?: FileProblemCode | 'backup' | undefined;
}

/** What several files hold together. */
export interface ReadImport {
  files: ReadFile[];
  /** For `previewEntries` and `importPapers`. */
  entries: Blob;
  /** Papers that the files name, each once. */
  papers: number;
  marks: FoundMarks;
  /** The first problems, in the order of the files; `problemCount` is their number. */
  problems: PlacedProblem[];
  problemCount: number;
}

/** Problems that are kept for the report; the others are counted. */
const mostProblems = 2000;

/**
 * Reads files of other programs, each in its format. Never fails because of what a file holds. Progress is in bytes.
 * @throws the signal's reason when it is aborted.
 */
export async function readImport(
  _: LibraryDatabase,
  { sources }: { sources: readonly ImportSource[] },
  { signal, onProgress }: CommandOptions,
): Promise<ReadImport> {
  const slices = <T>(work: Generator<void, T>): Promise<T> =>
    runInSlices(work, async () => {
      await yieldToEventLoop();
      signal?.throwIfAborted();
    });
  const total = sources.reduce((sum, { text }) => sum + text.size, 0);
  const read: PlacedEntry[] = [];
  const problems = new Problems();
  const files: ReadFile[] = [];
  let before = 0;
  for (const [file, { name, text, reader: as, isPasted }] of sources.entries()) {
    const start = before;
    const content = isBackup(await startOf(text))
      ? ({ ok: false, code: 'backup' } as const)
      : await readFile(text, { as, signal, onProgress: (far) => onProgress?.(start + far * text.size, total) });
    before += text.size;
    if (content.ok) {
      const entries = await slices(placed(content, file, problems));
      for (const entry of entries) read.push(entry);
      files.push({ name, isPasted, reader: content.reader, entries: entries.length });
    } else files.push({ name, isPasted, entries: 0, error: content.code });
  }
  const joined = await slices(joinEntries(read));
  for (const problem of joined.problems) problems.add(problem);
  onProgress?.(total, total);
  return {
    files,
    entries: await slices(entriesFile(joined.entries)),
    papers: joined.entries.length,
    marks: foundMarks(joined.entries),
    problems: problems.first.sort((a, b) => a.file - b.file || (a.at.entry ?? 0) - (b.at.entry ?? 0)),
    problemCount: problems.count,
  };
}

class Problems {
  readonly first: PlacedProblem[] = [];
  count = 0;

  add(...problems: PlacedProblem[]): void {
    this.count += problems.length;
    for (const problem of problems) if (this.first.length < mostProblems) this.first.push(problem);
  }
}

/** The entries of a file that can be stored. The others become problems, beside those of the file. */
function* placed(content: FileContent, file: number, problems: Problems): Generator<undefined, PlacedEntry[], undefined> {
  const site = siteOfReader(content.reader);
  const entries: PlacedEntry[] = [];
  problems.add(...content.problems.map((problem) => ({ ...problem, file })));
  problems.count += content.problemCount - content.problems.length;
  for (const read of content.entries) {
    const entry = { ...read, file, site };
    if (isStorable(entry)) entries.push(entry);
    else problems.add({ at: entry.at, file, code: 'malformed', values: [entry.bibliography.title.slice(0, 80)] });
    yield;
  }
  return entries;
}

/** The sites of papers are in lower case: a library of Semantic Scholar has the name of its site. */
const siteOfReader = (reader: ReaderId): string => reader.toLowerCase();

/** Whether a backup could hold the record: a reader that keeps its promises makes no other. */
const isStorable = (entry: PlacedEntry): boolean =>
  libraryEntrySchema.safeParse(entryOfRead(entry, everyChoice, Date.now())).success;

const startOf = (text: Blob): Promise<string> =>
  text
    .slice(0, backupStart)
    .text()
    .catch(() => '');
