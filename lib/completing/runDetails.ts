/** Asks about many papers in rounds, each of which is stored: a run that was stopped goes on later. Changes nothing in the library. */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import type { AskOptions, Door } from '~/lib/network/door';
import type { ServiceId } from '~/lib/network/service';
import { Details, type FoundDetails, roundSize } from './planDetails';
import { fewPapers, forgetRun, type StoredRun, storedRounds, storeRound, storeRun, whileRunning } from './storedRun';

export interface Target {
  ids: readonly string[];
  services: readonly ServiceId[];
}

interface RunOptions extends AskOptions {
  onProgress: (done: number, total: number) => void;
  now?: number | undefined;
}

/** @param target papers to ask about, or a run that was interrupted. */
export async function runDetails(
  db: LibraryDatabase,
  door: Door,
  target: Target | StoredRun,
  options: RunOptions,
): Promise<FoundDetails[]> {
  const { signal, onWait, onProgress, now = Date.now() } = options;
  let run: StoredRun =
    'remaining' in target
      ? target
      : {
          id: crypto.randomUUID(),
          startedAt: now,
          services: [...target.services],
          remaining: [...target.ids],
          total: target.ids.length,
          rounds: 0,
        };
  const isKept = run.total > fewPapers;
  const details = new Details(door, run.services, { signal, onWait });
  return whileRunning(run, async () => {
    const found = isKept ? await storedRounds(run) : [];
    if (isKept) await storeRun(run);
    while (run.remaining.length > 0) {
      signal.throwIfAborted();
      onProgress(run.total - run.remaining.length, run.total);
      const [round, remaining] = [run.remaining.slice(0, roundSize), run.remaining.slice(roundSize)];
      const entries = await getEntries(db, round);
      const plans = await details.planDetails(entries.map(({ paper }) => paper));
      found.push(...plans);
      run = isKept ? await storeRound(run, plans, remaining) : { ...run, remaining };
    }
    onProgress(run.total, run.total);
    return found;
  });
}

/** Ends an interrupted run. @returns what it has found. */
export async function endRun(run: StoredRun): Promise<FoundDetails[]> {
  const found = await storedRounds(run);
  await forgetRun(run);
  return found;
}
