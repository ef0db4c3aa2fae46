/** Names and hosts of the sites, for lists that the user sees. */
import { hostsOf } from './hostsOf';
import { coreTable, otherTable } from './siteTable';

export interface SiteName {
  id: string;
  /** The name that its visitors know. */
  name: string;
  /** Host names, e.g. `arxiv.org`, each including its subdomains. At least one. */
  hosts: readonly string[];
}

const nameOf = ({ id, name, matches }: { id: string; name: string; matches: readonly string[] }): SiteName => ({
  id,
  name,
  hosts: hostsOf(matches),
});

/** `core`: sites on which Dogear runs from installation. `others`: sites on which the user turns it on. */
export const siteNames: { core: readonly SiteName[]; others: readonly SiteName[] } = {
  core: coreTable.map(nameOf),
  others: otherTable.map(nameOf),
};
