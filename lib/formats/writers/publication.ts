/** Derives from a record what citation formats need and the record does not state directly: type, container, URL. */
import type { Scheme } from '~/lib/papers/identifiers/identifier';
import { type Paper, type PaperType, type PublicationField, publicationFields } from '~/lib/papers/paper';
import { tidyText } from '~/lib/papers/text/tidyText';

/**
 * `container` is a journal, proceedings or another place of publication, never a preprint server. `publisher` is also a
 * thesis's university, a report's institution and a book's publisher.
 */
export interface Publication extends Partial<Record<PublicationField, string | undefined>> {
  /** `article` is CSL's type of a preprint; also used if nothing is known. */
  type: PaperType;
  arxiv?: string | undefined;
  doi?: string | undefined;
  pmid?: string | undefined;
  pmcid?: string | undefined;
  /** Percent-encoded: ASCII without quotes, braces or spaces. */
  url?: string | undefined;
  date?: { year: number; month?: number | undefined; day?: number | undefined } | undefined;
}

/** Words that make a venue a conference, whatever other words its name contains. */
const surely = /\b(?:conference|symposium|workshops?|neural information processing systems)\b/i;
const conferences =
  /\b(?:proceedings|meeting|findings|AAAI|AISTATS|[AN]?A?ACL|ASRU|BMVC|CAV|CCS|CHI|CIKM|COLING|COLM|COLT|CoNLL|CoRL|CRYPTO|CVPR|EACL|ECCV|ECIR|EMNLP|EUROCRYPT|FAccT|FOCS|ICASSP|ICCV|ICDE|ICDM|ICLR|ICML|ICRA|ICSE|IJCAI|IJCNN|INTERSPEECH|IROS|ISCA|ISMIR|KDD|LREC|MICCAI|MLSys|NDSS|NeurIPS|NIPS|NSDI|OSDI|PLDI|POPL|RecSys|RSS|SIGGRAPH|SIGIR|SIGMOD|SODA|SOSP|STOC|UAI|UIST|USENIX|VLDB|WACV|WSDM|WWW)\b/i;
const journals =
  /\b(?:journal|transactions|letters|review|reviews|annals|annual|magazine|bulletin|acta|archives?|advances|reports|nature|science|cell|lancet|PNAS|PVLDB|PACM(?:PL|HCI|MOD|NET|SE)?|IMWUT|PoPETs|TMLR|JMLR|TACL|JAIR|TPAMI|IJCV|PLOS|eLife|physics|research|communications|quarterly|perspectives|frontiers|trends|opinion|zeitschrift|revue|revista|biology|J|Rev|Lett|Trans|Bull|Commun)\b/i;
/** Journals by their whole name, or by the beginning of the names of a family of journals. */
const journalNames =
  /^(?:the )?(?:JAMA|BMJ|NEJM|Neuron|Immunity|Gut|Brain|Blood|Circulation|Pediatrics|Neurology|Radiology|NeuroImage|Bioinformatics|Genetics|Biometrika|Econometrica|Technometrics|Automatica|Cognition|Neurocomputing|Neural (?:Networks|Computation)|Machine Learning|Artificial Intelligence|Pattern Recognition|Information Sciences|iScience|IEEE Access|Journal|Proc\.? Natl)(?![\p{L}])(?!.*\b(?:blog|news)\b)/iu;
/**
 * Journals whose names begin with "proceedings": of a society, an academy or an institution, `Proceedings of the IEEE`,
 * `of the VLDB Endowment`, `of the ACM on …` and `on Privacy Enhancing Technologies`.
 */
const proceedingsJournals =
  /^(?:the )?proc(?:eedings|\.)?(?: of)?(?: the)? (?:(?:\p{L}+ ){0,4}?(?:academy|acad\.?|society|soc\.?|institut(?:e|ion)|endowment)(?!\p{L})|ACM on |on privacy |IEEE$|IRE$|combustion )/iu;
const preprint = /^(?:\w*rxiv|corr|preprint|hugging ?face|openreview)\b|under review|submitted/i;

/** @returns whether the name of a venue is that of a conference or of a journal; undefined if the name does not tell. */
function kindOfVenue(venue: string): 'paper-conference' | 'article-journal' | undefined {
  if (surely.test(venue)) return 'paper-conference';
  // A year at the end, as in `Proceedings of the IEEE 2020`, is the year of the volume.
  const name = venue.replace(/[\s,(]{1,9}\d{4}\)?$/, '');
  if (proceedingsJournals.test(name) || journalNames.test(name)) return 'article-journal';
  if (conferences.test(venue)) return 'paper-conference';
  return journals.test(venue) ? 'article-journal' : undefined;
}

/**
 * The type that a page or a file states takes precedence over the venue's name. A stated journal is the exception: many sites
 * call a volume of conference papers a journal (`citation_journal_title` of NeurIPS), so a name that is clearly that of a
 * conference or of a preprint server takes precedence.
 */
function typeOf(paper: Paper, venue: string): PaperType {
  const { type } = paper;
  const named = kindOfVenue(venue);
  if (type === 'article-journal' && preprint.test(venue)) return 'article';
  if (type === 'article-journal' && surely.test(venue)) return 'paper-conference';
  if (type !== undefined) return type;
  if (venue === '' || preprint.test(venue)) return 'article';
  if (named !== undefined) return identifierIn(paper, 'acl') === undefined ? named : 'paper-conference';
  if (identifierIn(paper, 'acl') !== undefined) return 'paper-conference';
  return ['doi', 'pmid', 'pmcid'].some((scheme) => identifierIn(paper, scheme as Scheme)) ? 'article-journal' : 'article';
}

const identifierIn = (paper: Paper, scheme: Scheme): string | undefined =>
  paper.identifiers.find((each) => each.startsWith(`${scheme}:`))?.slice(scheme.length + 1);

/** Parses a URL only once, because long lists have many. */
function hrefOf(url: string): string | undefined {
  try {
    return new URL(url).href;
  } catch {
    return undefined;
  }
}

/** @returns the URL, percent-encoded; undefined if it is not an http(s) URL. */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined;
  return hrefOf(url)?.replace(/[^!#$%&'()*+,\-./:;=?@\w~[\]]/gu, (character) => encodeURIComponent(character.toWellFormed()));
}

/** DOIs are printed without encoding, so a DOI with braces or similar signs (none since 1997) is only part of the URL. */
const printable = /^10\.[\d.]+\/[!"#$%&'()*+,\-./:;<=>?@\w[\]|~]+$/;

const oneLine = (text: string | undefined): string => tidyText(text ?? '', Number.POSITIVE_INFINITY);

/** Types whose venue, as printed on a card, is who published it. */
const published: readonly PaperType[] = ['book', 'thesis', 'report'];

export function publicationOf(paper: Paper): Publication {
  const stated = Object.fromEntries(publicationFields.map((field) => [field, oneLine(paper[field]) || undefined]));
  const venue = stated.container ?? oneLine(paper.venue);
  const arxiv = identifierIn(paper, 'arxiv');
  const doi = identifierIn(paper, 'doi');
  const type = typeOf(paper, venue);
  const container = venue === '' || preprint.test(venue) ? undefined : venue;
  const isPublisher = published.includes(type) && stated.container === undefined;
  const [year, month, day] = (paper.published ?? '').split('-').map(Number);
  return {
    ...stated,
    type,
    container: isPublisher ? undefined : container,
    publisher: stated.publisher ?? (isPublisher ? container : undefined),
    arxiv,
    doi: doi !== undefined && printable.test(doi) ? doi : arxiv && `10.48550/arXiv.${arxiv}`,
    pmid: identifierIn(paper, 'pmid'),
    pmcid: identifierIn(paper, 'pmcid'),
    url: addressOf(paper),
    date: year ? { year, month, day } : undefined,
  };
}

/** The pages of identifiers by scheme, best first. */
const pages: [scheme: Scheme, start: string, end?: string][] = [
  ['arxiv', 'https://arxiv.org/abs/'],
  ['doi', 'https://doi.org/'],
  ['openreview', 'https://openreview.net/forum?id='],
  ['acl', 'https://aclanthology.org/', '/'],
  ['pmcid', 'https://www.ncbi.nlm.nih.gov/pmc/articles/', '/'],
  ['pmid', 'https://pubmed.ncbi.nlm.nih.gov/', '/'],
  ['url', ''],
];

/** Sites that show papers of other publishers: a URL there is where the user found the paper, not where it is published. */
const showing =
  /(?:^|\.)(?:huggingface\.co|hf\.co|alphaxiv\.org|semanticscholar\.org|google\.[a-z]{2,3}(?:\.[a-z]{2})?|bing\.com|duckduckgo\.com|paperswithcode\.com|scholar-inbox\.com|arxiv-sanity(?:-lite)?\.com|papers\.cool|scirate\.com|emergentmind\.com|catalyzex\.com|connectedpapers\.com|researchgate\.net|academia\.edu|scispace\.com|typeset\.io|paperdigest\.org|dblp\.(?:org|uni-trier\.de)|inspirehep\.net|adsabs\.harvard\.edu|scixplorer\.org|europepmc\.org|openalex\.org|core\.ac\.uk|sci-hub\.[a-z]+|mendeley\.com|news\.ycombinator\.com|reddit\.com|twitter\.com|x\.com|github\.com|linkedin\.com|medium\.com|substack\.com)$/;

/**
 * The page that a citation names: the one where the user found the paper, unless that site shows papers of other publishers or
 * is a copy of arXiv; then the page of the paper's best identifier.
 */
function addressOf(paper: Paper): string | undefined {
  const found = safeUrl(paper.links.page);
  const own = ownPage(paper);
  if (found === undefined || own === undefined) return found ?? own;
  const { hostname, pathname } = new URL(found);
  const arxivCopy = /(?:^|\.)arxiv\.org$|^ar5iv\./.test(hostname) && !(hostname === 'arxiv.org' && pathname.startsWith('/abs/'));
  return showing.test(hostname) || arxivCopy ? own : found;
}

function ownPage(paper: Paper): string | undefined {
  for (const [scheme, start, end = ''] of pages) {
    const value = identifierIn(paper, scheme);
    if (value === undefined) continue;
    const encoded = scheme === 'doi' ? value.split('/').map(encodeURIComponent).join('/') : value;
    return safeUrl(`${start}${encoded}${end}`);
  }
  return undefined;
}
