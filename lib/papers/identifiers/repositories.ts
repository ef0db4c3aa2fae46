/**
 * Identifies papers by the URLs of publishers, repositories and databases that write their own numbers into them. URL forms as
 * served in 2026, and as the translators of https://github.com/zotero/translators (2026) know them.
 */
import { type Archive, at, numberOf } from './archive';
import { doiIdentifier } from './doi';
import type { Identifier } from './identifier';

/** A RePEc handle by its parts, https://ideas.repec.org/t/handle.html (2026); the working papers of NBER have DOIs. */
const repec = (kind: string, series: string, number: string): Identifier | null =>
  series === 'nbr/nberwo' ? doiIdentifier(`10.3386/w${number}`) : at(`ideas.repec.org/${kind}/${series}/${number}.html`);

export const repositories: Archive[] = [
  [
    // A publisher item identifier (PII) at Elsevier, with or without its punctuation; until 1995 without the letter.
    /(?:^|\.)sciencedirect\.com$|^linkinghub\.elsevier\.com$|^(?:cell|thelancet)\.com$/,
    /\/(?:pii\/|(?:fulltext|abstract|article)\/(?:pii)?(?=s))([SB]?[\dX().-]{15,26})(?![\w.-])/i,
    ([, pii = '']) => at(`www.sciencedirect.com/science/article/pii/${pii.replace(/[().-]/g, '').toUpperCase()}`),
  ],
  [
    /^ieeexplore\.ieee\.org$/,
    /^\/(?:(?:abstract\/)?document\/([1-9]\d{4,9})(?!\d)|(?:stamp\/stamp|xpl\/articledetails)\.jsp$)/i,
    ([, number], { query }) => {
      const named = number ?? /^0*([1-9]\d{4,9})$/.exec(query.get('arnumber') ?? '')?.[1];
      return named ? at(`ieeexplore.ieee.org/document/${named}`) : null;
    },
  ],
  [
    /^papers\.ssrn\.com$/,
    /^\/sol3\/(?:papers|delivery)\.cfm/i,
    (_, { query }) => numberOf(query.get('abstract_id') ?? query.get('abstractid'), '10.2139/ssrn.'),
  ],
  [/^(?:papers\.)?ssrn\.com$/, /^\/abstract=([1-9]\d{2,8})$/, ([, number]) => numberOf(number, '10.2139/ssrn.')],
  [
    // HAL and the portals of institutions: https://doc.archives-ouvertes.fr (2026).
    /(?:^|\.)(?:hal\.science|archives-ouvertes\.fr)$|^hal\./,
    /^\/((?:[a-z\d]+-)+\d{8})(?:v\d+)?(?!\d)/,
    ([, id]) => at(`hal.science/${id}`),
  ],
  [
    /^ideas\.repec\.org$/,
    /^\/([pabh])\/(\w{3}\/\w{6})\/([\w:.-]+)\.html$/,
    ([, kind = '', series = '', number = '']) => repec(kind, series, number),
  ],
  [
    /^econpapers\.repec\.org$/,
    /^\/(paper|article)\/(\w{3})(\w{6})\/([\w.-]+)\.html?$/,
    // `v_3a100_3ay_3a2010` is `v100y2010` at IDEAS.
    ([, kind = '', archive, series, number = '']) => repec(kind.charAt(0), `${archive}/${series}`, number.replace(/_3a/g, '')),
  ],
  [
    // A preprint at OSF by its five characters; since 2025 with its version, which is then part of its DOI. The services have a
    // prefix each, https://help.osf.io/article/376-preprint-dois (2026).
    /^osf\.io$|^psyarxiv\.com$/,
    /^\/(?:preprints\/(?:(osf|psyarxiv|socarxiv)\/)?)?([a-z\d]{5}(?:_v\d{1,3})?)\/?$/,
    ([whole = '', service, id], { host }) => {
      // Any five characters at OSF itself may be a project.
      if (host === 'osf.io' && !whole.startsWith('/preprints')) return null;
      const series = host !== 'osf.io' || service === 'psyarxiv' ? 34 : service === 'socarxiv' ? 35 : 19;
      return doiIdentifier(`10.312${series}/osf.io/${id}`);
    },
  ],
  [/^cir\.nii\.ac\.jp$/, /^\/(?:en\/)?crid\/(\d{19})(?!\d)/, ([, id]) => at(`cir.nii.ac.jp/crid/${id}`)],
  [
    // https://docs.scielo.org (2026): the article's 23 characters in new addresses, in old ones its number.
    /^scielo\.[a-z.]{2,12}$/,
    /^\/(?:(j\/\w+\/a\/\w{23}\/)|scielo\.php$)/,
    ([, article], { host, query }) => {
      const pid = /^S\d{4}-\d{3}[\dX]\d{13}$/.exec(query.get('pid') ?? '')?.[0];
      return article || pid ? at(`www.${host}/${article ?? `scielo.php?pid=${pid}&script=sci_arttext`}`) : null;
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
  [/^mdpi\.com$/, /^\/(\d{4}-\d{3}[\dX]\/\d+\/\w+\/\d+)(?![^/])/, ([, article]) => at(`www.mdpi.com/${article}`)],
  // Virtual conferences made with Mini-Conf (https://github.com/Mini-Conf/Mini-Conf, 2020) number papers as the proceedings do.
  [/^virtual\.acl2020\.org$/, /^\/paper_main\.([1-9]\d{0,3})\.html$/, ([, number]) => `acl:2020.acl-main.${number}`],
  [/^iclr\.cc$/, /^\/virtual_2020\/poster_([\w-]{9,12})\.html$/, ([, id]) => `openreview:${id}`],
  [/^virtual\./, /^\/(?:[\w-]+\/)?(?:paper|poster)_[\w.-]+\.html$/, ([page], { host }) => at(host + page)],
];
