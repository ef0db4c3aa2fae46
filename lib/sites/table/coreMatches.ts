/**
 * Match patterns of the core sites. Nothing else is in this file, because the content script that is there
 * from installation contains it.
 */
export const huggingfaceMatches = ['https://huggingface.co/*'];
export const arxivMatches = ['https://arxiv.org/*', 'https://*.arxiv.org/*'];

export const coreMatches: string[] = [...huggingfaceMatches, ...arxivMatches];
