/** Every site that Dogear knows. The manifest's content script, the tests and the detection are derived from this list. */
import { arxiv } from './arxiv';
import { huggingface } from './huggingface';
import type { Site } from './site';

export const sites: readonly Site[] = [huggingface, arxiv];

/** Match patterns of the content script. */
export const contentScriptMatches: string[] = sites.flatMap((site) => site.matches);

/** Host names of those patterns, `arxiv.org`; each stands for its subdomains too. */
export const siteHosts: string[] = [
  ...new Set(contentScriptMatches.map((match) => match.replace(/^https:\/\/(?:\*\.)?|\/.*$/g, ''))),
];
