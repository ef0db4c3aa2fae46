/** Computes what a backup changes in this library, chunk by chunk. Preview and import both use it; only the import writes. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { areDistinct, mergeableGroup } from '~/lib/library/identity/distinctPairs';
import { mergeRecords } from '~/lib/library/identity/mergeRecords';
import { blankAnnotation, isBlank } from '~/lib/papers/annotation';
import { type DistinctPair, distinctPair, pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { recognisable } from '~/lib/papers/identifiers/titleIdentifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryEntry, TrashedEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import { present } from '~/lib/papers/present';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';
import { backupIntake, type Intake } from './intake';
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
  /** Identifiers of papers seen on feeds that the file adds, or of which it knows an earlier day or a later decision. */
  seen: number;
}

/** What happened to one entry of a file. */
export interface Taken {
  /** The id that the entry has in the file. */
  id: string;
  how: 'added' | 'merged' | 'unchanged' | 'restored';
  /** Its citation key was left out, because another record has it. */
  keyTaken: boolean;
}

/**
 * Plans the import of a file in several calls, one after the other. Each call runs inside a transaction over all tables.
 * An import passes a new change set to each call and writes it at the end of the transaction; a preview passes the same
 * change set to all calls and writes nothing.
 */
export class ImportPlanner {
  readonly preview: ImportPreview = { added: 0, merged: 0, unchanged: 0, restored: 0, trashed: 0, tagsAdded: [], seen: 0 };
  /** The spelling of each tag in this library, by tag key. */
  readonly #spelling = new Map<string, string>();
  /** From the id of a record of the file, or of one that the import merged, to the record that it became; see `#recordOf`. */
  readonly #records = new Map<string, string>();
  /** Papers planned in the previous chunk. They are registered in `here` when the next chunk begins. */
  #written: Paper[] = [];
  /** The records that have the citation keys of the file, as far as they were looked up or planned. */
  readonly #keyOwners = new Map<string, string>();
  /** Whether any paper of the library has a citation key; undefined until it is looked up. */
  #hasKeys: boolean | undefined;

  constructor(
    private readonly db: LibraryDatabase,
    /** For a preview: record ids by identifier, as planned so far, because its change set is not written. */
    private readonly owners: Map<Identifier, string> | undefined,
    /** The keys of the library, for a large file only. */
    private readonly here?: RecordsHere,
    private readonly intake: Intake = backupIntake,
    private readonly onTaken?: (taken: Taken) => void,
  ) {}

  async entries(changes: ChangeSet, chunk: readonly LibraryEntry[]): Promise<void> {
    const inFile = chunk.map(({ paper }) => paper.id);
    for (const paper of this.#written.splice(0)) this.here?.wrote(paper);
    const mayBeHere = [...((await this.here?.among(inFile)) ?? inFile)];
    const identifiers = chunk.flatMap(({ paper }) => paper.identifiers);
    const [owners] = await Promise.all([this.#ownersOf(identifiers), changes.load('trash', mayBeHere)]);
    const returning = mayBeHere.flatMap((id) => changes.get('trash', id)?.paper.identifiers ?? []);
    for (const [identifier, id] of returning.length > 0 ? await this.#ownersOf(returning) : []) owners.set(identifier, id);
    for (const [identifier, id] of this.owners ?? []) owners.set(identifier, id);
    const named = ownersAmong([...identifiers, ...returning], owners);
    const merged = inFile.map(this.#recordOf).filter((id, index) => id !== inFile[index]);
    const ids = [...mayBeHere, ...merged, ...named];
    await Promise.all([
      changes.load('papers', ids),
      changes.load('annotations', ids),
      changes.load('trash', ids),
      changes.loadApart(ids),
      this.#loadSpelling([...chunk.flatMap(({ annotation }) => annotation.tags), ...this.intake.mayAdd]),
      this.#loadKeys(chunk.flatMap(({ paper }) => paper.citationKey ?? [])),
    ]);
    changes.mayBeThere = { duplicateIndex: this.here?.mayHaveDuplicates };
    for (const { paper, annotation } of chunk) {
      const entry = this.#spelled({ paper, annotation });
      const { id, how, same, keyTaken } = takeIn(changes, owners, entry, {
        here: this.#recordOf(paper.id),
        keyOwner: this.#ownerOfKey(paper.citationKey),
        merge: this.intake.merge,
        arrive: (arriving) => this.#spelled(this.intake.arrive(arriving)),
      });
      this.#records.delete(id);
      for (const other of [paper.id, ...same]) if (other !== id) this.#records.set(other, id);
      this.preview[how]++;
      this.onTaken?.({ id: paper.id, how, keyTaken });
      const written = changes.get('papers', id);
      if (written) this.#written.push(written);
      if (written?.citationKey !== undefined) this.#keyOwners.set(written.citationKey, id);
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
    const ids = chunk.flatMap((pair) => pair.ids.map(this.#recordOf));
    await Promise.all([changes.load('papers', ids), changes.load('trash', ids), changes.loadApart(ids)]);
    const isHere = (id: string): boolean => changes.get('papers', id) !== null || changes.get('trash', id) !== null;
    for (const { ids: pair, at } of chunk) {
      const [a, b] = [this.#recordOf(pair[0]), this.#recordOf(pair[1])];
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

  /** The record that a record of the file, or one that the import merged, is part of by now. */
  #recordOf = (id: string): string => {
    let record = id;
    for (let next = this.#records.get(record); next !== undefined; next = this.#records.get(record)) record = next;
    return record;
  };

  /** The record ids of identifiers, as the library is now. */
  #ownersOf(identifiers: readonly Identifier[]): Promise<Map<Identifier, string>> {
    return lookUpIdentifiers(this.db, this.here ? identifiers.filter(this.here.mayOwn) : identifiers);
  }

  async #loadSpelling(tags: readonly string[]): Promise<void> {
    const keys = [...new Set(tags.map(tagKey))].filter((key) => !this.#spelling.has(key));
    if (keys.length === 0) return;
    const rows = await this.db.tagCounts.bulkGet(keys);
    for (const row of rows) if (row) this.#spelling.set(row.key, row.tag);
  }

  async #loadKeys(keys: readonly string[]): Promise<void> {
    const { papers } = this.db;
    this.#hasKeys ??= (await papers.orderBy('citationKey').limit(1).count()) > 0;
    if (!this.#hasKeys) return;
    const unknown = keys.filter((key) => !this.#keyOwners.has(key));
    const found = await Promise.all(unknown.map((key) => papers.where('citationKey').equals(key).primaryKeys()));
    for (const [index, [id]] of found.entries()) if (id !== undefined) this.#keyOwners.set(unknown[index] ?? '', id);
  }

  #ownerOfKey(key: string | undefined): string | undefined {
    const owner = key === undefined ? undefined : this.#keyOwners.get(key);
    return owner && this.#recordOf(owner);
  }

  #spelled = ({ paper, annotation }: LibraryEntry): LibraryEntry => ({
    paper,
    annotation: { ...annotation, tags: annotation.tags.map(this.#spell) },
  });

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

interface Place {
  /** The record of this library that the paper's id names. */
  here: string;
  /** The record that has the paper's citation key. */
  keyOwner: string | undefined;
  merge: Intake['merge'];
  arrive: Intake['arrive'];
}

/**
 * Puts one paper of the file into the change set: as a new record, or merged with the records that it matches. A paper that
 * comes back from the trash matches by its own identifiers too.
 * @returns `same`: the records that it was merged with.
 */
function takeIn(
  changes: ChangeSet,
  owners: Map<Identifier, string>,
  { paper: given, annotation }: LibraryEntry,
  { here, keyOwner, merge, arrive }: Place,
): Taken & { same: readonly string[] } {
  const trashed = changes.get('trash', given.id);
  const identifiers = [...(trashed?.paper.identifiers ?? []), ...given.identifiers];
  const named = [
    ...(trashed ? [given.id] : changes.get('papers', here) ? [here] : []),
    ...ownersAmong(recognisable(identifiers), owners),
  ];
  const all = [...new Set(named)];
  const mergeable = mergeableGroup(all, (a, b) => areDistinct(changes, a, b));
  // Identifiers of a record that is kept apart stay with that record.
  const own = (mine: readonly Identifier[], id: string, group: readonly string[]): Identifier[] =>
    mine.filter((identifier) => group.includes(owners.get(identifier) ?? id));
  // A paper from the trash that would have no identifier left is merged all the same, as `restorePapers` does.
  const same = trashed && own(identifiers, given.id, mergeable).length === 0 ? all : mergeable;
  const keyTaken = keyOwner !== undefined && keyOwner !== given.id && !same.includes(keyOwner);
  const paper = keyTaken ? present({ ...given, citationKey: undefined }) : given;
  if (trashed) {
    changes.set('trash', paper.id, null);
    changes.set('papers', paper.id, { ...trashed.paper, identifiers: own(trashed.paper.identifiers, paper.id, same) });
    changes.set('annotations', paper.id, trashed.annotation);
  }
  const [first] = same;
  if (first === undefined) {
    const kept = own(paper.identifiers, paper.id, [paper.id]);
    const stored = kept.length < paper.identifiers.length ? { ...paper, identifiers: kept } : paper;
    setEntry(changes, paper.id, arrive({ paper: stored, annotation }));
    for (const identifier of kept) owners.set(identifier, paper.id);
    return { id: paper.id, how: 'added', same, keyTaken };
  }
  const was = { paper: changes.get('papers', first), annotation: changes.get('annotations', first) };
  const record = same.length === 1 ? was.paper : mergeRecords(changes, same);
  if (!record) throw new Error('A record that owns an identifier must be loaded.');
  const existing = changes.get('annotations', record.id) ?? blankAnnotation;
  const added = own(paper.identifiers, record.id, same);
  const merged = merge({ paper: record, annotation: existing }, { paper: { ...paper, identifiers: added }, annotation });
  const next = { ...merged, paper: { ...merged.paper, id: record.id, createdAt: record.createdAt } };
  setEntry(changes, record.id, isBlank(existing) ? arrive(next) : next);
  for (const identifier of [...record.identifiers, ...added]) owners.set(identifier, record.id);
  if (trashed) return { id: record.id, how: 'restored', same, keyTaken };
  const untouched =
    same.length === 1 &&
    sameValue(was.paper, changes.get('papers', first)) &&
    sameValue(was.annotation, changes.get('annotations', first));
  return { id: record.id, how: untouched ? 'unchanged' : 'merged', same, keyTaken };
}

function setEntry(changes: ChangeSet, id: string, { paper, annotation }: LibraryEntry): void {
  changes.set('papers', id, paper);
  changes.set('annotations', id, annotation);
}
