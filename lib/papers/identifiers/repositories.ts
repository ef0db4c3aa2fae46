/**
 * Identifies papers by the URLs of publishers, repositories and databases that write their own numbers into them. URL forms as
 * served in 2026, and as the translators of https://github.com/zotero/translators (2026) know them.
 */
import { type Archive, at, numberOf } from './archive';
import { doiIdentifier } from './doi';
import type { Identifier } from './identifier';

/** A publisher item identifier (PII) at Elsevier, with or without its punctuation; until 1995 without the letter. */
const pii = ([, written = '']: string[]): Identifier =>
  at(`www.sciencedirect.com/science/article/pii/${written.replace(/[().-]/g, '').toUpperCase()}`);

/** Prefixes of the DOIs that the services of OSF give, https://help.osf.io/article/376-preprint-dois (2026). */
const osf: Record<string, string> = {
  osf: '10.31219',
  psyarxiv: '10.31234',
  socarxiv: '10.31235',
  metaarxiv: '10.31222',
  edarxiv: '10.35542',
  lawarxiv: '10.31228',
  thesiscommons: '10.31237',
  sportrxiv: '10.31236',
  mindrxiv: '10.31231',
  africarxiv: '10.31730',
};
/** A preprint's five characters; since 2025 with its version, which is then part of its DOI. */
const preprint = ([, service = '', id = '']: string[]): Identifier | null => {
  const prefix = osf[service.toLowerCase()];
  return prefix ? doiIdentifier(`${prefix}/osf.io/${id}`) : null;
};

/** A RePEc handle by its parts, https://ideas.repec.org/t/handle.html (2026); the working papers of NBER have DOIs. */
const repec = (kind: string, archive: string, series: string, number: string): Identifier | null => {
  const name = `${archive}/${series}`.toLowerCase();
  return name === 'nbr/nberwo' ? doiIdentifier(`10.3386/w${number}`) : at(`ideas.repec.org/${kind}/${name}/${number}.html`);
};
/** `v:100:y:2010` in a handle, `v_3a100_3ay_3a2010` at EconPapers, `v100y2010` at IDEAS. */
const joined = (number = ''): string => number.replace(/:|_3a/gi, '');

export const repositories: Archive[] = [
  [
    /(?:^|\.)sciencedirect\.com$|^linkinghub\.elsevier\.com$/,
    /^\/(?:science\/article|retrieve)\/(?:abs\/|am\/)?pii\/([SB]?[\dX().-]{15,26})(?![\w.-])/i,
    pii,
  ],
  [
    /^(?:cell|thelancet)\.com$/,
    /^\/(?:[\w-]{1,40}\/){0,3}(?:fulltext|abstract|article|pdf)\/(?:PII)?(S[\dX()-]{15,26})(?![\w(-])/i,
    pii,
  ],
  [
    /^ieeexplore\.ieee\.org$/,
    /^\/(?:(?:abstract\/)?document\/([1-9]\d{4,9})(?!\d)|(?:stamp\/stamp|xpl\/articledetails|xpls\/abs_all)\.jsp$)/i,
    ([, number], { query }) => {
      const named = number ?? query.get('arnumber')?.replace(/^0+/, '') ?? '';
      return /^[1-9]\d{4,9}$/.test(named) ? at(`ieeexplore.ieee.org/document/${named}`) : null;
    },
  ],
  // The DOI without its prefix; the other parameter, `id`, is no part of a DOI.
  [
    /^(?:dl|portal)\.acm\.org$/,
    /^\/(?:citation|ft_gateway)\.cfm$/,
    (_, { query }) => doiIdentifier(`10.1145/${query.get('doid') ?? ''}`),
  ],
  [
    /^(?:papers\.|download\.)?ssrn\.com$/,
    /^\/sol3\/(?:papers|delivery)\.cfm/i,
    (_, { query }) => numberOf(query.get('abstract_id') ?? query.get('abstractid') ?? query.get('abstractId'), '10.2139/ssrn.'),
  ],
  [/^(?:papers\.)?ssrn\.com$/, /^\/abstract=?\/?([1-9]\d{2,8})\/?$/, ([, number]) => numberOf(number, '10.2139/ssrn.')],
  [
    // HAL and the portals of institutions: https://doc.archives-ouvertes.fr (2026).
    /(?:^|\.)hal\.science$|(?:^|\.)(?:archives-ouvertes|ccsd\.cnrs)\.fr$|^hal\.[\w.-]+\.fr$/,
    /^\/((?:[a-z\d]{2,12}-){0,2}[a-z]{3,8}\d?-\d{8})(?:v\d+)?(?!\d)/,
    ([, id]) => at(`hal.science/${id}`),
  ],
  [
    /^ideas\.repec\.org$/,
    /^\/([pabh])\/(\w{3})\/(\w{6})\/([\w:.-]{1,100}?)\.html$/,
    ([, kind = '', archive = '', series = '', number = '']) => repec(kind, archive, series, number),
  ],
  [
    /^econpapers\.repec\.org$/i,
    /^\/(paper|article|repec:)\/?(\w{3}):?(\w{6})[/:]([\w:.-]{1,150}?)(?:\.html?)?$/i,
    ([, kind = '', archive = '', series = '', number]) =>
      repec(kind === 'article' || /^v:/i.test(number ?? '') ? 'a' : 'p', archive, series, joined(number)),
  ],
  [/^osf\.io$/, /^\/preprints\/([a-z]+)\/([a-z\d]{5}(?:_v\d{1,3})?)\/?(?:$|download)/, preprint],
  [/^osf\.io$/, /^\/preprints\/([a-z\d]{5})\/?$/, ([, id = '']) => preprint(['', 'osf', id])],
  [
    /^(?:psyarxiv\.com|(?:osf|soc|ed|meta|law)[a-z]*arxiv\.(?:com|org))$/,
    /^\/([a-z\d]{5}(?:_v\d{1,3})?)\/?$/,
    ([, id = ''], { host }) => preprint(['', host.split('.')[0] ?? '', id]),
  ],
  [
    /^jstage\.jst\.go\.jp$/,
    /^\/article\/(\w{1,40}\/[\w.-]{1,40}\/[\w.-]{1,40}\/[\w.-]{1,60})\/_article(?![\w-])/,
    ([, article]) => at(`www.jstage.jst.go.jp/article/${article}/_article`),
  ],
  [/^cir\.nii\.ac\.jp$/, /^\/(?:[a-z]{2}\/)?crid\/(\d{19})(?!\d)/, ([, id]) => at(`cir.nii.ac.jp/crid/${id}`)],
  [/^ci\.nii\.ac\.jp$/, /^\/naid\/(\d{11,12})(?!\d)/, ([, id]) => at(`ci.nii.ac.jp/naid/${id}`)],
  [
    // https://docs.scielo.org (2026): the article's 23 characters in new addresses, in old ones its number.
    /^(?:[\w-]+\.)?scielo\.[a-z.]{2,12}$/,
    /^\/(?:j\/(\w{1,20})\/a\/(\w{23})(?!\w)|scielo\.php$|pdf\/)/,
    ([, journal, article], { host, query }) => {
      const pid = /^S\d{4}-\d{3}[\dX]\d{13}$/.exec(query.get('pid') ?? '')?.[0];
      if (article) return at(`www.${host}/j/${journal}/a/${article}/`);
      return pid ? at(`www.${host}/scielo.php?pid=${pid}&script=sci_arttext`) : null;
    },
  ],
  [
    // Not the addresses of today's lists, which have the title and the link to the publisher in two rows.
    /^scopus\.com$/,
    /^\/(?:inward\/)?record(?:\/display)?\.ur[il]$/,
    (_, { query }) => {
      const eid = /^2-s2\.0-\d{5,12}$/.exec(query.get('eid') ?? '')?.[0];
      return eid ? at(`www.scopus.com/record/display.uri?eid=${eid}`) : null;
    },
  ],
  [/^mdpi\.com$/, /^\/(\d{4}-\d{3}[\dX]\/\d{1,4}\/[\w-]{1,8}\/\d{1,6})(?:\/|$)/, ([, article]) => at(`www.mdpi.com/${article}`)],
  [
    // The number of an article, such as JSJX202001001, is the same in all of CNKI's collections.
    /(?:^|\.)cnki\.(?:net|com\.cn)$/,
    /^\/kc(?:ms|ms2)\/detail\/detail\.aspx$/i,
    (_, { query }) => {
      const named = [...query].find(([name]) => name.toLowerCase() === 'filename')?.[1] ?? '';
      return /^[\w.]{8,30}$/.test(named) ? at(`kns.cnki.net/kcms/detail/detail.aspx?filename=${named.toUpperCase()}`) : null;
    },
  ],
  [
    /^researchgate\.net$/,
    /^\/(?:profile\/[^/]{1,80}\/)?publication\/([1-9]\d{6,9})(?!\d)/,
    ([, number]) => at(`www.researchgate.net/publication/${number}`),
  ],
  // Virtual conferences made with Mini-Conf (https://github.com/Mini-Conf/Mini-Conf, 2020) number papers as the proceedings do.
  [/^virtual\.acl2020\.org$/, /^\/paper_main\.([1-9]\d{0,3})\.html$/, ([, number]) => `acl:2020.acl-main.${number}`],
  [/^iclr\.cc$/, /^\/virtual_2020\/poster_([\w-]{9,12})\.html$/, ([, id]) => `openreview:${id}`],
  [
    /(?:^|\.)(?:mini-?conf|virtual)\./,
    /^\/(?:[\w-]{1,40}\/){0,3}(?:paper|poster)_[\w.-]{1,60}\.html$/,
    ([page], { host }) => at(`${host}${page}`),
  ],
];
