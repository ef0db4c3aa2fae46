/**
 * How many papers have each tag, kept up to date with every command: counting an index of 100,000 papers at each
 * look at the tags would take a second. It also says how the library spells a tag.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { TagUseRow } from '~/lib/library/database/derivedRows';
import { smallRowsWith } from '~/lib/library/database/rowsWith';
import { tagKey, tidyTag } from '~/lib/papers/tag';
import { putCounts } from './putCounts';

/** A tag that papers got or lost. */
export interface TagUseChange {
  /** As one of them spells it. */
  tag: string;
  by: number;
  /** Whether the library is to spell it so from now on. */
  spelledAnew: boolean;
}

/** What becomes of the tags of some papers, by key: each pair holds one paper's tags before and after. */
export function tagUseChanges(
  pairs: Iterable<readonly [before: readonly string[], after: readonly string[]]>,
): Map<string, TagUseChange> {
  const changes = new Map<string, TagUseChange>();
  const add = (key: string, tag: string, by: number): void => {
    const change = changes.get(key);
    if (change) change.by += by;
    else changes.set(key, { tag, by, spelledAnew: false });
  };
  const spelledAnew = new Map<string, string>();
  for (const [before, after] of pairs) {
    const was = new Map(before.map((tag) => [tagKey(tag), tag]));
    // A file may name a tag of a paper twice, in two spellings: it is one.
    for (const [key, tag] of new Map(after.map((tag) => [tagKey(tag), tag]))) {
      const spelled = was.get(key);
      if (spelled === undefined) add(key, tag, 1);
      else if (spelled !== tag) spelledAnew.set(key, tag);
      was.delete(key);
    }
    for (const [key, tag] of was) add(key, tag, -1);
  }
  for (const [key, tag] of spelledAnew) changes.set(key, { tag, by: changes.get(key)?.by ?? 0, spelledAnew: true });
  for (const [key, { by, spelledAnew: anew }] of changes) if (by === 0 && !anew) changes.delete(key);
  return changes;
}

export async function addToTagUse(db: LibraryDatabase, changes: ReadonlyMap<string, TagUseChange>): Promise<void> {
  if (changes.size === 0) return;
  const rows = await smallRowsWith(db.tagUse, [...changes.keys()]);
  const next = [...changes].map(([key, { tag, by, spelledAnew }], index) => ({
    key,
    tag: spelledAnew ? tag : (rows[index]?.tag ?? tag),
    count: (rows[index]?.count ?? 0) + by,
  }));
  await putCounts(db.tagUse, next, ({ key }) => key);
}

export const updateTagUse = (db: LibraryDatabase, pairs: Parameters<typeof tagUseChanges>[0]): Promise<void> =>
  addToTagUse(db, tagUseChanges(pairs));

/**
 * Tags as the library spells them already ("NLP" when "nlp" is asked for), or tidied as they are. Tags of which
 * nothing is left once tidied are left out.
 */
export async function spellTags(db: LibraryDatabase, wanted: readonly string[]): Promise<string[]> {
  const tidy = wanted.map(tidyTag).filter((tag) => tag !== null);
  if (tidy.length === 0) return [];
  const rows = await db.tagUse.bulkGet(tidy.map(tagKey));
  return tidy.map((tag, index) => rows[index]?.tag ?? tag);
}

/** The tags that papers have, in the order of their keys. Inside a transaction over `tagUse`. */
export const usedTags = async (db: LibraryDatabase): Promise<TagUseRow[]> =>
  (await db.tagUse.toArray()).filter(({ count }) => count > 0);
