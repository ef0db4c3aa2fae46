import { siteNames } from '~/lib/sites/table/siteNames';

const coreHosts = siteNames.core.flatMap(({ hosts }) => hosts);

/** @returns the host that is switched off with a page: the whole of a core site, as in the settings; else the page's own. */
export const hostToSwitch = (url: string): string => {
  const { hostname } = new URL(url);
  const core = coreHosts.find((host) => hostname === host || hostname.endsWith(`.${host}`));
  return core ?? hostname.replace(/^www\./, '');
};
