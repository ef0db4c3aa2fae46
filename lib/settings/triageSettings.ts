/** The user's settings for triage on one site. */
import { parseCardKeys } from './cardKeyChanges';
import { isOff } from './isOff';
import { latestHosts, type Preferences } from './parsePreferences';
import { readPreferences, writePreferences } from './preferences';

interface SiteTriage {
  /** Whether triage starts by itself. */
  on: boolean;
  veil: 'show' | 'dim' | 'hide';
  /** Keys that the user changed, by action; empty string for none. */
  keys: Partial<Record<string, string>>;
}

type Lists = Pick<Preferences, 'triageSites' | 'veilShown' | 'veilHidden'>;

/** @param host of the page. */
export const triageSettings = ({ cardKeys, ...lists }: Lists & Pick<Preferences, 'cardKeys'>, host: string): SiteTriage => ({
  on: isOff(lists.triageSites, host),
  veil: isOff(lists.veilHidden, host) ? 'hide' : isOff(lists.veilShown, host) ? 'show' : 'dim',
  keys: parseCardKeys(cardKeys),
});

/**
 * Changes the settings for one site, for all its hosts.
 * @param host of the page. @param site the host name to store, which includes its subdomains.
 */
export async function changeTriage(
  host: string,
  site: string,
  { on, veil }: { on?: boolean | undefined; veil?: SiteTriage['veil'] | undefined },
): Promise<SiteTriage> {
  const { triageSites, veilShown, veilHidden } = await readPreferences();
  const set = (hosts: readonly string[], included: boolean): string[] => {
    const others = hosts.filter((each) => !isOff([each], host) && !isOff([site], each));
    return included ? latestHosts([...others, site]) : others;
  };
  const change: Partial<Lists> = {
    ...(on === undefined ? {} : { triageSites: set(triageSites, on) }),
    ...(veil === undefined ? {} : { veilShown: set(veilShown, veil === 'show'), veilHidden: set(veilHidden, veil === 'hide') }),
  };
  return triageSettings(await writePreferences(change), host);
}
