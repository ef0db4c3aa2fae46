import { coreSites } from '~/lib/sites/coreSites';
import { hostsOf } from '~/lib/sites/kit/matchPatterns';
import { sites } from '~/lib/sites/sites';

const offered = sites
  .filter((site) => !coreSites.includes(site))
  .map(({ id, name, matches }) => ({ id, name, hosts: hostsOf(matches) }));

/** @returns the site beyond the core that Dogear knows and a page belongs to. */
export const siteOf = ({ hostname }: URL): { id: string; name: string } | undefined => {
  const site = offered.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
  return site && { id: site.id, name: site.name };
};
