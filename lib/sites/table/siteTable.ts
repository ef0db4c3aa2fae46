/**
 * Names and match patterns of all sites, without the code that reads them. Pages of the extension load this and nothing else of
 * `lib/sites`; the code for a site is in its own file, under the same id.
 */

import { arxivMatches, huggingfaceMatches } from './coreMatches';

interface SiteRow {
  /** Stored with the papers that were found there. */
  id: string;
  /** The name that its visitors know. */
  name: string;
  /** Match patterns of its pages. At least one. */
  matches: readonly string[];
}

/** Top-level domains, and second-level ones such as `co.uk`, of Google Scholar's hosts. */
const scholarDomains = [
  'com',
  'at',
  'be',
  'ca',
  'ch',
  'cl',
  'de',
  'dk',
  'es',
  'fi',
  'fr',
  'gr',
  'it',
  'nl',
  'no',
  'pl',
  'pt',
  'se',
  'co.id',
  'co.il',
  'co.in',
  'co.jp',
  'co.kr',
  'co.nz',
  'co.uk',
  'co.za',
  'com.au',
  'com.br',
  'com.hk',
  'com.mx',
  'com.sg',
  'com.tr',
  'com.tw',
];

/** Dogear runs on these from installation. The manifest's content script is for these and no others. */
export const coreTable = [
  { id: 'huggingface', name: 'Hugging Face', matches: huggingfaceMatches },
  { id: 'arxiv', name: 'arXiv', matches: arxivMatches },
] as const satisfies readonly SiteRow[];

/** The user turns Dogear on for each of these, when visiting it. */
export const otherTable = [
  { id: 'acl', name: 'ACL Anthology', matches: ['https://aclanthology.org/*', 'https://www.aclweb.org/anthology/*'] },
  {
    id: 'ads',
    name: 'NASA ADS',
    matches: ['https://ui.adsabs.harvard.edu/*', 'https://scixplorer.org/*', 'https://www.scixplorer.org/*'],
  },
  { id: 'alphaxiv', name: 'alphaXiv', matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'] },
  {
    id: 'arxivsanity',
    name: 'arxiv-sanity-lite',
    matches: ['https://arxiv-sanity-lite.com/*', 'https://www.arxiv-sanity-lite.com/*'],
  },
  { id: 'biorxiv', name: 'bioRxiv', matches: ['https://www.biorxiv.org/*', 'https://biorxiv.org/*'] },
  { id: 'cvf', name: 'CVF Open Access', matches: ['https://openaccess.thecvf.com/*'] },
  { id: 'dblp', name: 'DBLP', matches: ['https://dblp.org/*', 'https://dblp.uni-trier.de/*', 'https://dblp.dagstuhl.de/*'] },
  { id: 'europepmc', name: 'Europe PMC', matches: ['https://europepmc.org/*'] },
  { id: 'googlescholar', name: 'Google Scholar', matches: scholarDomains.map((domain) => `https://scholar.google.${domain}/*`) },
  { id: 'inspire', name: 'INSPIRE', matches: ['https://inspirehep.net/*'] },
  { id: 'jmlr', name: 'JMLR', matches: ['https://*.jmlr.org/*', 'http://*.jmlr.org/*'] },
  { id: 'medrxiv', name: 'medRxiv', matches: ['https://www.medrxiv.org/*', 'https://medrxiv.org/*'] },
  {
    id: 'neurips',
    name: 'NeurIPS Proceedings',
    matches: ['https://papers.nips.cc/*', 'https://proceedings.neurips.cc/*', 'https://papers.neurips.cc/*'],
  },
  { id: 'openreview', name: 'OpenReview', matches: ['https://openreview.net/*'] },
  { id: 'paperswithcode', name: 'Papers with Code', matches: ['https://paperswithcode.com/*', 'https://*.paperswithcode.com/*'] },
  { id: 'pmlr', name: 'PMLR', matches: ['https://proceedings.mlr.press/*', 'http://proceedings.mlr.press/*'] },
  { id: 'pubmed', name: 'PubMed', matches: ['https://pubmed.ncbi.nlm.nih.gov/*'] },
  { id: 'scholarinbox', name: 'Scholar Inbox', matches: ['https://www.scholar-inbox.com/*', 'https://scholar-inbox.com/*'] },
  { id: 'semanticscholar', name: 'Semantic Scholar', matches: ['https://www.semanticscholar.org/*'] },
] as const satisfies readonly SiteRow[];

export type SiteId = (typeof coreTable | typeof otherTable)[number]['id'];
