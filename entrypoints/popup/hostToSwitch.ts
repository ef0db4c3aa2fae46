import { siteNames } from '~/lib/sites/table/siteNames';

const coreHosts = siteNames.core.flatMap(({ hosts }) => hosts);

/** @returns the host to switch off for a page: that of the whole core site, as in the settings, or the page's own host. */
export const hostToSwitch = (url: string): string => {
  const { hostname } = new URL(url);
  const core = coreHosts.find((host) => hostname === host || hostname.endsWith(`.${host}`));
  return core ?? hostname.replace(/^www\./, '');
};
