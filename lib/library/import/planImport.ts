import { importBackup } from '~/lib/library/backup/importBackup';
import type { Taken } from '~/lib/library/backup/importPlanner';
import { previewImport } from '~/lib/library/backup/previewImport';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ImportedFiles } from '~/lib/papers/history';
import { isWeak } from '~/lib/papers/identifiers/titleIdentifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { Place } from '~/lib/papers/readEntry';
import { entryOfRead } from './entryOfRead';
import { fileIntake } from './fileIntake';
import { idsInTrash } from './idsInTrash';
import type { ImportChoices } from './importChoices';
import type { PlacedEntry, PlacedProblem } from './placedEntry';

/** Papers and problems that a list names; the others are only counted. */
export const mostListed = 200;

export interface ListedPaper {
  title: string;
  /** Index of the file, and the place in it. */
  file: number;
  at: Place;
}

/** How many, and the first of them. */
export interface CountedPapers {
  count: number;
  first: ListedPaper[];
}

export interface ImportPlan {
  added: CountedPapers;
  /** Papers of the library to which the files add something. */
  merged: CountedPapers;
  /** Papers that come back from the trash, with their marks. */
  restored: CountedPapers;
  /** Papers of the library to which the files add nothing. */
  unchanged: CountedPapers;
  /** Those of all these that are known by their title alone. */
  unidentified: CountedPapers;
  /** The first citation keys that another paper of the library has; they are left out. */
  problems: PlacedProblem[];
  /** How many there are. */
  problemCount: number;
}

export interface ImportedPapers extends ImportPlan {
  /** History entry for `undo`; absent when nothing changed. */
  entry?: number | undefined;
}

/** Computes what an import would do now. Writes nothing. @throws the signal's reason when it is aborted before the end. */
export async function planImport(
  db: LibraryDatabase,
  read: readonly PlacedEntry[],
  choices: ImportChoices,
  options: CommandOptions = {},
): Promise<ImportPlan> {
  const tally = new Tally(read, choices, await idsInTrash(db, read, options.signal), options.now);
  const intake = await fileIntake(db, choices);
  await previewImport(db, tally.backup, { ...options, intake, onTaken: tally.take });
  return tally.plan;
}

/**
 * Imports what other programs' files say: all of it or nothing, with one history entry. A paper that is here gets what it lacks;
 * nothing of it is replaced. Importing the same files again changes nothing.
 * @param about what the history entry says of the files, besides the counts.
 * @throws the signal's reason when it is aborted before the end.
 */
export async function importEntries(
  db: LibraryDatabase,
  read: readonly PlacedEntry[],
  choices: ImportChoices,
  about: Pick<ImportedFiles, 'files' | 'formats' | 'problems'>,
  options: CommandOptions = {},
): Promise<ImportedPapers> {
  const tally = new Tally(read, choices, await idsInTrash(db, read, options.signal), options.now);
  const intake = await fileIntake(db, choices);
  const summarise = (): ImportedFiles => {
    const { added, merged, restored, unchanged, problemCount } = tally.plan;
    const counts = { added: added.count, merged: merged.count + restored.count, unchanged: unchanged.count };
    return { ...about, papers: read.length, ...counts, problems: about.problems + problemCount };
  };
  const { entry } = await importBackup(db, tally.backup, { ...options, intake, onTaken: tally.take, summarise }, options.now);
  return { ...tally.plan, entry };
}

/** The entries as records, and what becomes of them. */
class Tally {
  readonly backup: LibraryBackup;
  readonly #read = new Map<string, PlacedEntry>();
  readonly plan: ImportPlan = {
    added: { count: 0, first: [] },
    merged: { count: 0, first: [] },
    restored: { count: 0, first: [] },
    unchanged: { count: 0, first: [] },
    unidentified: { count: 0, first: [] },
    problems: [],
    problemCount: 0,
  };

  /** @param inTrash ids of papers in the trash; an entry with such an id brings it back, as a backup does. */
  constructor(read: readonly PlacedEntry[], choices: ImportChoices, inTrash: ReadonlyMap<PlacedEntry, string>, now = Date.now()) {
    const entries = read.map((each) => {
      const made = entryOfRead(each, choices, now);
      const id = inTrash.get(each);
      const entry = id === undefined ? made : { ...made, paper: { ...made.paper, id } };
      this.#read.set(entry.paper.id, each);
      return entry;
    });
    this.backup = { entries, trash: [], history: [] };
  }

  take = ({ id, how, keyTaken }: Taken): void => {
    const read = this.#read.get(id);
    if (!read) return;
    count(this.plan[how], read);
    if (read.identifiers.every(isWeak)) count(this.plan.unidentified, read);
    if (!keyTaken) return;
    this.plan.problemCount++;
    const { at, file, bibliography } = read;
    if (this.plan.problems.length < mostListed)
      this.plan.problems.push({ at, file, code: 'repeatedKey', values: [bibliography.citationKey ?? ''] });
  };
}

function count(papers: CountedPapers, { bibliography: { title }, at, file }: PlacedEntry): void {
  papers.count++;
  if (papers.first.length < mostListed) papers.first.push({ title, at, file });
}
