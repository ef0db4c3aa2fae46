/** Converts identifiers back to text for people and to URLs for browsers. */
import type { Identifier } from './identifier';

const split = (identifier: Identifier): [scheme: string, value: string] => {
  const colon = identifier.indexOf(':');
  return [identifier.slice(0, colon), identifier.slice(colon + 1)];
};

/** The usual written form: `arXiv:2305.12345`, `PMC442760`. `parseIdentifier` can read it, except for a `url:` or a `title:`. */
export function printIdentifier(identifier: Identifier): string {
  const [scheme, value] = split(identifier);
  if (scheme === 'pmcid' || scheme === 'url') return value;
  if (scheme === 's2' && value.startsWith('corpus/')) return `CorpusID:${value.slice('corpus/'.length)}`;
  const names: Record<string, string> = { arxiv: 'arXiv', openreview: 'OpenReview', acl: 'ACL', pmid: 'PMID', s2: 'S2' };
  return `${names[scheme] ?? scheme}:${value}`;
}

/** The http(s) address of the paper's page; `null` for a `url:` that is not http(s), and for a `title:`. `identifierFromUrl` can read it. */
export function identifierUrl(identifier: Identifier): string | null {
  const [scheme, value] = split(identifier);
  switch (scheme) {
    case 'arxiv':
      return `https://arxiv.org/abs/${value}`;
    case 'doi':
      return `https://doi.org/${encodeURI(value).replace(/[?#]/g, encodeURIComponent)}`;
    case 'openreview':
      return `https://openreview.net/forum?id=${value}`;
    case 'acl':
      return `https://aclanthology.org/${value}/`;
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${value}/`;
    case 'pmcid':
      return `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`;
    case 's2':
      return value.startsWith('corpus/')
        ? `https://api.semanticscholar.org/CorpusID:${value.slice('corpus/'.length)}`
        : `https://www.semanticscholar.org/paper/${value}`;
    default:
      return /^https?:\/\//.test(value) ? value : null;
  }
}
