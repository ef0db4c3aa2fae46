import { hostsOf } from './hostsOf';
import { coreTable } from './siteTable';

/** Match patterns of the content script that is there at install. */
export const coreMatches: string[] = coreTable.flatMap(({ matches }) => [...matches]);

/** Host names of those patterns, `arxiv.org`; each stands for its subdomains too. */
export const coreHosts: string[] = hostsOf(coreMatches);
