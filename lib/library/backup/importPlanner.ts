/** Works out what a backup changes in this library, some of it at a time. Preview and import do the same, up to the writing. */

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
  /** Papers that it has and that the file knows or says more of. */
  merged: number;
  /** Papers of which the file has nothing new. */
  unchanged: number;
  /** Papers that lie in the trash here and come back from it, merged with what the file says. */
  restored: number;
  /** Papers that are put in the trash as the file has them; what is in the library here is never trashed. */
  trashed: number;
  /** Tags that no paper here has yet. */
  tagsAdded: string[];
}

/**
 * Takes a file in, one call after the other; every call is made inside a transaction over all tables, with a change set
 * that is written at its end (an import) or kept through all of them (a preview).
 */
export class ImportPlanner {
  readonly preview: ImportPreview = { added: 0, merged: 0, unchanged: 0, restored: 0, trashed: 0, tagsAdded: [] };
  /** By tag key: as it is spelled here. */
  readonly #spelling = new Map<string, string>();
  /** Which record here each record of the file turned out to be. */
  readonly #records = new Map<string, string>();
  /** What the last chunk made of its papers: it is there once the next one is looked at. */
  #written: Paper[] = [];

  constructor(
    private readonly db: LibraryDatabase,
    /** What a preview has found so far: its change set is not in the database. */
    private readonly owners: Map<Identifier, string> | undefined,
    /** Where the file is large. */
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

  /** Papers that come into the trash are those whose id nothing here has. */
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

  /** What the file says of two of its records, said of the records that they are here; nothing where those are one. */
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

  /** Tags' colours, saved searches and rules: few. */
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

/** Puts one paper of the file into the change set: as a new record, or merged with the record it turns out to be. */
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
  // What a paper kept apart is known by stays its own.
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
