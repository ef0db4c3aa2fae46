/**
 * The sites as they are known without their readers: what they are called and where they are. Pages of the extension load this and
 * nothing else of `lib/sites`; what reads a site stands in its own file, under the same id.
 */

import { arxivMatches, huggingfaceMatches } from './coreMatches';

interface SiteRow {
  /** What papers that were met there remember. */
  id: string;
  /** As its readers call it. */
  name: string;
  /** Match patterns of its pages. At least one. */
  matches: readonly string[];
}

/** Top-level domains, and the registries below some, under which Google Scholar stands. */
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

/** Dogear runs on these from the day it is installed. The manifest's content script holds these and no others. */
export const coreTable = [
  { id: 'huggingface', name: 'Hugging Face', matches: huggingfaceMatches },
  { id: 'arxiv', name: 'arXiv', matches: arxivMatches },
] as const satisfies readonly SiteRow[];

/** The reader turns Dogear on at these, where they are met. */
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
