/** How the entries of a file become, or join, records: by default those of a backup, which were records themselves. */
import { mergeRecordAnnotations } from '~/lib/library/identity/mergeRecordAnnotations';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { mergePaper } from '~/lib/papers/merging/mergeBibliography';

export interface Intake {
  /** Merges what the file says into a record. */
  merge: (record: LibraryEntry, given: LibraryEntry) => LibraryEntry;
  /** Completes an entry that is new, or whose record had no mark until now. */
  arrive: (entry: LibraryEntry) => LibraryEntry;
  /** Tags that `arrive` may add. */
  mayAdd: readonly string[];
}

export const backupIntake: Intake = {
  merge: (record, given) => ({
    paper: mergePaper(record.paper, given.paper),
    annotation: mergeRecordAnnotations(record.annotation, given.annotation),
  }),
  arrive: (entry) => entry,
  mayAdd: [],
};
