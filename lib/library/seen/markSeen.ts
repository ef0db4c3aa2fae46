import type { LibraryDatabase } from '~/lib/library/database/database';
import { compact, type SeenRow } from '~/lib/library/database/rows';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { localDay } from './localDay';
import { skippedAt } from './seenFor';
import { type KnownPaper, readIndex } from './seenIndex';
import { seenKey } from './seenKey';
import { type SeenWriter, writeSeen } from './writeSeen';

type Cards = readonly (readonly Identifier[])[];

/**
 * Stores that the user has seen cards on a site: one row per identifier, and only for those without a row, so that the first day
 * stays. An identifier that is new for a paper known by another one gets what is known about that paper. Announces nothing: no
 * mark changes on the day on which a paper is first seen.
 * @param cards the identifiers of each card.
 * @param now milliseconds since the epoch.
 */
export async function markSeen(db: LibraryDatabase, cards: Cards, site: string, now = Date.now()): Promise<void> {
  await writeSeen(db, false, async (unit) => {
    const keys = keysOf(cards);
    const index = await readIndex(db, new Set(keys.flat()));
    const unknown = [...new Set(keys.flat())].filter((key) => !index.has(key));
    // The index may lack a row, if it is damaged.
    const rows = await rowsByKey(db, unknown);
    const all = unknown.length === 0 ? [] : await newRows(db, keys, index, site, now);
    await unit.put(all.filter(({ key }) => !rows.has(key)));
  });
}

/**
 * Skips cards, or takes that back. They get no record in the library. What the user decided about a paper that is in the library
 * counts more: see `seenMark`. Leaves no history entry: the same call with the opposite value takes it back.
 * @param now milliseconds since the epoch.
 */
export const skipCards = (db: LibraryDatabase, cards: Cards, skipped: boolean, site: string, now = Date.now()): Promise<void> =>
  writeSeen(db, true, (unit) => putSkips(db, unit, cards, { skipped, site, now }));

/** What `skipCards` does, inside a transaction. */
export async function putSkips(
  db: LibraryDatabase,
  unit: SeenWriter,
  cards: Cards,
  { skipped, site, now }: { skipped: boolean; site: string; now: number },
): Promise<void> {
  const decision: Partial<SeenRow> = skipped
    ? { skippedAt: now, unskippedAt: undefined }
    : { skippedAt: undefined, unskippedAt: now };
  const keys = keysOf(cards);
  const [rows, index] = await Promise.all([rowsByKey(db, keys.flat()), readIndex(db, new Set(keys.flat()))]);
  const made = skipped ? await newRows(db, keys, index, site, now) : [];
  for (const row of made) if (!rows.has(row.key)) rows.set(row.key, row);
  await unit.put([...rows.values()].map((row) => compact({ ...row, ...decision })));
}

const keysOf = (cards: Cards): number[][] => cards.map((identifiers) => identifiers.map(seenKey));

async function rowsByKey(db: LibraryDatabase, keys: readonly number[]): Promise<Map<number, SeenRow>> {
  if (keys.length === 0) return new Map();
  const rows = await db.seen.bulkGet([...new Set(keys)]);
  return new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
}

/** Rows for the keys that the index does not know. */
async function newRows(
  db: LibraryDatabase,
  cards: readonly number[][],
  index: ReadonlyMap<number, KnownPaper>,
  site: string,
  now: number,
): Promise<SeenRow[]> {
  const firstKnown = (own: readonly number[]): number | undefined =>
    own.filter((key) => index.has(key)).sort((a, b) => (index.get(a)?.day ?? 0) - (index.get(b)?.day ?? 0))[0];
  const partly = cards.filter((own) => own.some((key) => !index.has(key)));
  const sites = await rowsByKey(
    db,
    partly.flatMap((own) => firstKnown(own) ?? []),
  );
  const made = new Map<number, SeenRow>();
  for (const own of partly) {
    const first = firstKnown(own);
    const known = own.flatMap((key) => index.get(key) ?? []);
    const row = {
      day: known.reduce((day, paper) => Math.min(day, paper.day), localDay(now)),
      site: (first === undefined ? undefined : sites.get(first)?.site) ?? site,
      skippedAt: skippedAt(known),
    };
    for (const key of own) if (!index.has(key) && !made.has(key)) made.set(key, compact({ key, ...row }));
  }
  return [...made.values()];
}
