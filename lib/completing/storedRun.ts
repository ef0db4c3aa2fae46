/** A run over many papers, kept while it is under way: if its page is closed, it can go on where it was. */
import { isServiceId, type ServiceId } from '~/lib/network/service';
import { readStored, removeStored, writeStored } from '~/lib/platform/stored';
import type { FoundDetails } from './planDetails';

export interface StoredRun {
  id: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  services: ServiceId[];
  /** Ids of the papers that are still to be asked about. */
  remaining: string[];
  /** Number of papers at the start. */
  total: number;
  /** Number of stored rounds of results. */
  rounds: number;
}

const key = 'detailsRun';
const roundKey = (id: string, round: number): string => `${key}.${id}.${round}`;
const lockOf = (id: string): string => `dogear ${key} ${id}`;

/** With fewer papers, a run is over soon and is not kept. */
export const fewPapers = 20;

function parse(stored: unknown): StoredRun | undefined {
  const { id, startedAt, services, remaining, total, rounds } = Object(stored) as Record<string, unknown>;
  const isRun =
    typeof id === 'string' &&
    typeof startedAt === 'number' &&
    Array.isArray(services) &&
    services.every((each) => isServiceId(String(each))) &&
    Array.isArray(remaining) &&
    remaining.every((each) => typeof each === 'string') &&
    Number.isSafeInteger(total) &&
    Number.isSafeInteger(rounds);
  return isRun ? (stored as StoredRun) : undefined;
}

/** @returns the run whose page was closed; undefined for none, and while a page works on it. */
export async function interruptedRun(): Promise<StoredRun | undefined> {
  const run = parse(await readStored(key));
  if (!run) return undefined;
  const isFree = await navigator.locks.request(lockOf(run.id), { ifAvailable: true }, (lock) => lock !== null);
  return isFree ? run : undefined;
}

/** Works on a run; while it does, no other page takes the run for interrupted. */
export const whileRunning = <T>({ id }: StoredRun, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(lockOf(id), work) as Promise<T>;

/** Stores the results of a round, and then what is left: a round that is cut short is asked again. */
export async function storeRound(run: StoredRun, found: readonly FoundDetails[], remaining: string[]): Promise<StoredRun> {
  const next: StoredRun = { ...run, remaining, rounds: run.rounds + 1 };
  await writeStored(roundKey(run.id, run.rounds), found);
  await writeStored(key, next);
  return next;
}

export const storeRun = (run: StoredRun): Promise<void> => writeStored(key, run);

/** The results so far. */
export async function storedRounds({ id, rounds }: StoredRun): Promise<FoundDetails[]> {
  const all = await Promise.all(Array.from({ length: rounds }, (_, round) => readStored(roundKey(id, round))));
  return all.flatMap((round) => (Array.isArray(round) ? (round as FoundDetails[]) : []));
}

export const forgetRun = ({ id, rounds }: StoredRun): Promise<void> =>
  removeStored([key, ...Array.from({ length: rounds + 1 }, (_, round) => roundKey(id, round))]);

/** Forgets whichever run is stored. */
export async function forgetRuns(): Promise<void> {
  const run = parse(await readStored(key));
  if (run) await forgetRun(run);
  else await removeStored([key]);
}
