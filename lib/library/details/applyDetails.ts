import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { mergeRecords } from '~/lib/library/identity/mergeRecords';
import { changeMany } from '~/lib/library/long-work/changeMany';
import { type PaperDetailsPlan, withDetails } from '~/lib/papers/details/paperDetails';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { strongFirst } from '~/lib/papers/identifiers/titleIdentifier';
import type { Paper } from '~/lib/papers/paper';
import { sameValue } from '~/lib/papers/sameValue';
import { limits } from '~/lib/papers/text/limits';

/**
 * Puts details that were shown into papers: one command with one history entry. A field that a person typed, or that changed
 * since, keeps its value. A name that another record has is added only where the plan says that the two become one.
 * @returns `entry` is 0 when nothing changed.
 * @throws the signal's reason when it is aborted before the end. Nothing is changed then.
 */
export async function applyDetails(
  db: LibraryDatabase,
  plans: readonly PaperDetailsPlan[],
  options: CommandOptions = {},
): Promise<{ entry: number }> {
  const { now = Date.now() } = options;
  const entry = await changeMany(
    db,
    {
      action: 'refresh',
      items: plans,
      async plan(changes, chunk) {
        const ids = chunk.flatMap(({ id, merges }) => [id, ...merges]);
        await changes.load('papers', ids);
        const owners = await lookUpIdentifiers(
          db,
          chunk.flatMap(({ identifiers }) => identifiers),
        );
        for (const item of chunk) await applyTo(db, changes, item, owners, now);
      },
    },
    { ...options, now },
  );
  return { entry };
}

async function applyTo(
  db: LibraryDatabase,
  changes: ChangeSet,
  { id, changes: details, identifiers, merges }: PaperDetailsPlan,
  owners: ReadonlyMap<Identifier, string>,
  now: number,
): Promise<void> {
  let paper = changes.get('papers', id);
  // It was removed, or merged, meanwhile.
  if (!paper) return;
  const found = identifiers.map((identifier) => ownerOf(changes, identifier, owners)).filter((owner) => owner !== undefined);
  const merging = [...new Set(found)].filter((owner) => owner !== id && merges.includes(owner));
  const completed = withDetails(paper, details);
  if (!sameValue(completed, paper)) changes.set('papers', id, { ...completed, refreshedAt: now });
  if (merging.length > 0) {
    const together = [id, ...merging];
    await Promise.all([changes.load('papers', together), changes.load('annotations', together), changes.loadApart(together)]);
    const present = together.filter((each) => changes.get('papers', each));
    if (present.length > 1) {
      paper = mergeRecords(changes, present);
      await forgetRevisions(db, present);
    }
  }
  paper = changes.get('papers', paper.id) ?? paper;
  addIdentifiers(changes, paper, identifiers, owners, now);
}

/** The record that has an identifier by now, as far as this command has come. */
function ownerOf(changes: ChangeSet, identifier: Identifier, owners: ReadonlyMap<Identifier, string>): string | undefined {
  const held = changes.present('papers').find((paper) => paper.identifiers.includes(identifier));
  if (held) return held.id;
  const owner = owners.get(identifier);
  return owner !== undefined && changes.isTracked('papers', owner) ? undefined : owner;
}

function addIdentifiers(
  changes: ChangeSet,
  paper: Paper,
  identifiers: readonly Identifier[],
  owners: ReadonlyMap<Identifier, string>,
  now: number,
): void {
  const free = identifiers.filter((identifier) => {
    const owner = ownerOf(changes, identifier, owners);
    return owner === undefined || owner === paper.id;
  });
  const all = strongFirst([...new Set([...paper.identifiers, ...free])]).slice(0, limits.identifiers);
  if (sameValue(all, paper.identifiers)) return;
  changes.set('papers', paper.id, { ...paper, identifiers: all, refreshedAt: now });
}
