/**
 * What the ranking learns from and what it learned: papers that were passed over (`passed`), and the model (`ranking`). It is derived
 * data apart from the records: it is in no backup, and may be dropped at any time.
 */
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PassedRow, RankingHead } from '~/lib/library/database/rankingRows';
import { readTransaction, writeTransaction } from '~/lib/library/database/transactions';

/** Most passed papers that are kept, the latest ones: 1.3 MB with usual abstracts, 4 MB at most. */
export const mostPassed = 2000;

export interface RankingState {
  head: RankingHead | undefined;
  /** Milliseconds since the epoch; 0 for never. */
  forgottenAt: number;
  /** Number of the library's last change. */
  latest: number;
}

/** Reads what decides whether the model is up to date. */
export const readRankingState = (db: LibraryDatabase): Promise<RankingState> =>
  readTransaction(db, [db.ranking, db.changeLog], async () => {
    const [head, forgotten, latest] = await Promise.all([
      db.ranking.get('head'),
      db.ranking.get('forgotten'),
      db.changeLog.orderBy(':id').lastKey(),
    ]);
    return {
      head: head?.part === 'head' ? head.content : undefined,
      forgottenAt: forgotten?.part === 'forgotten' ? forgotten.content : 0,
      latest: Number(latest ?? 0),
    };
  });

/** @returns the model as it was stored, with the head that describes it; undefined without one. */
export const readRankingModel = (db: LibraryDatabase): Promise<{ head: RankingHead; model: unknown } | undefined> =>
  readTransaction(db, [db.ranking], async () => {
    const [head, model] = await Promise.all([db.ranking.get('head'), db.ranking.get('model')]);
    return head?.part === 'head' && model ? { head: head.content, model: model.content } : undefined;
  });

/**
 * Stores a model, and deletes the passed papers that it found to be of no use. Open pages are told, and ask again about their cards.
 * @param model null if there are too few papers.
 * @param forgottenAt as it was when the training began: what was forgotten meanwhile is not stored again.
 */
export const writeRanking = (
  db: LibraryDatabase,
  { head, model, forgottenAt, useless }: { head: RankingHead; model: unknown; forgottenAt: number; useless: readonly number[] },
): Promise<void> =>
  writeTransaction(
    db,
    [db.ranking, db.passed],
    async (announcement) => {
      const [forgotten, models] = await Promise.all([
        db.ranking.get('forgotten'),
        db.ranking.where('part').equals('model').count(),
      ]);
      if ((forgotten?.content ?? 0) !== forgottenAt) return;
      announcement.judgements = model !== null || models > 0;
      await db.ranking.put({ part: 'head', content: head });
      if (model === null) await db.ranking.delete('model');
      else await db.ranking.put({ part: 'model', content: model });
      await db.passed.bulkDelete([...useless]);
    },
    { log: 'nothing' },
  );

/**
 * Forgets the model and the passed papers. Marks stay, but only later ones are learned from. Open pages are told, and remove their
 * hints.
 * @param now milliseconds since the epoch.
 */
export const forgetRanking = (db: LibraryDatabase, now = Date.now()): Promise<void> =>
  writeTransaction(
    db,
    [db.ranking, db.passed],
    async (announcement) => {
      announcement.judgements = true;
      await Promise.all([db.ranking.clear(), db.passed.clear()]);
      await db.ranking.put({ part: 'forgotten', content: now });
    },
    { log: 'nothing' },
  );

/** Adds papers that a feed shows, and drops the oldest ones beyond `mostPassed`. A paper that is there already stays as it is. */
export async function notePassed(db: LibraryDatabase, rows: readonly PassedRow[]): Promise<void> {
  const known = await readTransaction(db, [db.passed], () => db.passed.bulkGet(rows.map(({ key }) => key)));
  const added = rows.filter((_, index) => !known[index]);
  if (added.length === 0) return;
  await writeTransaction(
    db,
    [db.passed],
    async () => {
      await db.passed.bulkPut(added);
      const excess = (await db.passed.count()) - mostPassed;
      if (excess > 0) await db.passed.bulkDelete(await db.passed.orderBy('day').limit(excess).primaryKeys());
    },
    { log: 'nothing' },
  );
}

export const readPassed = (db: LibraryDatabase): Promise<PassedRow[]> =>
  readTransaction(db, [db.passed], () => db.passed.toArray());
