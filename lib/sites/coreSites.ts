/** The sites that Dogear runs on from the first day. The manifest's content script holds these and no others. */
import { arxiv } from './arxiv';
import { huggingface } from './huggingface';
import { hostsOf, matchesOf } from './matchPatterns';
import type { Site } from './site';

export const coreSites: readonly Site[] = [huggingface, arxiv];

/** Match patterns of the content script that is there at install. */
export const coreMatches: string[] = matchesOf(coreSites);

/** Host names of those patterns, `arxiv.org`; each stands for its subdomains too. */
export const coreHosts: string[] = hostsOf(coreMatches);
