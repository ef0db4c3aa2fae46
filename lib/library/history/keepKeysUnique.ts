import type { LibraryDatabase } from '~/lib/library/database/database';
import { compact } from '~/lib/library/database/rows';
import type { Paper } from '~/lib/papers/paper';
import type { ChangeSet } from './changeSet';

/**
 * Takes the citation key from papers that a command gives a key which another paper has: from those of a file, of the trash and
 * of a merge that is taken back. A command by which a person names a key refuses first (`editPaper`).
 */
export async function keepKeysUnique(db: LibraryDatabase, changes: ChangeSet): Promise<void> {
  const given = changes
    .changed('papers')
    .flatMap(([, { before, after }]) => (after?.citationKey && after.citationKey !== before?.citationKey ? [after] : []));
  if (given.length === 0) return;
  const keys = [...new Set(given.map(({ citationKey }) => citationKey as string))];
  const owners = new Map<string, Set<string>>(keys.map((key) => [key, new Set()]));
  for (const { id, citationKey = '' } of await db.papers.where('citationKey').anyOf(keys).toArray())
    if (!changes.isTracked('papers', id) || changes.get('papers', id)?.citationKey === citationKey)
      owners.get(citationKey)?.add(id);
  for (const paper of given) {
    const others = owners.get(paper.citationKey ?? '');
    if (others && [...others].some((id) => id !== paper.id)) changes.set('papers', paper.id, withoutKey(paper));
    else others?.add(paper.id);
  }
}

/** A paper without its citation key, which nobody has edited then. */
export const withoutKey = ({ citationKey: _, edited, ...paper }: Paper): Paper => {
  const others = edited?.filter((field) => field !== 'citationKey');
  return compact({ ...paper, edited: others?.length ? others : undefined });
};
