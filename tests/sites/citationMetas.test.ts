import { describe, expect, it } from 'vitest';
import { linkedArticle } from '~/lib/detection/generic/linkedArticle';
import { authorsIn } from '~/lib/papers/authorList';
import { paperDraftSchema } from '~/lib/papers/schemas';
import { readCitationMetas } from '~/lib/sites/kit/citationMetas';
import { makeDraft } from '~/lib/sites/kit/makeDraft';
import { medlineNames } from '~/lib/sites/kit/medlineNames';
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
      type: 'article-journal',
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
    // An issue's date, and an older article put online later.
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
    // The first of January may mean the whole year.
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

  it('removes markup from an abstract, and rejects text that is no abstract', () => {
    const words = 'What a paper says about itself in more than a few words, so that it can be told from a label of the archive.';
    expect(metas(['citation_title', 'T'], ['citation_abstract', `<h3>Abstract</h3><p>${words}</p>`])?.abstract?.trim()).toBe(
      words,
    );
    expect(metas(['citation_title', 'T'], ['dc.description', 'Digital Collections'])?.abstract).toBeUndefined();
    expect(metas(['citation_title', 'T'], ['citation_abstract', `a < b and c > d. ${words}`])?.abstract).toContain(
      'a < b and c > d',
    );
  });

  it.each([
    [[['citation_conference_title', 'Principles of Knowledge Representation and Reasoning']], 'paper-conference'],
    [[['citation_journal_title', 'PNAS']], 'article-journal'],
    [[['citation_issn', '0027-8424']], 'article-journal'],
    [[['prism.publicationName', 'A Magazine']], 'article-journal'],
    [[['citation_dissertation_institution', 'Université de Montpellier']], 'thesis'],
    [[['bepress_citation_dissertation_institution', 'A University']], 'thesis'],
    [[['citation_technical_report_institution', 'National Bureau of Economic Research']], 'report'],
    [[['citation_inbook_title', 'A Handbook of Things']], 'chapter'],
    [[['citation_inbook_title', 'Computer Vision: 14th European Conference']], 'paper-conference'],
    [[['citation_isbn', '978-1-939133-27-4']], 'book'],
    [
      [
        ['citation_isbn', '978-1-939133-27-4'],
        ['citation_conference_title', 'Some Symposium'],
      ],
      'paper-conference',
    ],
    [[['eprints.type', 'thesis']], 'thesis'],
    [[['DC.type', 'info:eu-repo/semantics/doctoralThesis']], 'thesis'],
    [[['DC.type', 'info:eu-repo/semantics/article']], 'article-journal'],
    [[['DC.type', 'bookPart']], 'chapter'],
    [[['DC.Type', 'Text']], undefined],
    [[['citation_arxiv_id', '2401.00010']], undefined],
  ] as [[string, string][], string | undefined][])('%j gives the type %s', (pairs, type) => {
    const read = metas(['citation_title', 'T'], ...pairs);
    expect(read?.type).toBe(type);
    const draft = makeDraft({ ...read!, site: 'x', identifiers: ['doi:10.1000/182'] });
    expect(paperDraftSchema.parse(draft).type).toBe(type);
  });

  it.each([
    ['June 3-5, 2019', '2019-06-03'],
    ['30 June – 2 July 2019', '2019-06-30'],
    ['1998 Dec-1999 Jan', '1998'],
    ['14/09/2007', '2007-09-14'],
    ['9/4/2007', '2007-09-04'],
    ['Spring 2001', '2001'],
    ['2019年6月3日', '2019-06-03'],
  ])('citation_date %s is %s', (text, date) => {
    expect(metas(['citation_title', 'T'], ['citation_date', text])?.published).toEqual([date]);
  });

  it('is null without a title', () => {
    expect(metas(['citation_author', 'Hopper, Grace'], ['title', 'Home'])).toBeNull();
  });
});

describe('text that was escaped more than once', () => {
  it.each([
    ['Optics & Lenses', 'Optics & Lenses'],
    ['Optics &amp; Lenses', 'Optics & Lenses'],
    ['Optics &amp;amp; Lenses', 'Optics & Lenses'],
    ['Optics &amp;amp;amp; Lenses', 'Optics & Lenses'],
    ['p &amp;lt; 0.05', 'p < 0.05'],
    ['&lt;i&gt;E. coli&lt;/i&gt; in water', 'E. coli in water'],
    ['Don&#39;t, &quot;she&quot; said', 'Don\'t, "she" said'],
    ['Don&amp;#x2019;t', 'Don’t'],
    ['G&ouml;del&ndash;Erd&#337;s &eacute;tale &Scaron;', 'Gödel–Erdős étale Š'],
    ['&alpha;-synuclein and &Omega;', 'α-synuclein and Ω'],
    ['AT&T and &lt;', 'AT&T and &lt;'],
    ['Q&A', 'Q&A'],
    ['&nosuch; &#0;', '&nosuch; &#0;'],
  ])('%s', (content, title) => {
    const read = metas(
      ['citation_title', content],
      ['citation_journal_title', `J ${content}`],
      ['citation_author', `${content.slice(0, 3)}, Ada`],
    );
    expect(read?.title).toBe(title);
    expect(read?.venue).toBe(`J ${title}`);
  });

  it('keeps a title that is about character references', () => {
    const page = parse(
      '<h1>Parsing &amp;lt; and &amp;amp; in browsers</h1><meta name="citation_title" content="Parsing &amp;lt; and &amp;amp; in browsers">',
    );
    expect(readCitationMetas(page)?.title).toBe('Parsing &lt; and &amp; in browsers');
    const another = parse('<h1>Optics &amp; Lenses</h1><meta name="citation_title" content="Optics &amp;amp; Lenses">');
    expect(readCitationMetas(another)?.title).toBe('Optics & Lenses');
  });

  it('is unescaped in linked data too', () => {
    const article = {
      '@type': 'ScholarlyArticle',
      headline: 'Optics &amp;amp; Lenses',
      description: 'Light &lt; dark',
      author: [{ name: 'O&#39;Neil, Ada, PhD' }, { givenName: 'Karl', familyName: 'M&ouml;rk' }],
      isPartOf: { '@type': 'Periodical', name: 'Science &amp; Policy' },
      datePublished: '2019-06-03',
    };
    const page = parse(`<script type="application/ld+json">${JSON.stringify(article)}</script>`);
    expect(linkedArticle(page)).toMatchObject({
      title: 'Optics & Lenses',
      abstract: 'Light < dark',
      venue: 'Science & Policy',
      type: 'article-journal',
      authors: [
        { name: "Ada O'Neil", family: "O'Neil", given: 'Ada' },
        { name: 'Karl Mörk', family: 'Mörk', given: 'Karl' },
      ],
    });
  });
});

describe('authors in metas', () => {
  it.each([
    [['Smith, A., Marks, K., Webber, M.'], ['A. Smith', 'K. Marks', 'M. Webber']],
    [['Smith, Ann, Marks, Karl'], ['Ann Smith', 'Karl Marks']],
    [['Smith, A. and Marks, K.'], ['A. Smith', 'K. Marks']],
    [['Sample, Martin Luther, Jr.'], ['Martin Luther Sample Jr.']],
    [['Example, Ada, PhD'], ['Ada Example']],
    [
      ['García Márquez, Gabriel Tomás', 'Doe, Jane, MD'],
      ['Gabriel Tomás García Márquez', 'Jane Doe'],
    ],
  ])('%j', (contents, names) => {
    const read = metas(['citation_title', 'T'], ...contents.map((text): [string, string] => ['citation_author', text]));
    expect(read?.authors.map(({ name }) => name)).toEqual(names);
  });

  it('keep their suffix in the draft', () => {
    const read = metas(['citation_title', 'T'], ['citation_author', 'Sample, Martin Luther, Jr.']);
    const draft = makeDraft({ ...read!, site: 'x', identifiers: ['doi:10.1000/182'] });
    expect(paperDraftSchema.parse(draft).authors).toEqual([
      { name: 'Martin Luther Sample Jr.', family: 'Sample', given: 'Martin Luther', suffix: 'Jr.' },
    ]);
  });
});

it.each([
  [
    'Jones JA Jr, Grimaldi RA 3rd, Kim J-H, van der Berg J, Ivanov YuA.',
    [
      { name: 'Jones JA Jr', family: 'Jones', given: 'JA', suffix: 'Jr' },
      { name: 'Grimaldi RA 3rd', family: 'Grimaldi', given: 'RA', suffix: '3rd' },
      { name: 'Kim J-H', family: 'Kim', given: 'J-H' },
      { name: 'van der Berg J', family: 'van der Berg', given: 'J' },
      { name: 'Ivanov YuA', family: 'Ivanov', given: 'YuA' },
    ],
  ],
  ['COVID-19 Study Group; Smith J', [{ name: 'COVID-19 Study Group' }, { name: 'Smith J', family: 'Smith', given: 'J' }]],
  ['Writing Committee', [{ name: 'Writing Committee' }]],
])('MEDLINE’s names %s', (text, authors) => expect(medlineNames(text)).toEqual(authors));

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
