import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { parseRow } from '~/lib/papers/rowSchemas';
import type { CommandOptions } from './commandOptions';
import { isDamaged } from './damage';
import type { LibraryDatabase } from './database';
import { wholeEntries } from './historySteps';
import { annotationOf, apartOf, paperOf, trashedOf } from './rows';
import { consult } from './transact';

/** Takes some rows of one section; synchronously, because the look at the database ends when nothing is asked of it. */
export type BackupSink = (section: keyof LibraryBackup, rows: readonly unknown[]) => void;

const perLook = 500;

/** A file with a row that no import takes would be none: what is left of a damaged row may be too little. */
const canComeBack = <Row extends object>(table: 'papers' | 'trash', key: string, row: Row, read: (row: Row) => object): boolean =>
  !isDamaged(row) || parseRow(table, key, read(row)).ok;

/**
 * Passes the whole library on as it is at one moment, some rows at a time: for a backup of any size. The sections come
 * in the order of `readBackup`'s fields, each in the order of its keys; one without rows may not come at all.
 * @throws the signal's reason when it is aborted between two looks.
 */
export function walkBackup(db: LibraryDatabase, sink: BackupSink, { signal, onProgress }: CommandOptions = {}): Promise<void> {
  const others = [db.apart, db.tags, db.searches, db.rules];
  return consult(db, [db.papers, db.annotations, db.trash, db.history, ...others], async () => {
    const total = (await Promise.all([db.papers.count(), db.trash.count(), db.history.count()])).reduce(
      (sum, count) => sum + count,
    );
    let done = 0;
    const passed = (section: keyof LibraryBackup, rows: readonly unknown[]): void => {
      signal?.throwIfAborted();
      onProgress?.(done, total);
      sink(section, rows);
      done += rows.length;
    };

    for (let last = ''; ; ) {
      const papers = await db.papers.where(':id').above(last).limit(perLook).toArray();
      const [first, end] = [papers[0], papers.at(-1)];
      if (!first || !end) break;
      const annotations = await db.annotations.where(':id').between(first.id, end.id, true, true).toArray();
      const said = new Map(annotations.map((row) => [row.paperId, annotationOf(row)]));
      const entries = papers.map((row) => ({ paper: paperOf(row), annotation: said.get(row.id) ?? blankAnnotation }));
      passed(
        'entries',
        entries.filter((_, index) => !papers[index] || canComeBack('papers', papers[index].id, papers[index], paperOf)),
      );
      last = end.id;
    }
    for (let last = ''; ; ) {
      const rows = await db.trash.where(':id').above(last).limit(perLook).toArray();
      const end = rows.at(-1);
      if (!end) break;
      passed('trash', rows.filter((row) => canComeBack('trash', row.id, row, trashedOf)).map(trashedOf));
      last = end.id;
    }
    for (let last = 0; ; ) {
      const rows = await db.history.where(':id').above(last).limit(perLook).toArray();
      const end = rows.at(-1);
      if (!end) break;
      for (const row of rows) passed('history', await wholeEntries(db, [row]));
      last = end.seq;
    }
    passed('apart', (await db.apart.toArray()).map(apartOf));
    passed('tags', await db.tags.toArray());
    passed('searches', await db.searches.toArray());
    passed('rules', await db.rules.toArray());
    onProgress?.(total, total);
  });
}
