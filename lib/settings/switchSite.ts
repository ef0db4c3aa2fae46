import { isOff } from './isOff';
import { latestHosts } from './parsePreferences';
import { readPreferences, writePreferences } from './preferences';

/**
 * Switches Dogear off, or on again, on a host; its open pages follow at once. Switching a host on also removes the entries of its
 * parent domains and subdomains: if `arxiv.org` is off, switching on `export.arxiv.org` switches on all of `arxiv.org`.
 */
export async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readPreferences();
  const next = on
    ? sitesOff.filter((off) => !isOff([off], host) && !isOff([host], off))
    : latestHosts([...new Set([...sitesOff, host])]);
  await writePreferences({ sitesOff: next });
}
