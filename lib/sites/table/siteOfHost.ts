import { siteNames } from './siteNames';

/**
 * The site that a host belongs to, as its papers name it, and the host name that stands for it in the settings. A host of no known
 * site is a site by itself.
 */
export function siteOfHost(host: string): { id: string; host: string } {
  for (const { id, hosts } of [...siteNames.core, ...siteNames.others]) {
    const own = hosts.find((each) => host === each || host.endsWith(`.${each}`));
    if (own !== undefined) return { id, host: own };
  }
  return { id: host, host };
}
