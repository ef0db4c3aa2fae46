import { isOff } from './isOff';
import { readPreferences, writePreferences } from './preferences';

/**
 * Switches a host off, or on again; the open pages of it follow at once. What is switched on is on with everything that
 * was off above it: `export.arxiv.org` comes back when `arxiv.org` was off.
 */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readPreferences();
  const next = on ? sitesOff.filter((off) => !isOff([off], host) && !isOff([host], off)) : [...new Set([...sitesOff, host])];
  await writePreferences({ sitesOff: next });
}
