/**
 * Identifies papers by the URLs of archives that assign no identifier of their own. The identifier is the normalised address
 * of the paper's page, and every address of the same paper (its PDF, an older host) maps to it; where an address contains a
 * DOI or an arXiv identifier, that one is used. URL forms as served in 2026.
 */
import { type Archive, at, numberOf } from './archive';
import { arxivIdentifier } from './arxivId';
import { doiIdentifier } from './doi';
import type { Identifier } from './identifier';
import type { Place } from './place';
import { repositories } from './repositories';

const neuripsHost = /^(?:papers\.nips\.cc|(?:papers|proceedings)\.neurips\.cc)$/;

/** NeurIPS, and the conferences whose proceedings are served by the same software. */
const neurips: Archive = [
  /^(?:papers\.nips\.cc|(?:papers|proceedings)\.neurips\.cc|proceedings\.(?:iclr\.cc|mlsys\.org))$/,
  /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file)\/([\da-f]{32})-(?:Abstract|Paper|Bibtex|Supplemental|Metadata|Reviews?|MetaReview|AuthorFeedback)(?=[-.])(-(?:Conference|Datasets_and_Benchmarks[\w]*|Round\d))?/,
  ([, year, hash, kind = ''], { host }) =>
    at(`${neuripsHost.test(host) ? 'papers.nips.cc' : host}/paper_files/paper/${year}/hash/${hash}-Abstract${kind}.html`),
];

/** Posters and talks of conferences whose virtual sites are served by the same software. */
const virtual: Archive = [
  /^(?:neurips|nips|icml|iclr|mlsys|aistats|cvpr\.thecvf)\.(?:cc|org|com)$/,
  /^\/virtual\/(\d{4})\/(?:loc\/[\w-]+\/)?(poster|oral|spotlight)\/(\d+)\/?$/,
  ([, year, kind, number], { host }) => at(`${host}/virtual/${year}/${kind}/${number}`),
];

const bibcode = /^\d{4}[\w&.]{15}$/;

const archives: Archive[] = [
  neurips,
  virtual,
  [neuripsHost, /^\/paper\/(\d{1,5}-[\w-]+?)(?:\.pdf)?\/?$/, ([, paper]) => at(`papers.nips.cc/paper/${paper}`)],
  [
    /^proceedings\.mlr\.press$|(?:^|\.)jmlr\.org$|^jmlr\.csail\.mit\.edu$/,
    /^(?:\/proceedings\/papers)?\/(v\d+|r\d+)\/([a-z][\w-]*\d\d[a-z]{0,2})(?:\/|(?:-supp)?\.(?:html|pdf)$|$)/,
    ([, volume, paper], { host, path }) =>
      host === 'proceedings.mlr.press' || path.startsWith('/proceedings/')
        ? at(`proceedings.mlr.press/${volume}/${paper}.html`)
        : null,
  ],
  [
    /^raw\.githubusercontent\.com$/,
    /^\/mlresearch\/(v\d+)\/(?:[\w-]+\/)+?assets\/([a-z][\w-]*\d\d[a-z]{0,2})\//,
    ([, volume, paper]) => at(`proceedings.mlr.press/${volume}/${paper}.html`),
  ],
  [
    /(?:^|\.)jmlr\.org$|^jmlr\.csail\.mit\.edu$/,
    /^\/papers\/v(?:olume)?(\d+)\/([A-Za-z_-]*\d[\w-]*)(?:\.(?:html|pdf|bib)|\/[\w-]+\.pdf|\/?)$/,
    ([, volume, paper]) => at(`jmlr.org/papers/v${volume}/${paper}.html`),
  ],
  [
    /^openaccess\.thecvf\.com$|^cv-foundation\.org$/,
    /^\/(?:openaccess\/)?(content[\w/-]*)\/(?:html|papers)\/([\w.()'-]+_paper)\.(?:html|pdf)$/,
    ([, folder, paper]) => at(`openaccess.thecvf.com/${folder}/html/${paper}.html`),
  ],
  [
    /^ecva\.net$/,
    /^\/papers\/(eccv_\d{4})\/papers_ECCV\/(?:html|papers)\/(\d+)_ECCV/,
    ([, meeting, paper]) => at(`ecva.net/papers/${meeting}/papers_ECCV/html/${paper}_ECCV_${meeting?.slice(5)}_paper.php`),
  ],
  [
    /^dblp\.(?:org|uni-trier\.de|dagstuhl\.de)$/,
    /^\/rec\/(?:(?:html|bibtex|xml|bib|rdf|ris|nt)\d?\/)?((?:conf|journals|books|phd|series|reference|tr|www|ms)\/[\w-]+\/[\w.-]+?)(?:\.(?:html|bib|xml|rdf|ris|nt))?\/?$/,
    ([, key = '']) =>
      arxivIdentifier(/^journals\/corr\/abs-(\d{4}-\d{4,5})$/.exec(key)?.[1]?.replace('-', '.') ?? '') ??
      at(`dblp.org/rec/${key}`),
  ],
  [
    /^(?:old\.|labs\.)?inspirehep\.net$/,
    /^\/(?:literature|record)\/([1-9]\d{0,8})\/?$/,
    ([, record]) => at(`inspirehep.net/literature/${record}`),
  ],
  [
    /^(?:(?:ui\.)?adsabs\.harvard\.edu|scixplorer\.org)$/,
    /^\/(?:#?abs|link_gateway)\/([^/]+)/,
    ([, code = '']) => {
      const [, year = '', digits = ''] = /^\d\d(\d\d)arXiv(\d{8,9})[A-Z]$/.exec(code) ?? [];
      const arxiv = year && arxivIdentifier(`${digits.slice(0, 4)}.${digits.slice(4)}`);
      return arxiv || (bibcode.test(code) ? at(`ui.adsabs.harvard.edu/abs/${code}`) : null);
    },
  ],
  [
    /^scholar\.google\.(?:com?\.)?[a-z]{2,3}$/,
    /^\/citations$/,
    (_, { query }) => {
      const view = /^[\w-]{12}:[\w-]{12}$/.exec(query.get('citation_for_view') ?? '')?.[0];
      return view ? at(`scholar.google.com/citations?citation_for_view=${encodeURIComponent(view)}&view_op=view_citation`) : null;
    },
  ],
  [
    /^europepmc\.org$/,
    /^\/(?:article|abstract)\/(PPR|AGR|CBA|ETH|HIR|CTX|PAT)\/(\w{1,20})\/?$/i,
    ([, source, id]) => at(`europepmc.org/article/${source?.toUpperCase()}/${id}`),
  ],
  [/^zenodo\.org$/, /^\/records?\/([1-9]\d{2,9})(?!\d)/, ([, number]) => numberOf(number, '10.5281/zenodo.')],
  [/^nber\.org$/, /^\/papers\/(w\d{1,6})(?!\w)/, ([, number]) => doiIdentifier(`10.3386/${number}`)],
  [/^jstor\.org$/, /^\/stable\/([1-9]\d{4,9})\/?$/, ([, number]) => numberOf(number, '10.2307/')],
  [
    /^ijcai\.org$/,
    /^\/proceedings\/(\d{4})\/0*([1-9]\d{0,4})(?:\.pdf)?\/?$/,
    ([, year, number]) => doiIdentifier(`10.24963/ijcai.${year}/${number}`),
  ],
  [/^paperswithcode\.com$/, /^\/paper\/([\w-]{3,200})\/?$/, ([, slug]) => at(`paperswithcode.com/paper/${slug}`)],
  [
    /^usenix\.org$/,
    /^\/conference\/([\w-]+)\/(?:technical-sessions\/)?presentation\/([\w-]+)\/?$/,
    ([, meeting, paper]) => at(`www.usenix.org/conference/${meeting}/presentation/${paper}`),
  ],
  [/^openalex\.org$/, /^\/(?:works\/)?(w[1-9]\d{3,12})\/?$/i, ([, work]) => at(`openalex.org/${work?.toUpperCase()}`)],
  [
    /^isca-archive\.org$/,
    /^\/(\w+_\d{4})\/([^\W_]+_\w+)\.(?:html|pdf)$/,
    ([, meeting, paper]) => at(`www.isca-archive.org/${meeting}/${paper}.html`),
  ],
  [/^scholar\.archive\.org$/, /^\/(work)\/([a-z\d]{26})(?!\w)/, ([, kind, id]) => at(`scholar.archive.org/${kind}/${id}`)],
];

/** @returns for each archive at a host a function that gives the identifier of the paper at a place, or null. */
export const archivesAt = (host: string): ((place: Place) => Identifier | null)[] =>
  [...archives, ...repositories]
    .filter(([pattern]) => pattern.test(host))
    .map(([, path, name]) => (place) => {
      const match = path.exec(place.path);
      return match && name([...match], place);
    });
