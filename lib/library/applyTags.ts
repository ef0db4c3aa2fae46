import { tagKey } from '~/lib/papers/tag';
import { applyChange } from './applyChange';
import { ChangeSet } from './changeSet';
import { Chronicle } from './chronicle';
import { type CommandOptions, inChunks } from './commandOptions';
import type { LibraryDatabase } from './database';
import { spellTags } from './tagUse';
import { transact } from './transact';

export interface TagAddition {
  tags: string[];
  /** Of papers. */
  ids: string[];
}

/**
 * Adds tags to many papers, such as what rules find: one transaction, one history entry. Ids without a record are passed over.
 * @returns `entry` is 0 when nothing changed; `papers` is how many got a tag.
 * @throws when the signal is aborted before the commit, having changed nothing.
 */
export function applyTags(
  db: LibraryDatabase,
  additions: readonly TagAddition[],
  options: CommandOptions = {},
): Promise<{ entry: number; papers: number }> {
  const { now = Date.now() } = options;
  return transact(db, [db.papers, db.annotations, db.tagUse, db.tallies, db.history], async (announcement) => {
    const wanted = new Map<string, string[]>();
    const spelled = new Map<string, string>();
    for (const { tags, ids } of additions) {
      // Two rules that spell a new tag differently mean one.
      const add = (await spellTags(db, tags)).map((tag) => firstSpelling(spelled, tag));
      for (const id of ids) wanted.set(id, [...(wanted.get(id) ?? []), ...add]);
    }
    const chronicle = new Chronicle(db, announcement, { action: 'autoTag', now });
    let papers = 0;
    await inChunks([...wanted.keys()].sort(), options, async (chunk) => {
      const changes = new ChangeSet();
      await changes.load(db, 'annotations', chunk);
      for (const id of chunk) {
        const annotation = changes.get('annotations', id);
        if (!annotation) continue;
        const next = applyChange(annotation, { kind: 'tags', add: wanted.get(id) ?? [], remove: [] }, now);
        if (next !== annotation) papers++;
        changes.set('annotations', id, next);
      }
      await chronicle.write(changes);
    });
    return { entry: await chronicle.close(), papers };
  });
}

function firstSpelling(spelled: Map<string, string>, tag: string): string {
  const key = tagKey(tag);
  const known = spelled.get(key) ?? tag;
  spelled.set(key, known);
  return known;
}
