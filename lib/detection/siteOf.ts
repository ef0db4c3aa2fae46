import { siteNames } from '~/lib/sites/table/siteNames';

/** @returns the site beyond the core that Dogear knows and a page belongs to. */
export const siteOf = ({ hostname }: URL): { id: string; name: string } | undefined => {
  const site = siteNames.others.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
  return site && { id: site.id, name: site.name };
};
