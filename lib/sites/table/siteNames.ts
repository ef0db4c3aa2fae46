/** The sites as a reader's list shows them. */
import { hostsOf } from './hostsOf';
import { coreTable, otherTable } from './siteTable';

export interface SiteName {
  id: string;
  /** As its readers call it. */
  name: string;
  /** Host names, `arxiv.org`; each stands for its subdomains too. At least one. */
  hosts: readonly string[];
}

const nameOf = ({ id, name, matches }: { id: string; name: string; matches: readonly string[] }): SiteName => ({
  id,
  name,
  hosts: hostsOf(matches),
});

/** `core`: where Dogear is from the first day. `others`: where the reader turns it on. */
export const siteNames: { core: readonly SiteName[]; others: readonly SiteName[] } = {
  core: coreTable.map(nameOf),
  others: otherTable.map(nameOf),
};
