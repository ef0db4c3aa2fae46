/**
 * What steps of long work owe to the counts. Each step changes the same few hundred counts, and to write them takes as long as
 * to write its papers: so it only notes by how much they change, in a row of its own and in the same transaction, and
 * every few steps the sums are written. Sums come out the same whatever others count meanwhile, and a job that is
 * interrupted pays what its rows say before it is taken back.
 */

import { breathe } from '~/lib/async/breathe';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { OwedRow, TallyName } from '~/lib/library/database/derivedRows';
import { consult, transact } from '~/lib/library/database/transact';
import { addToTagUse, type TagUseChange } from './tagUse';
import { addToTallies } from './tallies';

/** Counts written in one transaction: a star may have to wait for it. */
const perPayment = 150;

/** Of one step. */
export class Owed {
  #tallies: ReadonlyMap<TallyName, number> = new Map();
  readonly #tags: [key: string, tag: string, by: number][] = [];

  /** @param spelled tags that earlier steps wrote: what is not here is spelled by nobody yet, and is written at once. */
  constructor(private readonly spelled: Set<string>) {}

  addTallies(changes: ReadonlyMap<TallyName, number>): void {
    this.#tallies = changes;
  }

  /** @returns those that have to be written at once. */
  addTags(changes: ReadonlyMap<string, TagUseChange>): Map<string, TagUseChange> {
    const now = new Map<string, TagUseChange>();
    for (const [key, change] of changes) {
      if (change.spelledAnew || !this.spelled.has(key)) now.set(key, change);
      else this.#tags.push([key, change.tag, change.by]);
      this.spelled.add(key);
    }
    return now;
  }

  /** Inside the step's transaction. */
  async write(db: LibraryDatabase, job: string): Promise<void> {
    if (this.#tallies.size + this.#tags.length === 0) return;
    await db.owed.add({ job, tallies: [...this.#tallies], tags: this.#tags });
  }
}

/**
 * Writes what a job owes, a few counts at a time.
 * @returns false when there is no such job: whoever took it back has paid.
 */
export async function payOwed(db: LibraryDatabase, jobId: string): Promise<boolean> {
  let rows: OwedRow[] | undefined;
  for (;;) {
    await breathe();
    const tables = [db.tallies, db.tagUse, db.jobs, db.owed];
    rows ??= await consult(db, [db.owed], () => db.owed.where('job').equals(jobId).toArray());
    const left = await transact(db, tables, () => paySome(db, jobId, rows ?? []), { log: 'nothing' });
    if (left === undefined) return false;
    if (left === 0) return true;
  }
}

/** @returns how many counts are left; undefined without a job. */
async function paySome(db: LibraryDatabase, jobId: string, rows: readonly OwedRow[]): Promise<number | undefined> {
  const [job, count] = await Promise.all([db.jobs.get(jobId), db.owed.where('job').equals(jobId).count()]);
  if (job?.kind !== 'changes') return undefined;
  // A repair counted everything anew meanwhile.
  if (count === 0) return 0;
  const { paid = 0, ...unpaid } = job;
  const sums = sumsOf(rows);
  const some = sums.slice(paid, paid + perPayment);
  const left = sums.length - paid - some.length;
  const tallies = some.flatMap((sum) => (sum.tag === undefined ? [[sum.name, sum.by] as const] : []));
  const tags = some.flatMap(({ name, tag, by }) => (tag === undefined ? [] : [[name, { tag, by, spelledAnew: false }] as const]));
  await Promise.all([
    addToTallies(db, new Map(tallies) as Map<TallyName, number>),
    addToTagUse(db, new Map(tags)),
    left > 0 ? db.jobs.put({ ...job, paid: paid + some.length }) : undefined,
    left === 0 ? db.owed.bulkDelete(rows.map(({ seq }) => seq)) : undefined,
    left === 0 && paid > 0 ? db.jobs.put(unpaid) : undefined,
  ]);
  return left;
}

interface Sum {
  name: string;
  /** As it is spelled, of a tag; absent for what is no tag. */
  tag?: string | undefined;
  by: number;
}

/** In an order that the same rows always give: it is remembered how many of them are paid. */
function sumsOf(rows: readonly OwedRow[]): Sum[] {
  const tallies = new Map<string, Sum>();
  const tags = new Map<string, Sum>();
  const add = (sums: Map<string, Sum>, { name, tag, by }: Sum): void => {
    const sum = sums.get(name);
    if (sum) sum.by += by;
    else sums.set(name, { name, tag, by });
  };
  for (const row of rows) {
    for (const [name, by] of row.tallies) add(tallies, { name, by });
    for (const [name, tag, by] of row.tags) add(tags, { name, tag, by });
  }
  return [...tallies.values(), ...tags.values()].filter(({ by }) => by !== 0);
}
