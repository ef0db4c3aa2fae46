import { describe, expect, it } from 'vitest';
import { authorsIn, readCitationMetas } from '~/lib/sites/citationMetas';
import { parse } from './loadFixture';

const metas = (...pairs: [name: string, content: string][]) => {
  const page = parse('<base href="https://journal.example/article/1">');
  for (const [name, content] of pairs) page.head.append(Object.assign(page.createElement('meta'), { name, content }));
  return readCitationMetas(page);
};

describe('readCitationMetas', () => {
  it('reads the names of Highwire', () => {
    const read = metas(
      ['citation_title', 'GenBank'],
      ['citation_author', 'Dennis A Benson'],
      ['citation_author_institution', 'NLM'],
      ['citation_author', 'Clark, Karen'],
      ['citation_journal_title', 'Nucleic Acids Research'],
      ['citation_publication_date', '2012 Nov 26'],
      ['citation_doi', 'https://doi.org/10.1093/NAR/gks1195'],
      ['citation_pmid', '23193287'],
      ['citation_abstract_html_url', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/'],
      ['citation_pdf_url', '/pdf/gks1195.pdf'],
      ['citation_reference', 'citation_title=Another;citation_doi=10.1000/another'],
    );
    expect(read).toEqual({
      identifiers: ['doi:10.1093/nar/gks1195', 'pmid:23193287', 'pmcid:PMC3531190'],
      title: 'GenBank',
      authors: [{ name: 'Dennis A Benson' }, { name: 'Karen Clark', family: 'Clark', given: 'Karen' }],
      published: ['2012-11-26'],
      venue: 'Nucleic Acids Research',
      abstract: undefined,
      pdf: 'https://journal.example/pdf/gks1195.pdf',
    });
  });

  it.each([
    [
      [
        ['bepress_citation_title', 'T'],
        ['bepress_citation_author', 'Hopper, Grace'],
        ['bepress_citation_doi', '10.1000/182'],
      ],
    ],
    [
      [
        ['eprints.title', 'T'],
        ['eprints.creators_name', 'Hopper, Grace'],
        ['eprints.id_number', 'doi:10.1000/182'],
      ],
    ],
    [
      [
        ['DC.Title', 'T'],
        ['DC.Creator', 'Hopper, Grace'],
        ['DC.Identifier', 'doi:10.1000/182'],
      ],
    ],
    [
      [
        ['dcterms.title', 'T'],
        ['dcterms.creator', 'Hopper, Grace'],
        ['DC.Identifier.DOI', '10.1000/182'],
      ],
    ],
    [
      [
        ['citation_title', 'T'],
        ['citation_authors', 'Hopper, Grace'],
        ['prism.doi', 'doi:10.1000/182'],
      ],
    ],
  ] as [[string, string][]][])('reads other vocabularies: %j', (pairs) => {
    expect(metas(...pairs)).toMatchObject({
      identifiers: ['doi:10.1000/182'],
      title: 'T',
      authors: [{ name: 'Grace Hopper', family: 'Hopper', given: 'Grace' }],
    });
  });

  it.each([
    // An issue's date, and an older article put online.
    [
      [
        ['citation_publication_date', '2022/09/01'],
        ['citation_online_date', '2022/07/08'],
      ],
      '2022-07-08',
    ],
    [
      [
        ['citation_publication_date', '1977/01'],
        ['citation_online_date', '2007/10/23'],
        ['dc.date', '2007-10-23'],
      ],
      '1977-01',
    ],
    // The first of January stands for a year.
    [
      [
        ['citation_publication_date', '2026/01/01'],
        ['DC.Date', '2026-07-02'],
      ],
      '2026-07-02',
    ],
    [
      [
        ['citation_date', '2015/10'],
        ['dc.Issued', '2015-10-01'],
      ],
      '2015-10',
    ],
    [
      [
        ['citation_publication_date', '1900/01/01'],
        ['DC.Date', '2026-07-02'],
      ],
      '1900',
    ],
    [[['citation_date', '09/14/2007']], '2007-09-14'],
    [[['citation_date', '07/2010']], '2010-07'],
    [[['dc.date', 'some day']], undefined],
  ] as [[string, string][], string | undefined][])('%j was published %s', (pairs, date) => {
    expect(metas(['citation_title', 'T'], ...pairs)?.published).toEqual([date]);
  });

  it('takes markup out of an abstract, and what is no abstract for none', () => {
    const words = 'What a paper says about itself in more than a few words, so that it can be told from a label of the archive.';
    expect(metas(['citation_title', 'T'], ['citation_abstract', `<h3>Abstract</h3><p>${words}</p>`])?.abstract?.trim()).toBe(
      words,
    );
    expect(metas(['citation_title', 'T'], ['dc.description', 'Digital Collections'])?.abstract).toBeUndefined();
    expect(metas(['citation_title', 'T'], ['citation_abstract', `a < b and c > d. ${words}`])?.abstract).toContain(
      'a < b and c > d',
    );
  });

  it('is null without a title', () => {
    expect(metas(['citation_author', 'Hopper, Grace'], ['title', 'Home'])).toBeNull();
  });
});

it.each([
  ['Hopper, Grace', ['Grace Hopper']],
  ['Grace Hopper', ['Grace Hopper']],
  ['Hopper, Grace; Shannon, Claude E.;', ['Grace Hopper', 'Claude E. Shannon']],
  ['Nava Ashraf, Oriana Bandiera, Luigi Zingales', ['Nava Ashraf', 'Oriana Bandiera', 'Luigi Zingales']],
  ['King, Martin Luther, Jr.', ['Martin Luther King Jr.']],
  ['Sammy Davis, Jr.', ['Sammy Davis Jr.']],
  ['', []],
])('authorsIn(%s)', (text, names) => {
  expect(authorsIn(text).map(({ name }) => name)).toEqual(names);
});
