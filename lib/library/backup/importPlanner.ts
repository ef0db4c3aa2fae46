/** Computes what a backup changes in this library, chunk by chunk. Preview and import both use it; only the import writes. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { areDistinct, mergeableGroup } from '~/lib/library/identity/distinctPairs';
import { mergeRecordAnnotations } from '~/lib/library/identity/mergeRecordAnnotations';
import { mergeRecords } from '~/lib/library/identity/mergeRecords';
import { blankAnnotation } from '~/lib/papers/annotation';
import { type DistinctPair, distinctPair, pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryEntry, TrashedEntry } from '~/lib/papers/libraryEntry';
import { mergePaper } from '~/lib/papers/mergeBibliography';
import type { Paper } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';
import { planImportedSettings } from './planImportedSettings';
import type { RecordsHere } from './recordsHere';

export interface ImportPreview {
  /** Papers that the library does not have. */
  added: number;
  /** Papers of the library to which the file adds something. */
  merged: number;
  /** Papers of the library to which the file adds nothing. */
  unchanged: number;
  /** Papers that are taken out of the trash of this library and merged with the file's data. */
  restored: number;
  /** Trashed papers of the file that are added to the trash here. Papers of this library are never trashed. */
  trashed: number;
  /** Tags of the file that no paper of this library has yet. */
  tagsAdded: string[];
}

/**
 * Plans the import of a file in several calls, one after the other. Each call runs inside a transaction over all tables.
 * An import passes a new change set to each call and writes it at the end of the transaction; a preview passes the same
 * change set to all calls and writes nothing.
 */
export class ImportPlanner {
  readonly preview: ImportPreview = { added: 0, merged: 0, unchanged: 0, restored: 0, trashed: 0, tagsAdded: [] };
  /** The spelling of each tag in this library, by tag key. */
  readonly #spelling = new Map<string, string>();
  /** From record ids of the file to those of this library, where they differ. */
  readonly #records = new Map<string, string>();
  /** Papers planned in the previous chunk. They are registered in `here` when the next chunk begins. */
  #written: Paper[] = [];

  constructor(
    private readonly db: LibraryDatabase,
    /** For a preview: record ids by identifier, as planned so far, because its change set is not written. */
    private readonly owners: Map<Identifier, string> | undefined,
    /** The keys of the library, for a large file only. */
    private readonly here?: RecordsHere,
  ) {}

  async entries(changes: ChangeSet, chunk: readonly LibraryEntry[]): Promise<void> {
    const { db } = this;
    const inFile = chunk.map(({ paper }) => paper.id);
    for (const paper of this.#written.splice(0)) this.here?.wrote(paper);
    const here = await this.here?.among(inFile);
    const identifiers = chunk.flatMap(({ paper }) => paper.identifiers);
    const owners = await lookUpIdentifiers(db, this.here ? identifiers.filter(this.here.mayOwn) : identifiers);
    for (const [identifier, id] of this.owners ?? []) owners.set(identifier, id);
    const named = chunk.flatMap(({ paper }) => paper.identifiers.flatMap((identifier) => owners.get(identifier) ?? []));
    const ids = [...(here ?? inFile), ...named];
    await Promise.all([
      changes.load('papers', ids),
      changes.load('annotations', ids),
      changes.load('trash', ids),
      changes.loadApart(ids),
      this.#loadSpelling(chunk.flatMap(({ annotation }) => annotation.tags)),
    ]);
    changes.mayBeThere = { duplicateIndex: this.here?.mayHaveDuplicates };
    for (const { paper, annotation } of chunk) {
      const entry = { paper, annotation: { ...annotation, tags: annotation.tags.map(this.#spell) } };
      const { id, how } = takeIn(changes, owners, entry);
      if (id !== paper.id) this.#records.set(paper.id, id);
      this.preview[how]++;
      const written = changes.get('papers', id);
      if (written) this.#written.push(written);
      if (this.owners) for (const identifier of written?.identifiers ?? []) this.owners.set(identifier, id);
    }
  }

  /** Plans to add trashed papers whose id is neither in the library nor in its trash. */
  async trash(changes: ChangeSet, chunk: readonly TrashedEntry[]): Promise<void> {
    const ids = chunk.map(({ paper }) => paper.id);
    await Promise.all([changes.load('papers', ids), changes.load('annotations', ids), changes.load('trash', ids)]);
    for (const entry of chunk) {
      const { id } = entry.paper;
      if (changes.get('papers', id) || changes.get('trash', id)) continue;
      changes.set('trash', id, entry);
      this.preview.trashed++;
    }
  }

  /**
   * Plans distinct pairs, translated to the record ids of this library. Skips a pair whose records are one record here, or
   * are not here.
   */
  async apart(changes: ChangeSet, chunk: readonly DistinctPair[]): Promise<void> {
    const recordOf = (id: string): string => this.#records.get(id) ?? id;
    const ids = chunk.flatMap((pair) => pair.ids.map(recordOf));
    await Promise.all([changes.load('papers', ids), changes.load('trash', ids), changes.loadApart(ids)]);
    const isHere = (id: string): boolean => changes.get('papers', id) !== null || changes.get('trash', id) !== null;
    for (const { ids: pair, at } of chunk) {
      const [a, b] = [recordOf(pair[0]), recordOf(pair[1])];
      if (a === b || !isHere(a) || !isHere(b)) continue;
      const key = pairKey(a, b);
      if (!changes.get('distinctPairs', key)) changes.set('distinctPairs', key, distinctPair(a, b, at));
    }
  }

  /** Plans tag traits, saved searches and rules; all at once, because there are few. */
  async kept(changes: ChangeSet, backup: LibraryBackup): Promise<void> {
    await this.#loadSpelling((backup.rules ?? []).flatMap(({ tags }) => tags));
    await planImportedSettings(this.db, changes, backup, this.#spell);
  }

  async #loadSpelling(tags: readonly string[]): Promise<void> {
    const keys = [...new Set(tags.map(tagKey))].filter((key) => !this.#spelling.has(key));
    if (keys.length === 0) return;
    const rows = await this.db.tagCounts.bulkGet(keys);
    for (const row of rows) if (row) this.#spelling.set(row.key, row.tag);
  }

  #spell = (tag: string): string => {
    const key = tagKey(tag);
    const spelled = this.#spelling.get(key);
    if (spelled !== undefined) return spelled;
    this.#spelling.set(key, tag);
    this.preview.tagsAdded.push(tag);
    return tag;
  };
}

const ownersAmong = (identifiers: readonly Identifier[], owners: ReadonlyMap<Identifier, string>): string[] =>
  identifiers.flatMap((identifier) => owners.get(identifier) ?? []);

/** Puts one paper of the file into the change set: as a new record, or merged with the records that it matches. */
function takeIn(
  changes: ChangeSet,
  owners: Map<Identifier, string>,
  { paper, annotation }: LibraryEntry,
): { id: string; how: 'added' | 'merged' | 'unchanged' | 'restored' } {
  const trashed = changes.get('trash', paper.id);
  if (trashed) {
    changes.set('trash', paper.id, null);
    changes.set('papers', paper.id, trashed.paper);
    changes.set('annotations', paper.id, trashed.annotation);
  }
  const named = [...(changes.get('papers', paper.id) ? [paper.id] : []), ...ownersAmong(paper.identifiers, owners)];
  const same = mergeableGroup([...new Set(named)], (a, b) => areDistinct(changes, a, b));
  const [first] = same;
  if (first === undefined) {
    changes.set('papers', paper.id, paper);
    changes.set('annotations', paper.id, annotation);
    for (const identifier of paper.identifiers) owners.set(identifier, paper.id);
    return { id: paper.id, how: 'added' };
  }
  const was = { paper: changes.get('papers', first), annotation: changes.get('annotations', first) };
  const record = same.length === 1 ? was.paper : mergeRecords(changes, same);
  if (!record) throw new Error('A record that owns an identifier must be loaded.');
  const existing = changes.get('annotations', record.id) ?? blankAnnotation;
  // Identifiers of a record that is kept apart stay with that record.
  const own = paper.identifiers.filter((identifier) => same.includes(owners.get(identifier) ?? record.id));
  const merged = mergePaper(record, { ...paper, identifiers: own });
  changes.set('papers', record.id, { ...merged, id: record.id, createdAt: record.createdAt });
  changes.set('annotations', record.id, mergeRecordAnnotations(existing, annotation));
  for (const identifier of [...record.identifiers, ...own]) owners.set(identifier, record.id);
  if (trashed) return { id: record.id, how: 'restored' };
  const untouched =
    same.length === 1 &&
    sameValue(was.paper, changes.get('papers', first)) &&
    sameValue(was.annotation, changes.get('annotations', first));
  return { id: record.id, how: untouched ? 'unchanged' : 'merged' };
}
