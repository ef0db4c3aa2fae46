/** The rows that one command works on: what they were, what they become, and the history steps between the two. */
import type { Annotation } from '~/lib/papers/annotation';
import type { HistoryStep, RowFields } from '~/lib/papers/history';
import type { KeptApart } from '~/lib/papers/keptApart';
import type { TrashedEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import type { LibraryDatabase } from './database';
import { annotationOf, annotationRow, apartOf, apartRow, paperOf, paperRow, trashedOf, trashRow } from './rows';
import { sameValue } from './sameValue';
import { updateTagUse } from './tagUse';
import { updateTallies } from './tallies';
import { updateTwins } from './twins';
import { updateNames } from './updateNames';

export interface Rows {
  papers: Paper;
  annotations: Annotation;
  trash: TrashedEntry;
  /** By `pairKey`. */
  apart: KeptApart;
}

export type RowTable = keyof Rows;

interface Held<T> {
  before: T | null;
  after: T | null;
}

const tables: RowTable[] = ['papers', 'annotations', 'trash', 'apart'];

/** What of a made row undo compares to see that nobody touched it since. */
const witnesses: { [T in RowTable]: (row: Rows[T]) => RowFields } = {
  papers: ({ identifiers }) => ({ identifiers }),
  annotations: ({ updatedAt }) => ({ updatedAt }),
  trash: ({ trashedAt }) => ({ trashedAt }),
  apart: ({ ids, at }) => ({ ids, at }),
};

function difference(before: object, after: object): { before: RowFields; after: RowFields } {
  const was = before as RowFields;
  const is = after as RowFields;
  const step: { before: RowFields; after: RowFields } = { before: {}, after: {} };
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (sameValue(was[field], is[field])) continue;
    step.before[field] = was[field] ?? null;
    step.after[field] = is[field] ?? null;
  }
  return step;
}

export class ChangeSet {
  readonly #held: { [T in RowTable]: Map<string, Held<Rows[T]>> } = {
    papers: new Map(),
    annotations: new Map(),
    trash: new Map(),
    apart: new Map(),
  };

  /** Registers a row as the database has it; a row that is held already keeps its present state. */
  hold<T extends RowTable>(table: T, key: string, row: Rows[T] | null): void {
    if (!this.#held[table].has(key)) this.#held[table].set(key, { before: row, after: row });
  }

  holds(table: RowTable, key: string): boolean {
    return this.#held[table].has(key);
  }

  get<T extends RowTable>(table: T, key: string): Rows[T] | null {
    return this.#held[table].get(key)?.after ?? null;
  }

  /** Null takes the row out. A row that was never held counts as new. */
  set<T extends RowTable>(table: T, key: string, row: Rows[T] | null): void {
    const held = this.#held[table].get(key);
    if (held) held.after = row;
    else this.#held[table].set(key, { before: null, after: row });
  }

  /** The rows of a table that are held and there, as they are by now. */
  present<T extends RowTable>(table: T): Rows[T][] {
    return [...this.#held[table].values()].flatMap(({ after }) => (after === null ? [] : [after]));
  }

  /** Reads the rows with these ids that are not held yet, absent ones as null. */
  async load(db: LibraryDatabase, table: RowTable, ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)].filter((id) => !this.holds(table, id));
    if (wanted.length === 0) return;
    if (table === 'papers') {
      const rows = await db.papers.bulkGet(wanted);
      for (const [index, id] of wanted.entries()) this.hold('papers', id, rows[index] ? paperOf(rows[index]) : null);
    } else if (table === 'annotations') {
      const rows = await db.annotations.bulkGet(wanted);
      for (const [index, id] of wanted.entries()) this.hold('annotations', id, rows[index] ? annotationOf(rows[index]) : null);
    } else if (table === 'apart') {
      const rows = await db.apart.bulkGet(wanted);
      for (const [index, id] of wanted.entries()) this.hold('apart', id, rows[index] ? apartOf(rows[index]) : null);
    } else {
      const rows = await db.trash.bulkGet(wanted);
      for (const [index, id] of wanted.entries()) this.hold('trash', id, rows[index] ? trashedOf(rows[index]) : null);
    }
  }

  #changed<T extends RowTable>(table: T): [string, Held<Rows[T]>][] {
    return [...this.#held[table]].filter(([, { before, after }]) => before !== after && !sameValue(before, after));
  }

  /** Ids of the records of which anything changes. A pair's key holds two. */
  changedIds(): string[] {
    return [...new Set(tables.flatMap((table) => this.#changed(table).flatMap(([key]) => key.split(' '))))];
  }

  /** Ids of the records that had a note before and have another one, or none, now. */
  changedNotes(): string[] {
    const changed = this.#changed('annotations').filter(([, { before, after }]) => before && before.note !== after?.note);
    return changed.map(([key]) => key);
  }

  /** Whether a record appears, or is known by other identifiers than before. */
  addsIdentifiers(): boolean {
    return this.#changed('papers').some(([, { before, after }]) => after && !sameValue(before?.identifiers, after.identifiers));
  }

  steps(): HistoryStep[] {
    return tables.flatMap((table) => this.#changed(table).map(([key, held]) => this.#step(table, key, held)));
  }

  #step<T extends RowTable>(table: T, key: string, { before, after }: Held<Rows[T]>): HistoryStep {
    if (after === null) return { table, key, before: before as RowFields | null, after: null };
    if (before === null) return { table, key, before: null, after: witnesses[table](after) };
    return { table, key, ...difference(before, after) };
  }

  /** Writes what changed, in as few requests as there are tables and kinds of change. */
  async write(db: LibraryDatabase): Promise<void> {
    const work: PromiseLike<unknown>[] = [];
    const papers = this.#changed('papers');
    const annotations = this.#changed('annotations');
    const trash = this.#changed('trash');
    const apart = this.#changed('apart');
    const gone = (changed: [string, Held<unknown>][]): string[] =>
      changed.filter(([, { after }]) => after === null).map(([key]) => key);
    const put = <R, S>(changed: [string, Held<R>][], row: (key: string, after: R) => S): S[] =>
      changed.flatMap(([key, { after }]) => (after === null ? [] : [row(key, after)]));

    const goneAt = { papers: gone(papers), annotations: gone(annotations), trash: gone(trash), apart: gone(apart) };
    for (const table of tables) if (goneAt[table].length > 0) work.push(db[table].bulkDelete(goneAt[table]));
    const paperRows = put(papers, (_, paper) => paperRow(paper));
    if (paperRows.length > 0) work.push(db.papers.bulkPut(paperRows));
    const annotationRows = put(annotations, annotationRow);
    if (annotationRows.length > 0) work.push(db.annotations.bulkPut(annotationRows));
    const trashRows = put(trash, (_, entry) => trashRow(entry));
    if (trashRows.length > 0) work.push(db.trash.bulkPut(trashRows));
    const apartRows = put(apart, (_, kept) => apartRow(kept));
    if (apartRows.length > 0) work.push(db.apart.bulkPut(apartRows));
    const pairs = papers.map(([, { before, after }]) => [before, after] as const);
    work.push(updateNames(db, pairs), updateTwins(db, pairs));
    work.push(
      updateTagUse(
        db,
        annotations.map(([, { before, after }]) => [before?.tags ?? [], after?.tags ?? []]),
      ),
    );
    work.push(
      updateTallies(
        db,
        annotations.map(([, { before, after }]) => [before, after]),
      ),
    );
    await Promise.all(work);
  }
}
