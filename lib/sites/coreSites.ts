/** The sites that Dogear runs on from the first day. The manifest's content script holds these and no others. */
import { arxiv } from '~/lib/sites/arxiv/arxiv';
import { huggingface } from '~/lib/sites/huggingface/huggingface';
import { hostsOf, matchesOf } from '~/lib/sites/kit/matchPatterns';
import type { Site } from '~/lib/sites/kit/site';

export const coreSites: readonly Site[] = [huggingface, arxiv];

/** Match patterns of the content script that is there at install. */
export const coreMatches: string[] = matchesOf(coreSites);

/** Host names of those patterns, `arxiv.org`; each stands for its subdomains too. */
export const coreHosts: string[] = hostsOf(coreMatches);
