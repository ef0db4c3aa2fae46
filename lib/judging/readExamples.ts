/** Reads what the ranking learns from: papers that the user kept, and papers that the user passed over. */
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { PassedRow } from '~/lib/library/database/rankingRows';
import type { AnnotationRow } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { readPassed } from '~/lib/library/derived/ranking';
import { localDay } from '~/lib/library/seen/localDay';
import { skippedAt } from '~/lib/library/seen/seenFor';
import { readIndex } from '~/lib/library/seen/seenIndex';
import { seenKey } from '~/lib/library/seen/seenKey';
import { type FeatureCounts, mostFeatures, type RankedPaper } from '~/lib/ranking/features';
import { featuresVersion } from './featuresVersion';

/** Most papers of the library that are learned from, the latest ones: interests change, and the time has a bound. */
export const mostKept = 1000;
const mostSkipped = 500;
/** Most rows that are read in search of them, and rows per transaction. */
const mostRows = 4000;
const rowsPerStep = 250;
/** Days for which a passed paper counts. */
export const keptDays = 180;

export interface Examples {
  kept: RankedPaper[];
  /** Skipped papers that are in the library. */
  skipped: RankedPaper[];
  /** Passed papers that are not. */
  passed: FeatureCounts[];
  /** Keys of passed papers that will not be learned from. */
  useless: number[];
}

/**
 * Kept are papers with a star, a tag or the status to read, reading or read; passed over are papers that were skipped, or seen on an
 * earlier day and not marked.
 * @param since only marks after this time count, in milliseconds since the epoch.
 */
export async function readExamples(db: LibraryDatabase, since: number, now: number): Promise<Examples> {
  const { kept, skipped, keys } = await readRecords(db, since);
  const passed: FeatureCounts[] = [];
  const useless: number[] = [];
  for (const [row, use] of await usesOf(db, await readPassed(db), keys, localDay(now))) {
    if (use === 'learn') passed.push(row);
    else if (use === 'drop') useless.push(row.key);
  }
  return { kept, skipped, passed, useless };
}

/** Walks the library from the latest change backwards. `keys`: the keys of all papers on the way. */
async function readRecords(db: LibraryDatabase, since: number) {
  const kept: RankedPaper[] = [];
  const skipped: RankedPaper[] = [];
  const keys = new Set<number>();
  let before: [number, string] = [Infinity, ''];
  for (let read = 0; read < mostRows && kept.length < mostKept; read += rowsPerStep) {
    const [rows, papers] = await readTransaction(db, [db.annotations, db.papers], async () => {
      const range = db.annotations.where('[changedAt+paperId]').between([since, '\uffff'], before, false, false);
      const rows = await range.reverse().limit(rowsPerStep).toArray();
      return [rows, await db.papers.bulkGet(rows.map(({ paperId }) => paperId))] as const;
    });
    for (const [index, row] of rows.entries()) {
      const paper = papers[index];
      if (!paper) continue;
      for (const identifier of paper.identifiers) keys.add(seenKey(identifier));
      const verdict = verdictOf(row);
      if (verdict === 'kept' && kept.length < mostKept) kept.push(paper);
      if (verdict === 'skipped' && skipped.length < mostSkipped) skipped.push(paper);
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsPerStep) break;
    before = [last.changedAt ?? 0, last.paperId];
  }
  return { kept, skipped, keys };
}

function verdictOf({ starredAt, status, tags }: AnnotationRow): 'kept' | 'skipped' | undefined {
  if (starredAt !== undefined) return 'kept';
  if (status === 'skipped') return 'skipped';
  return status !== undefined || tags.length > 0 ? 'kept' : undefined;
}

/** A paper of today is not passed over yet, unless it was skipped: the user may still be reading the feed. */
const usesOf = (
  db: LibraryDatabase,
  rows: readonly PassedRow[],
  inLibrary: ReadonlySet<number>,
  today: number,
): Promise<[PassedRow, 'learn' | 'wait' | 'drop'][]> =>
  readTransaction(db, [db.seenIndex], async () => {
    const seen = await readIndex(
      db,
      rows.flatMap(({ keys }) => keys),
    );
    return rows.map((row) => {
      const known = row.keys.flatMap((key) => seen.get(key) ?? []);
      if (!isUsable(row) || row.day < today - keptDays || row.keys.some((key) => inLibrary.has(key))) return [row, 'drop'];
      if (skippedAt(known) !== undefined || known.some(({ day }) => day < today)) return [row, 'learn'];
      // It was near the window on an earlier day, and never on the screen.
      return [row, row.day < today ? 'drop' : 'wait'];
    });
  });

/** Whether a row is of this version and undamaged. */
const isUsable = ({ version, buckets, counts, keys }: PassedRow): boolean =>
  version === featuresVersion &&
  Array.isArray(keys) &&
  buckets instanceof Uint16Array &&
  counts instanceof Uint8Array &&
  counts.length === buckets.length &&
  buckets.length <= mostFeatures;
