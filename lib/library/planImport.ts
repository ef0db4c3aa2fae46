/** Works out, inside a transaction, what a backup changes in this library. Preview and import do the same, up to the writing. */
import { blankAnnotation } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifier';
import { keptApart, pairKey } from '~/lib/papers/keptApart';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { mergePapers } from '~/lib/papers/mergeBibliography';
import { tagKey } from '~/lib/papers/tag';
import { areApart, joinable } from './apartness';
import { ChangeSet } from './changeSet';
import type { LibraryDatabase } from './database';
import { ownersOf } from './findRecords';
import { mergeRecords } from './mergeRecords';
import { planKept } from './planKept';
import type { ImportPreview } from './previewImport';
import { apartOf } from './rows';
import { sameValue } from './sameValue';
import { uniteAnnotations } from './uniteAnnotations';

export interface ImportPlan {
  changes: ChangeSet;
  preview: ImportPreview;
  /** Nothing was here before: the file's history holds and is taken over as it is. */
  intoEmpty: boolean;
}

export interface ImportOptions {
  signal?: AbortSignal | undefined;
  /** Papers worked through and papers in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

const chunkSize = 500;

export async function planImport(
  db: LibraryDatabase,
  backup: LibraryBackup,
  { signal, onProgress }: ImportOptions = {},
): Promise<ImportPlan> {
  const changes = new ChangeSet();
  const preview: ImportPreview = { added: 0, merged: 0, unchanged: 0, restored: 0, trashed: 0, tagsAdded: [] };
  const stored = await Promise.all([db.papers.count(), db.trash.count(), db.history.count()]);
  const intoEmpty = stored.every((count) => count === 0);
  // Where there is nothing, nothing is looked for.
  const owners = intoEmpty ? new Map<Identifier, string>() : await ownersOf(db, identifiersIn(backup));
  const spelling = new Map((await db.tagUse.toArray()).map(({ key, tag }) => [key, tag]));
  const spell = (tag: string): string => {
    const key = tagKey(tag);
    const spelled = spelling.get(key);
    if (spelled !== undefined) return spelled;
    spelling.set(key, tag);
    preview.tagsAdded.push(tag);
    return tag;
  };

  for (const row of await db.apart.toArray()) changes.hold('apart', row.pair, apartOf(row));
  const records = new Map<string, string>();
  const total = backup.entries.length;
  for (let start = 0; start < total; start += chunkSize) {
    signal?.throwIfAborted();
    onProgress?.(start, total);
    const chunk = backup.entries.slice(start, start + chunkSize);
    if (!intoEmpty) await loadFor(db, changes, chunk, owners);
    for (const { paper, annotation } of chunk) {
      const entry = { paper, annotation: { ...annotation, tags: annotation.tags.map(spell) } };
      const { id, how } = takeIn(changes, owners, entry);
      records.set(paper.id, id);
      preview[how]++;
    }
  }
  onProgress?.(total, total);
  preview.trashed = await planTrash(db, changes, backup, intoEmpty);
  planApart(changes, backup, records);
  await planKept(db, changes, backup, spell);
  return { changes, preview, intoEmpty };
}

function* identifiersIn({ entries }: LibraryBackup): Generator<Identifier> {
  for (const { paper } of entries) yield* paper.identifiers;
}

async function loadFor(
  db: LibraryDatabase,
  changes: ChangeSet,
  chunk: readonly LibraryEntry[],
  owners: ReadonlyMap<Identifier, string>,
): Promise<void> {
  const ids = chunk.flatMap(({ paper }) => [paper.id, ...ownersAmong(paper.identifiers, owners)]);
  await Promise.all([changes.load(db, 'papers', ids), changes.load(db, 'annotations', ids), changes.load(db, 'trash', ids)]);
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
  const same = joinable([...new Set(named)], (one, other) => areApart(changes, one, other));
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
  const said = changes.get('annotations', record.id) ?? blankAnnotation;
  // What a paper kept apart is known by stays its own.
  const own = paper.identifiers.filter((identifier) => same.includes(owners.get(identifier) ?? record.id));
  const merged = mergePapers(record, { ...paper, identifiers: own });
  changes.set('papers', record.id, { ...merged, id: record.id, createdAt: record.createdAt });
  changes.set('annotations', record.id, uniteAnnotations(said, annotation));
  for (const identifier of [...record.identifiers, ...own]) owners.set(identifier, record.id);
  if (trashed) return { id: record.id, how: 'restored' };
  const untouched =
    same.length === 1 &&
    sameValue(was.paper, changes.get('papers', first)) &&
    sameValue(was.annotation, changes.get('annotations', first));
  return { id: record.id, how: untouched ? 'unchanged' : 'merged' };
}

/** @returns how many papers come into the trash: those whose id nothing here has. */
async function planTrash(db: LibraryDatabase, changes: ChangeSet, { trash }: LibraryBackup, intoEmpty: boolean): Promise<number> {
  const ids = trash.map(({ paper }) => paper.id);
  if (!intoEmpty) await Promise.all([changes.load(db, 'papers', ids), changes.load(db, 'trash', ids)]);
  let added = 0;
  for (const entry of trash) {
    const { id } = entry.paper;
    if (changes.get('papers', id) || changes.get('trash', id)) continue;
    changes.set('trash', id, entry);
    added++;
  }
  return added;
}

/** What the file says of two of its records, said of the records that they are here; nothing where those are one. */
function planApart(changes: ChangeSet, { apart = [] }: LibraryBackup, records: ReadonlyMap<string, string>): void {
  const here = (id: string): string | undefined => {
    const record = records.get(id) ?? id;
    return changes.get('papers', record) || changes.get('trash', record) ? record : undefined;
  };
  for (const { ids, at } of apart) {
    const [one, other] = ids.map(here);
    if (one === undefined || other === undefined || one === other) continue;
    const key = pairKey(one, other);
    if (!changes.get('apart', key)) changes.set('apart', key, keptApart(one, other, at));
  }
}
