/** Every site that Dogear knows. The manifest's content script, the tests and the detection are derived from this list. */
import { arxiv } from './arxiv';
import { huggingface } from './huggingface';
import type { Site } from './site';

export const sites: readonly Site[] = [huggingface, arxiv];

/** Match patterns of the content script. */
export const contentScriptMatches: string[] = sites.flatMap((site) => site.matches);
