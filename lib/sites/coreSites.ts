/** What reads the sites that Dogear runs on from the first day: those of `coreTable`. The manifest's content script holds these. */
import { arxiv } from '~/lib/sites/arxiv/arxiv';
import { huggingface } from '~/lib/sites/huggingface/huggingface';
import type { Site } from '~/lib/sites/kit/site';

export const coreSites: readonly Site[] = [huggingface, arxiv];
