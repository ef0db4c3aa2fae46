/**
 * Which long work is under way, in `storage.local`: what is still written there when its page is gone was interrupted.
 * The page holds a lock of the work's id for as long as it lives.
 */
import { browser } from 'wxt/browser';

export interface JobMarker {
  id: string;
  /** What is being done. */
  action: string;
  /** Over how many papers; 0 where that is not known. */
  papers: number;
  /** When it was begun, in milliseconds since the epoch. */
  at: number;
}

const prefix = 'job:';
const lockOf = (id: string): string => `dogear-job:${id}`;

/**
 * Marks work as under way while it runs. A browser that refuses to store the mark does not stop the work: it would only
 * not be spoken of after an interruption.
 */
export async function withJobMarker<T>(marker: JobMarker, work: () => Promise<T>): Promise<T> {
  const key = prefix + marker.id;
  return navigator.locks.request(lockOf(marker.id), async () => {
    await browser.storage.local.set({ [key]: marker }).catch(() => undefined);
    try {
      return await work();
    } finally {
      await browser.storage.local.remove(key).catch(() => undefined);
    }
  });
}

/** Takes the marks of work whose page is gone, the oldest first. Each is given to one caller, once. */
export async function claimOrphanedJobs(): Promise<JobMarker[]> {
  const stored = await browser.storage.local.get(null);
  const markers = Object.entries(stored).flatMap(([key, value]) => (key.startsWith(prefix) ? [value as JobMarker] : []));
  const orphans: JobMarker[] = [];
  for (const marker of markers) {
    await navigator.locks.request(lockOf(marker.id), { ifAvailable: true }, async (lock) => {
      const key = prefix + marker.id;
      if (!lock || !(await browser.storage.local.get(key))[key]) return;
      await browser.storage.local.remove(key);
      orphans.push(marker);
    });
  }
  return orphans.sort((a, b) => a.at - b.at);
}
