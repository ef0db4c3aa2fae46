import { describe, expect, it, test } from 'vitest';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifierUrl } from '~/lib/papers/identifiers/printIdentifier';

/** The identifier, and all addresses of one paper. */
const papers: [site: string, identifier: string, ...addresses: string[]][] = [
  [
    'Elsevier',
    'url:https://www.sciencedirect.com/science/article/pii/S0092867420300011',
    'https://www.sciencedirect.com/science/article/pii/S0092867420300011',
    'https://linkinghub.elsevier.com/retrieve/pii/S0092867420300011',
    'https://www.cell.com/cell/fulltext/S0092-8674(20)30001-1',
  ],
  [
    'The Lancet',
    'url:https://www.sciencedirect.com/science/article/pii/S0140673620301835',
    'https://www.thelancet.com/journals/lancet/article/PIIS0140-6736(20)30183-5/fulltext',
    'https://www.thelancet.com/journals/lancet/article/PIIS0140673620301835/fulltext',
  ],
  [
    'IEEE',
    'url:https://ieeexplore.ieee.org/document/7780459',
    'https://ieeexplore.ieee.org/document/7780459/',
    'https://ieeexplore.ieee.org/abstract/document/7780459',
    'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=7780459',
    'http://ieeexplore.ieee.org/xpl/articleDetails.jsp?arnumber=07780459',
  ],
  [
    'SSRN',
    'doi:10.2139/ssrn.1234567',
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567',
    'https://papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID1234567_code99.pdf?abstractid=1234567&mirid=1',
    'https://ssrn.com/abstract=1234567',
    'https://papers.ssrn.com/abstract=1234567',
  ],
  [
    'HAL',
    'url:https://hal.science/hal-01234567',
    'https://hal.science/hal-01234567',
    'https://hal.archives-ouvertes.fr/hal-01234567v2/document',
    'https://inria.hal.science/hal-01234567v1',
    'https://hal.sorbonne-universite.fr/hal-01234567/file/a.pdf',
    'https://hal.inrae.fr/hal-01234567',
  ],
  [
    'HAL, theses',
    'url:https://hal.science/tel-00123456',
    'https://theses.hal.science/tel-00123456v1',
    'https://tel.archives-ouvertes.fr/tel-00123456',
  ],
  [
    'RePEc',
    'url:https://ideas.repec.org/a/aea/aecrev/v100y2010i1p1-2.html',
    'https://ideas.repec.org/a/aea/aecrev/v100y2010i1p1-2.html',
    'https://econpapers.repec.org/article/aeaaecrev/v_3a100_3ay_3a2010_3ai_3a1_3ap_3a1-2.htm',
  ],
  [
    'NBER at RePEc',
    'doi:10.3386/w12345',
    'https://ideas.repec.org/p/nbr/nberwo/12345.html',
    'https://econpapers.repec.org/paper/nbrnberwo/12345.htm',
  ],
  [
    'PsyArXiv',
    'doi:10.31234/osf.io/x3fc6',
    'https://osf.io/preprints/psyarxiv/x3fc6',
    'https://psyarxiv.com/x3fc6/',
    'https://doi.org/10.31234/osf.io/x3fc6',
  ],
  [
    'PsyArXiv since 2025',
    'doi:10.31234/osf.io/xp69t_v1',
    'https://osf.io/preprints/psyarxiv/xp69t_v1',
    'https://doi.org/10.31234/OSF.IO/XP69T_V1',
  ],
  ['OSF', 'doi:10.31219/osf.io/abcd5', 'https://osf.io/preprints/osf/abcd5', 'https://osf.io/preprints/abcd5/'],
  [
    'CiNii',
    'url:https://cir.nii.ac.jp/crid/1390001205123456789',
    'https://cir.nii.ac.jp/crid/1390001205123456789',
    'https://cir.nii.ac.jp/en/crid/1390001205123456789?lang=en',
  ],
  [
    'SciELO',
    'url:https://www.scielo.br/j/rsp/a/Yx8hG7kLmNpQrStVwXyZaBc/',
    'https://www.scielo.br/j/rsp/a/Yx8hG7kLmNpQrStVwXyZaBc/?lang=en',
    'https://www.scielo.br/j/rsp/a/Yx8hG7kLmNpQrStVwXyZaBc/abstract/?lang=pt',
  ],
  [
    'SciELO, old',
    'url:https://www.scielo.org.mx/scielo.php?pid=S0185-10632010000100001&script=sci_arttext',
    'http://www.scielo.org.mx/scielo.php?script=sci_arttext&pid=S0185-10632010000100001&lng=es&nrm=iso',
    'http://www.scielo.org.mx/scielo.php?script=sci_abstract&pid=S0185-10632010000100001',
  ],
  [
    'Scopus',
    'url:https://www.scopus.com/record/display.uri?eid=2-s2.0-85012345678',
    'https://www.scopus.com/record/display.uri?eid=2-s2.0-85012345678&origin=resultslist&sort=plf-f',
    'https://www.scopus.com/inward/record.uri?eid=2-s2.0-85012345678&partnerID=40',
  ],
  ['MDPI', 'url:https://www.mdpi.com/1424-8220/21/1/12', 'https://www.mdpi.com/1424-8220/21/1/12/htm'],
  ['ACL 2020', 'acl:2020.acl-main.703', 'https://virtual.acl2020.org/paper_main.703.html'],
  ['ICLR 2020', 'openreview:rkgNKkHtvB', 'https://iclr.cc/virtual_2020/poster_rkgNKkHtvB.html'],
  [
    'Mini-Conf',
    'url:https://virtual.2020.emnlp.org/paper_main.1018.html',
    'https://virtual.2020.emnlp.org/paper_main.1018.html#slides',
  ],
];

describe.each(papers)('%s', (_, identifier, ...addresses) => {
  it.each(addresses)('%s', (address) => {
    expect(identifierFromUrl(address)).toBe(identifier);
  });

  it('can be read from the address that is made of it', () => {
    expect(identifierFromUrl(identifierUrl(identifier as 'url:') ?? '')).toBe(identifier);
  });
});

test.each([
  'https://www.cell.com/cell/home',
  'https://ieeexplore.ieee.org/xpl/mostRecentIssue.jsp?punumber=7755',
  'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=123456',
  'https://hal.science/search/index',
  'https://hal.example.fr/hal-0123',
  'https://ideas.repec.org/s/nbr/nberwo.html',
  'https://osf.io/preprints/psyarxiv',
  'https://osf.io/preprints/psyarxiv/discover',
  'https://osf.io/preprints/unknown/abcd5',
  'https://osf.io/abcd5/',
  'https://www.scielo.br/j/rsp/i/2020.v54/',
  'https://www.scielo.br/scielo.php?script=sci_issuetoc&pid=0034-891020100001',
  'https://www.scopus.com/results/citedbyresults.uri?cite=2-s2.0-85012345678',
  'https://virtual.acl2020.org/paper_demo.1.html.zip',
  'https://virtual.acl2020.org/papers.html',
])('names no paper: %s', (address) => {
  expect(identifierFromUrl(address)).toBeNull();
});
