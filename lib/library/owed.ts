/**
 * What steps of long work owe to the counts. Each step changes the same few hundred counts, and to write them takes as long as
 * to write its papers: so it only notes by how much they change, in the row of the job and in the same transaction, and
 * every few steps they are written. Sums come out the same whatever others count meanwhile, and a job that is interrupted
 * pays what its row says before it is taken back.
 */
import { breathe } from './breathe';
import type { LibraryDatabase } from './database';
import { addToTagUse, type TagUseChange } from './tagUse';
import { addToTallies, type TallyName } from './tallies';
import { transact } from './transact';

/** As it stands in the row of a job. */
export interface OwedCounts {
  tallies: [name: TallyName, by: number][];
  /** By key. */
  tags: [key: string, tag: string, by: number][];
}

/** Counts written in one transaction: a star may have to wait for it. */
const perPayment = 150;

export class Owed {
  readonly #tallies = new Map<TallyName, number>();
  readonly #tags = new Map<string, { tag: string; by: number }>();

  /** @param spelled tags that the library has a row of: what is not here is spelled by nobody yet, and is written at once. */
  constructor(
    counts: OwedCounts = { tallies: [], tags: [] },
    private readonly spelled = new Set<string>(),
  ) {
    for (const [name, by] of counts.tallies) this.#tallies.set(name, by);
    for (const [key, tag, by] of counts.tags) this.#tags.set(key, { tag, by });
  }

  get size(): number {
    return this.#tallies.size + this.#tags.size;
  }

  get counts(): OwedCounts {
    return { tallies: [...this.#tallies], tags: [...this.#tags].map(([key, { tag, by }]) => [key, tag, by]) };
  }

  /** For a step that may yet fail. */
  copy(): Owed {
    return new Owed(this.counts, new Set(this.spelled));
  }

  /** For the next step, once all of it is paid. */
  paid(): Owed {
    return new Owed(undefined, this.spelled);
  }

  addTallies(changes: ReadonlyMap<TallyName, number>): void {
    for (const [name, by] of changes) {
      const sum = (this.#tallies.get(name) ?? 0) + by;
      if (sum === 0) this.#tallies.delete(name);
      else this.#tallies.set(name, sum);
    }
  }

  /** @returns those that have to be written at once. */
  addTags(changes: ReadonlyMap<string, TagUseChange>): Map<string, TagUseChange> {
    const now = new Map<string, TagUseChange>();
    for (const [key, change] of changes) {
      if (change.spelledAnew || !this.spelled.has(key)) {
        now.set(key, change);
        this.spelled.add(key);
        continue;
      }
      const sum = (this.#tags.get(key)?.by ?? 0) + change.by;
      if (sum === 0) this.#tags.delete(key);
      else this.#tags.set(key, { tag: change.tag, by: sum });
    }
    return now;
  }
}

/**
 * Writes what a job owes, a few counts at a time.
 * @returns false when there is no such job: whoever took it back has paid.
 */
export async function payOwed(db: LibraryDatabase, jobId: string): Promise<boolean> {
  for (;;) {
    await breathe();
    const left = await transact(db, [db.tallies, db.tagUse, db.jobs], () => paySome(db, jobId), { log: 'nothing' });
    if (left === undefined) return false;
    if (left === 0) return true;
  }
}

/** @returns how many counts are left; undefined without a job. */
async function paySome(db: LibraryDatabase, jobId: string): Promise<number | undefined> {
  const job = await db.jobs.get(jobId);
  if (job?.kind !== 'changes') return undefined;
  const { owed, ...row } = job;
  if (!owed) return 0;
  const tallies = owed.tallies.splice(0, perPayment);
  const tags = owed.tags.splice(0, perPayment - tallies.length);
  const left = owed.tallies.length + owed.tags.length;
  await Promise.all([
    addToTallies(db, new Map(tallies)),
    addToTagUse(db, new Map(tags.map(([key, tag, by]) => [key, { tag, by, spelledAnew: false }]))),
    db.jobs.put(left === 0 ? row : { ...row, owed }),
  ]);
  return left;
}
