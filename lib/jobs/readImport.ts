import { runInSlices } from '~/lib/async/runInSlices';
import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import { backupStart, isBackup } from '~/lib/formats/backup/isBackup';
import { decodeFile } from '~/lib/formats/readers/decodeFile';
import type { Reader, ReaderId } from '~/lib/formats/readers/reader';
import { readers, recogniseFile } from '~/lib/formats/readers/readers';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { entryOfRead } from '~/lib/library/import/entryOfRead';
import { everyChoice } from '~/lib/library/import/importChoices';
import { joinEntries } from '~/lib/library/import/joinEntries';
import type { PlacedEntry, PlacedProblem } from '~/lib/library/import/placedEntry';
import type { FileProblemCode } from '~/lib/papers/readEntry';
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
  const total = sources.reduce((sum, { text }) => sum + text.size, 0);
  const read: PlacedEntry[] = [];
  const problems = new Problems();
  const files: ReadFile[] = [];
  const slices = <T>(work: Generator<void, T>, progress?: () => number): Promise<T> =>
    runInSlices(work, async () => {
      if (progress) onProgress?.(progress(), total);
      await yieldToEventLoop();
      signal?.throwIfAborted();
    });
  let before = 0;
  for (const [file, { name, text: bytes, reader: chosen, isPasted }] of sources.entries()) {
    onProgress?.(before, total);
    const decoded = await decodeFile(bytes);
    signal?.throwIfAborted();
    const reader = decoded.ok && !isBackup(decoded.text.slice(0, backupStart)) ? readerFor(decoded.text, chosen) : undefined;
    if (!decoded.ok || !reader) {
      files.push({ name, isPasted, entries: 0, error: decoded.ok ? unknownText(decoded.text) : decoded.code });
    } else {
      const place = { line: 0, lines: Math.max(1, countLines(decoded.text)) };
      const start = before;
      const far = () => start + Math.round(bytes.size * Math.min(1, place.line / place.lines));
      const entries = await slices(readAll(reader, decoded.text, { file, read, problems, place }), far);
      files.push({ name, isPasted, reader: reader.id, entries });
    }
    before += bytes.size;
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

  add(problem: PlacedProblem): void {
    this.count++;
    if (this.first.length < mostProblems) this.first.push(problem);
  }
}

interface Reading {
  file: number;
  read: PlacedEntry[];
  problems: Problems;
  place: { line: number };
}

function* readAll(
  reader: Reader,
  text: string,
  { file, read, problems, place }: Reading,
): Generator<undefined, number, undefined> {
  let entries = 0;
  for (const item of reader.read(text)) {
    const at = item && ('entry' in item ? item.entry.at : item.problem.at);
    place.line = at?.line ?? place.line;
    if (item && 'problem' in item) problems.add({ ...item.problem, file });
    else if (item) {
      const entry = { ...item.entry, file, site: siteOfReader(reader.id) };
      if (isStorable(entry)) {
        read.push(entry);
        entries++;
      } else problems.add({ at: entry.at, file, code: 'malformed', values: [entry.bibliography.title.slice(0, 80)] });
    }
    yield;
  }
  return entries;
}

/** The sites of papers are in lower case: a library of Semantic Scholar has the name of its site. */
const siteOfReader = (reader: ReaderId): string => reader.toLowerCase();

/** Whether a backup could hold the record: a reader that keeps its promises makes no other. */
const isStorable = (entry: PlacedEntry): boolean =>
  libraryEntrySchema.safeParse(entryOfRead(entry, everyChoice, Date.now())).success;

const readerFor = (text: string, chosen: ReaderId | undefined): Reader | undefined =>
  chosen === undefined ? recogniseFile(text) : readers.find(({ id }) => id === chosen);

/** What a text without a reader is: a web page, or nothing that is known. */
const unknownText = (text: string): FileProblemCode | 'backup' =>
  isBackup(text.slice(0, backupStart))
    ? 'backup'
    : /^\s*<(?:!doctype\s+html|html)\b/iu.test(text.slice(0, 500))
      ? 'html'
      : 'unknown';

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
