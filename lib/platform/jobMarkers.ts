/**
 * Records in `storage.local` which long work is running: a marker that is still there after its page was closed
 * belongs to interrupted work. The page holds a lock with the work's id while the work runs; the browser
 * releases it when the page is closed.
 */
import { browser } from 'wxt/browser';

export interface JobMarker {
  id: string;
  /** Name of the work. */
  action: string;
  /** Number of papers; 0 if it is not known. */
  papers: number;
  /** Start time, in milliseconds since the epoch. */
  at: number;
}

const prefix = 'job:';
const lockOf = (id: string): string => `dogear-job:${id}`;

/**
 * Keeps a marker while the work runs. If the browser refuses to store the marker, the work runs anyway; only an
 * interruption of it would not be reported.
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

/** Removes and returns the markers of work whose page was closed, the oldest first. Only one caller gets each marker, once. */
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
