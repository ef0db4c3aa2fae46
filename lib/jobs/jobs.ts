/** The commands that can run off the page's thread, by name. */

import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { applyDetails } from '~/lib/library/details/applyDetails';
import { annotateCards, type CardChange } from '~/lib/library/marks/annotateCards';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import type { MarkChange } from '~/lib/library/marks/applyChange';
import { readBacklog } from '~/lib/library/overview/readBacklog';
import { emptyTrash } from '~/lib/library/recovery/emptyTrash';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { applyTags, type TagAddition } from '~/lib/library/tags/applyTags';
import { deleteTag } from '~/lib/library/tags/deleteTag';
import { mergeTags } from '~/lib/library/tags/mergeTags';
import { renameTag } from '~/lib/library/tags/renameTag';
import type { PaperDetailsPlan } from '~/lib/papers/merging/paperDetails';
import { citationKeys } from './citationKeys';
import { exportBackup } from './exportBackup';
import { exportList } from './exportList';
import { exportNotes } from './exportNotes';
import { importFile, previewFile } from './importFile';
import { importPapers, previewEntries } from './importJobs';
import type { readImport } from './readImport';

type Ids = { ids: readonly string[] };
type Cards = { cards: readonly CardChange[]; action: 'star' | 'unstar' | 'status' | 'tags' };
/** Whether the tags below a tag are included. Each command has its own default. */
type Nested = { nested?: boolean | undefined };

const nesting = ({ nested }: Nested) => (nested === undefined ? {} : { nested });

const jobs = {
  annotateMany: (db: LibraryDatabase, { ids, change }: Ids & { change: MarkChange }, options: CommandOptions) =>
    annotateMany(db, ids, change, options),
  annotateCards: (db: LibraryDatabase, { cards, action }: Cards, options: CommandOptions) =>
    annotateCards(db, cards, action, options),
  trashPapers: (db: LibraryDatabase, { ids }: Ids, options: CommandOptions) => trashPapers(db, ids, options),
  restorePapers: (db: LibraryDatabase, { ids }: Ids, options: CommandOptions) => restorePapers(db, ids, options),
  emptyTrash: (db: LibraryDatabase, _: object) => emptyTrash(db),
  rebuild: (db: LibraryDatabase, { repair }: { repair: boolean }, options: CommandOptions) => rebuild(db, { ...options, repair }),
  undo: (db: LibraryDatabase, { entry }: { entry: number }, options: CommandOptions) => undo(db, entry, options).then(() => true),
  renameTag: (db: LibraryDatabase, args: Nested & { from: string; to: string }, options: CommandOptions) =>
    renameTag(db, args.from, args.to, { ...options, ...nesting(args) }),
  mergeTags: (db: LibraryDatabase, args: Nested & { tags: readonly string[]; into: string }, options: CommandOptions) =>
    mergeTags(db, args.tags, args.into, { ...options, ...nesting(args) }),
  deleteTag: (db: LibraryDatabase, args: Nested & { tag: string }, options: CommandOptions) =>
    deleteTag(db, args.tag, { ...options, ...nesting(args) }),
  applyTags: (db: LibraryDatabase, { additions }: { additions: readonly TagAddition[] }, options: CommandOptions) =>
    applyTags(db, additions, options),
  applyDetails: (db: LibraryDatabase, { plans }: { plans: readonly PaperDetailsPlan[] }, options: CommandOptions) =>
    applyDetails(db, plans, options),
  readBacklog,
  previewFile,
  importFile,
  previewEntries,
  importPapers,
  exportList,
  exportNotes,
  exportBackup,
  citationKeys,
};

/** Jobs that only a worker does: their code is too large for a page. */
interface WorkerJobs {
  readImport: typeof readImport;
}

type Jobs = typeof jobs & WorkerJobs;
export type JobName = keyof Jobs;
export type JobArgs<N extends JobName> = Parameters<Jobs[N]>[1];
type JobValues = { [N in JobName]: Awaited<ReturnType<Jobs[N]>> };
export type JobValue<N extends JobName> = JobValues[N];

type Perform<N extends JobName> = (db: LibraryDatabase, args: JobArgs<N>, options: CommandOptions) => Promise<JobValue<N>>;

/** Does a job in the calling thread. @param more the jobs that only a worker does, in a worker. */
export const perform = <N extends JobName>(
  db: LibraryDatabase,
  job: N,
  args: JobArgs<N>,
  options: CommandOptions,
  more?: WorkerJobs,
): Promise<JobValue<N>> => (({ ...jobs, ...more }) as unknown as Record<N, Perform<N>>)[job](db, args, options);
