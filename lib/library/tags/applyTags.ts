import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { spellTags } from '~/lib/library/derived/tagCounts';
import { changeMany } from '~/lib/library/long-work/changeMany';
import { applyChange } from '~/lib/library/marks/applyChange';
import { tagKey } from '~/lib/papers/tag';

export interface TagAddition {
  tags: string[];
  /** Ids of papers. */
  ids: string[];
}

/**
 * Adds tags to many papers, such as those that rules match, with one history entry. Ids without a record are skipped.
 * @returns `entry` is 0 when nothing changed; `papers` is the number of papers that got a tag.
 * @throws the signal's reason when it is aborted before the end. Nothing is changed then.
 */
export async function applyTags(
  db: LibraryDatabase,
  additions: readonly TagAddition[],
  options: CommandOptions = {},
): Promise<{ entry: number; papers: number }> {
  const { now = Date.now() } = options;
  const tagsOfPaper = new Map<string, string[]>();
  const spelled = new Map<string, string>();
  for (const { tags, ids } of additions) {
    // Rules that spell a new tag differently name one tag: the first spelling is used.
    const add = tags.map((tag) => firstSpelling(spelled, tag));
    for (const id of ids) tagsOfPaper.set(id, [...(tagsOfPaper.get(id) ?? []), ...add]);
  }
  let papers = 0;
  const entry = await changeMany(
    db,
    {
      action: 'autoTag',
      items: [...tagsOfPaper.keys()].sort(),
      async plan(changes, chunk) {
        const tags = [...new Set(chunk.flatMap((id) => tagsOfPaper.get(id) ?? []))];
        const [spellings] = await Promise.all([spellingsOf(tags), changes.load('annotations', chunk)]);
        for (const id of chunk) {
          const annotation = changes.get('annotations', id);
          if (!annotation) continue;
          const add = (tagsOfPaper.get(id) ?? []).flatMap((tag) => spellings.get(tag) ?? []);
          const next = applyChange(annotation, { kind: 'tags', add, remove: [] }, now);
          if (next !== annotation) papers++;
          changes.set('annotations', id, next);
        }
      },
    },
    { ...options, now },
  );
  return { entry, papers };

  /** The library's spelling of each tag; empty for a tag of which nothing is left once tidied. */
  async function spellingsOf(tags: readonly string[]): Promise<Map<string, string[]>> {
    const found = await Promise.all(tags.map((tag) => spellTags(db, [tag])));
    return new Map(tags.map((tag, index) => [tag, found[index] ?? []]));
  }
}

function firstSpelling(spelled: Map<string, string>, tag: string): string {
  const key = tagKey(tag);
  const first = spelled.get(key) ?? tag;
  spelled.set(key, first);
  return first;
}
