/**
 * How many papers have each tag, and how the library spells the tag. Every command updates the counts: counting an index of
 * 100,000 papers whenever tags are shown would take a second.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { TagCountRow } from '~/lib/library/database/derivedRows';
import { smallRowsWith } from '~/lib/library/database/rowsWith';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import type { DerivedTable, RecordChange, UpdateOptions } from './derivedTable';
import type { CountChange } from './pendingCounts';
import { putCounts } from './putCounts';

export const tagCounts: DerivedTable = {
  name: 'tagCounts',
  from: ['annotations'],
  update,
  add,
  // A paper from a file may have one tag in two spellings: it is counted once.
  keysOf: ({ annotation }) => new Map(annotation?.tags.map((tag) => [tagKey(tag), tag])),
  rowOf: (key, { count, spelling }, stored) => ({ key, tag: (stored as TagCountRow | undefined)?.tag ?? spelling, count }),
};

async function update(db: LibraryDatabase, records: readonly RecordChange[], { pending }: UpdateOptions): Promise<void> {
  const changes = changesOf(records);
  await add(db, pending ? pending.take('tagCounts', changes) : changes);
}

/** By how much the count of each tag changes, by tag key. */
function changesOf(records: readonly RecordChange[]): Map<string, CountChange> {
  const changes = new Map<string, Required<CountChange>>();
  const count = (key: string, spelling: string, by: number): void => {
    const change = changes.get(key);
    if (change) change.by += by;
    else changes.set(key, { spelling, by, isNewSpelling: false });
  };
  const newSpellings = new Map<string, string>();
  for (const { annotation } of records) {
    if (!annotation || annotation.before === annotation.after) continue;
    const was = new Map(annotation.before?.tags.map((tag) => [tagKey(tag), tag]));
    for (const [key, tag] of new Map(annotation.after?.tags.map((tag) => [tagKey(tag), tag]))) {
      const spelled = was.get(key);
      if (spelled === undefined) count(key, tag, 1);
      else if (spelled !== tag) newSpellings.set(key, tag);
      was.delete(key);
    }
    for (const [key, tag] of was) count(key, tag, -1);
  }
  for (const [key, spelling] of newSpellings) changes.set(key, { spelling, by: changes.get(key)?.by ?? 0, isNewSpelling: true });
  for (const [key, { by, isNewSpelling }] of changes) if (by === 0 && !isNewSpelling) changes.delete(key);
  return changes;
}

async function add(db: LibraryDatabase, changes: ReadonlyMap<string, CountChange>): Promise<void> {
  if (changes.size === 0) return;
  const rows = await smallRowsWith(db.tagCounts, [...changes.keys()]);
  const next = [...changes].map(([key, { by, spelling = key, isNewSpelling }], index) => ({
    key,
    tag: isNewSpelling ? spelling : (rows[index]?.tag ?? spelling),
    count: (rows[index]?.count ?? 0) + by,
  }));
  await putCounts(db.tagCounts, next, ({ key }) => key);
}

/**
 * Tags in the spelling that the library has already ("NLP" for "nlp"), otherwise tidied. Tags that are empty after tidying are
 * left out.
 */
export async function spellTags(db: LibraryDatabase, tags: readonly string[]): Promise<string[]> {
  const tidy = tags.map(tidyTag).filter((tag) => tag !== null);
  if (tidy.length === 0) return [];
  const rows = await db.tagCounts.bulkGet(tidy.map(tagKey));
  return tidy.map((tag, index) => rows[index]?.tag ?? tag);
}

/** The tags that papers have, in the order of their tag keys. Inside a transaction over `tagCounts`. */
export const usedTags = async (db: LibraryDatabase): Promise<TagCountRow[]> =>
  (await db.tagCounts.toArray()).filter(({ count }) => count > 0);
