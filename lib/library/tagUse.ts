/**
 * How many papers have each tag, kept up to date with every command: counting an index of 100,000 papers at each
 * look at the tags would take a second. It also says how the library spells a tag.
 */
import { tagKey, tidyTag } from '~/lib/papers/tag';
import type { LibraryDatabase } from './database';
import { smallRowsWith } from './rowsWith';

export interface TagUseRow {
  key: string;
  /** As the library spells it. */
  tag: string;
  /** Papers outside the trash that have it; never 0. */
  count: number;
}

/**
 * What becomes of the tags of some papers: each pair holds one paper's tags before and after. Where a paper's tag is
 * spelled anew, so is the library's.
 */
export async function updateTagUse(
  db: LibraryDatabase,
  pairs: Iterable<readonly [before: readonly string[], after: readonly string[]]>,
): Promise<void> {
  const changes = new Map<string, { tag: string; by: number }>();
  const add = (key: string, tag: string, by: number): void => {
    const change = changes.get(key);
    if (change) change.by += by;
    else changes.set(key, { tag, by });
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
  for (const [key, tag] of spelledAnew) add(key, tag, 0);
  const moved = [...changes].filter(([key, { by }]) => by !== 0 || spelledAnew.has(key));
  if (moved.length === 0) return;
  const rows = await smallRowsWith(
    db.tagUse,
    moved.map(([key]) => key),
  );
  const next = moved.map(([key, { tag, by }], index) => ({
    key,
    tag: spelledAnew.get(key) ?? rows[index]?.tag ?? tag,
    count: (rows[index]?.count ?? 0) + by,
  }));
  const gone = next.filter(({ count }) => count <= 0).map(({ key }) => key);
  const work: PromiseLike<unknown>[] = [];
  if (gone.length < next.length) work.push(db.tagUse.bulkPut(next.filter(({ count }) => count > 0)));
  if (gone.length > 0) work.push(db.tagUse.bulkDelete(gone));
  await Promise.all(work);
}

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
