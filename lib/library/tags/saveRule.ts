import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { readTransaction } from '~/lib/library/database/transactions';
import { spellTags } from '~/lib/library/derived/tagCounts';
import { write } from '~/lib/library/history/unitOfWork';
import { byAge, type TagRule } from '~/lib/papers/tagRule';
import { limits } from '~/lib/papers/text/limits';

export interface RuleDraft {
  /** Id of the rule to change; absent for a new one. */
  id?: string | undefined;
  text: string;
  tags: string[];
  on: boolean;
}

/**
 * Creates a rule, or changes one.
 * @returns `entry` is 0 when nothing changed.
 * @throws LibraryError `invalid` when the query is empty or too long, or there is no tag or too many; `not-found` when no rule
 *   has the id (any more).
 */
export async function saveRule(
  db: LibraryDatabase,
  { id, text, tags, on }: RuleDraft,
  { now = Date.now() }: CommandOptions = {},
): Promise<{ id: string; entry: number }> {
  const query = text.trim();
  if (query === '' || query.length > limits.query)
    throw new LibraryError('invalid', 'A rule needs a query, and not an endless one.');
  return write(db, ['rules', 'annotations'], async (unit) => {
    const spelled = [...new Set(await spellTags(db, tags))];
    if (spelled.length === 0 || spelled.length > limits.tags) throw new LibraryError('invalid', 'A rule needs a tag.');
    const changes = unit.newChanges();
    const key = id ?? crypto.randomUUID();
    await changes.load('rules', [key]);
    const previous = changes.get('rules', key);
    if (id !== undefined && !previous) throw new LibraryError('not-found', 'There is no such rule.');
    changes.set('rules', key, { id: key, text: query, tags: spelled, on, createdAt: previous?.createdAt ?? now });
    return { id: key, entry: await unit.commit(changes, { action: 'rules', now }) };
  });
}

/** @throws LibraryError `not-found` when there is no such rule. */
export const deleteRule = (
  db: LibraryDatabase,
  id: string,
  { now = Date.now() }: CommandOptions = {},
): Promise<{ entry: number }> =>
  write(db, ['rules'], async (unit) => {
    const changes = unit.newChanges();
    await changes.load('rules', [id]);
    if (!changes.get('rules', id)) throw new LibraryError('not-found', 'There is no such rule.');
    changes.set('rules', id, null);
    return { entry: await unit.commit(changes, { action: 'rules', now }) };
  });

/** All rules, oldest first. */
export const listRules = (db: LibraryDatabase): Promise<TagRule[]> =>
  readTransaction(db, [db.rules], async () => (await db.rules.toArray()).sort(byAge));
