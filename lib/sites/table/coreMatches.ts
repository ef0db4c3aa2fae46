/** Match patterns of the sites that Dogear runs on from the first day; nothing else, as the content script that is there at install carries them. */
export const huggingfaceMatches = ['https://huggingface.co/*'];
export const arxivMatches = ['https://arxiv.org/*', 'https://*.arxiv.org/*'];

export const coreMatches: string[] = [...huggingfaceMatches, ...arxivMatches];
