import { isOff } from './isOff';
import { latestHosts } from './parsePreferences';
import { readPreferences, writePreferences } from './preferences';

/** Switches the keys on cards off, or on again, on a host; its open pages follow at once. */
export async function switchKeys(host: string, on: boolean): Promise<void> {
  const { keysOff } = await readPreferences();
  const others = keysOff.filter((off) => !isOff([off], host));
  await writePreferences({ keysOff: on ? others : latestHosts([...others, host]) });
}
