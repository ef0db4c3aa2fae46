/** The sites as a reader's list shows them. */

import { hostsOf } from '~/lib/sites/kit/matchPatterns';
import { coreSites } from './coreSites';
import { sites } from './sites';

export interface SiteName {
  id: string;
  /** As its readers call it. */
  name: string;
  /** Host names, `arxiv.org`; each stands for its subdomains too. At least one. */
  hosts: readonly string[];
}

const nameOf = ({ id, name, matches }: (typeof sites)[number]): SiteName => ({ id, name, hosts: hostsOf(matches) });

/** `core`: where Dogear is from the first day. `others`: where the reader turns it on. */
export const siteNames: { core: readonly SiteName[]; others: readonly SiteName[] } = {
  core: coreSites.map(nameOf),
  others: sites.filter((site) => !coreSites.includes(site)).map(nameOf),
};
