import { siteNames } from '~/lib/sites/table/siteNames';

/** @returns the site, outside the core, to which a page belongs; undefined when it belongs to none. */
export const siteOf = ({ hostname }: URL): { id: string; name: string } | undefined => {
  const site = siteNames.others.find(({ hosts }) => hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)));
  return site && { id: site.id, name: site.name };
};
