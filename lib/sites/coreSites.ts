/** The declarations of the core sites, those of `coreTable`. The manifest's content script contains them. */
import { arxiv } from '~/lib/sites/arxiv/arxiv';
import { huggingface } from '~/lib/sites/huggingface/huggingface';
import type { Site } from '~/lib/sites/kit/site';

export const coreSites: readonly Site[] = [huggingface, arxiv];
