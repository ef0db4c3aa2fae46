import type { CommandOptions } from '~/lib/library/database/commandOptions';
import { isDamaged } from '~/lib/library/database/damage';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { HistoryRow } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { chunksOf } from '~/lib/library/history/historySteps';
import { idsWith, withStatus } from '~/lib/library/lists/indexRange';
import { BacklogWalk, mayChangeStatus } from './backlog';

export interface Backlog {
  /** Number of papers to read at the end of each span; null before the history begins. */
  counts: (number | null)[];
  /** Time of the oldest entry of the history, in milliseconds since the epoch; absent if there is none. */
  begins?: number | undefined;
}

/** Rows per transaction, few enough that a star does not wait for long: of the history, and of chunks of large entries. */
const perRead = 500;
const perChunkRead = 8;

/** The number of entries that the history has had, which is about as many as it has. */
export const historyLength = (db: LibraryDatabase): Promise<number> =>
  readTransaction(db, [db.history], async () => Number((await db.history.orderBy(':id').lastKey()) ?? 0));

/**
 * How many papers were to be read at the ends of some spans. Reads the history from its end to the beginning of the first span,
 * in short transactions; no paper is read.
 * @param bounds as in `TimelineQuestion`.
 * @throws the signal's reason when it is aborted between two reads.
 */
export async function readBacklog(
  db: LibraryDatabase,
  { bounds }: { bounds: readonly number[] },
  { signal, onProgress }: CommandOptions = {},
): Promise<Backlog> {
  const { ids, oldest, newest } = await readTransaction(db, [db.annotations, db.history], async () => ({
    ids: await idsWith(db, [withStatus('to-read')]),
    oldest: await db.history.orderBy(':id').first(),
    newest: Number((await db.history.orderBy(':id').lastKey()) ?? 0),
  }));
  const walk = new BacklogWalk(ids, bounds);
  const total = newest - (oldest?.seq ?? newest) + 1;
  onProgress?.(0, total);
  for (let after = newest + 1; ; ) {
    signal?.throwIfAborted();
    const rows = await readTransaction(db, [db.history], () =>
      db.history.where(':id').below(after).reverse().limit(perRead).toArray(),
    );
    for (const row of rows) {
      walk.reach(row.at);
      if (row.undoneAt !== undefined || isDamaged(row) || !mayChangeStatus(row.action)) continue;
      walk.revert(row.steps);
      if (row.chunkGroup) await revertChunks(db, walk, row.chunkGroup, signal);
    }
    after = rows.at(-1)?.seq ?? 0;
    onProgress?.(Math.min(total, newest - after + 1), total);
    // Times need not ascend, because clocks are set: one entry before the first span is no reason to stop.
    if (rows.length < perRead || rows.every(({ at }) => at < (bounds[0] ?? 0))) break;
  }
  return { counts: walk.counts(oldest?.at), begins: oldest?.at };
}

async function revertChunks(
  db: LibraryDatabase,
  walk: BacklogWalk,
  group: NonNullable<HistoryRow['chunkGroup']>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const chunks = (await readTransaction(db, [db.history], () => chunksOf(db, group))).reverse();
  for (let start = 0; start < chunks.length; start += perChunkRead) {
    signal?.throwIfAborted();
    const part = chunks.slice(start, start + perChunkRead);
    const rows = await readTransaction(db, [db.history], () => db.historySteps.bulkGet(part));
    for (const row of rows) if (row && !isDamaged(row)) walk.revert(row.steps);
  }
}
