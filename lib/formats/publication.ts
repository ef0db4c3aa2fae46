/** What citation formats ask of a paper that its record does not say in so many words. */
import type { Scheme } from '~/lib/papers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { tidyText } from '~/lib/papers/tidyText';

export interface Publication {
  /** `preprint` also where nothing is known of it. */
  kind: 'article' | 'conference' | 'preprint';
  /** Journal, proceedings or wherever else it appeared; never a preprint server. */
  container?: string | undefined;
  arxiv?: string | undefined;
  doi?: string | undefined;
  pmid?: string | undefined;
  pmcid?: string | undefined;
  /** Percent-encoded: ASCII without quotes, braces or spaces. */
  url?: string | undefined;
  date?: { year: number; month?: number | undefined; day?: number | undefined } | undefined;
}

const conferences =
  /\b(?:proceedings|conference|workshop|symposium|meeting|findings|neural information processing systems|AAAI|AISTATS|[AN]?A?ACL|ASRU|BMVC|CAV|CCS|CHI|CIKM|COLING|COLM|COLT|CoNLL|CoRL|CRYPTO|CVPR|EACL|ECCV|ECIR|EMNLP|EUROCRYPT|FAccT|FOCS|ICASSP|ICCV|ICDE|ICDM|ICLR|ICML|ICRA|ICSE|IJCAI|IJCNN|INTERSPEECH|IROS|ISCA|ISMIR|KDD|LREC|MICCAI|MLSys|NDSS|NeurIPS|NIPS|NSDI|OSDI|PLDI|POPL|RecSys|RSS|SIGGRAPH|SIGIR|SIGMOD|SODA|SOSP|STOC|UAI|UIST|USENIX|VLDB|WACV|WSDM|WWW)\b/i;
const journals =
  /\b(?:journal|transactions|letters|review|reviews|annals|annual|magazine|bulletin|acta|archives?|advances|reports|nature|science|cell|lancet|PNAS|TMLR|JMLR|TACL|JAIR|TPAMI|IJCV|PLOS|eLife|physics|research)\b/i;
const preprint = /^(?:arxiv|corr|biorxiv|medrxiv|preprint|hugging ?face|openreview)\b|under review|submitted/i;

const identifierIn = (paper: Paper, scheme: Scheme): string | undefined =>
  paper.identifiers.find((each) => each.startsWith(`${scheme}:`))?.slice(scheme.length + 1);

/** One parse of each address: long lists have many. */
function hrefOf(url: string): string | undefined {
  try {
    return new URL(url).href;
  } catch {
    return undefined;
  }
}

/** @returns undefined for what is no http(s) address. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  return hrefOf(url)?.replace(/[^!#$%&'()*+,\-./:;=?@\w~[\]]/gu, (character) => encodeURIComponent(character.toWellFormed()));
}

/** DOIs are printed as they are, so one with braces or the like, which none has had since 1997, is left to the URL. */
const printable = /^10\.[\d.]+\/[!"#$%&'()*+,\-./:;<=>?@\w[\]|~]+$/;

export function publicationOf(paper: Paper): Publication {
  const venue = tidyText(paper.venue ?? '', Number.POSITIVE_INFINITY);
  const arxiv = identifierIn(paper, 'arxiv');
  const doi = identifierIn(paper, 'doi');
  const acl = identifierIn(paper, 'acl');
  const kind =
    venue === '' || preprint.test(venue)
      ? 'preprint'
      : conferences.test(venue) || acl !== undefined
        ? 'conference'
        : journals.test(venue) || doi !== undefined
          ? 'article'
          : 'preprint';
  const [year, month, day] = (paper.published ?? '').split('-').map(Number);
  return {
    kind,
    container: venue === '' || preprint.test(venue) ? undefined : venue,
    arxiv,
    doi: doi !== undefined && printable.test(doi) ? doi : arxiv && `10.48550/arXiv.${arxiv}`,
    pmid: identifierIn(paper, 'pmid'),
    pmcid: identifierIn(paper, 'pmcid'),
    url: safeUrl(paper.links.page) ?? ownPage(paper),
    date: year ? { year, month, day } : undefined,
  };
}

const pages: [scheme: Scheme, start: string, end?: string][] = [
  ['arxiv', 'https://arxiv.org/abs/'],
  ['doi', 'https://doi.org/'],
  ['openreview', 'https://openreview.net/forum?id='],
  ['acl', 'https://aclanthology.org/', '/'],
  ['pmcid', 'https://www.ncbi.nlm.nih.gov/pmc/articles/', '/'],
  ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/', '/'],
  ['url', ''],
];

function ownPage(paper: Paper): string | undefined {
  for (const [scheme, start, end = ''] of pages) {
    const value = identifierIn(paper, scheme);
    if (value === undefined) continue;
    const encoded = scheme === 'doi' ? value.split('/').map(encodeURIComponent).join('/') : value;
    return safeUrl(`${start}${encoded}${end}`);
  }
  return undefined;
}
