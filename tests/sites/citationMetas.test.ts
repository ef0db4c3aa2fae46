import { describe, expect, it } from 'vitest';
import { linkedArticle } from '~/lib/detection/generic/linkedArticle';
import { authorsIn } from '~/lib/papers/authorList';
import { paperDraftSchema } from '~/lib/papers/schemas';
import { limits } from '~/lib/papers/text/limits';
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
      container: 'Nucleic Acids Research',
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

  it.each<[Record<string, unknown>, [string, string][]]>([
    [
      {
        container: 'Nature',
        event: undefined,
        publisher: 'Springer & Co',
        volume: '521',
        issue: '7553',
        pages: '436-444',
        issn: '1476-4687',
        language: 'en',
        type: 'article-journal',
      },
      [
        ['citation_journal_title', 'Nature'],
        ['citation_publisher', 'Springer &amp;amp; Co'],
        ['citation_volume', '521'],
        ['citation_issue', '7553'],
        ['citation_firstpage', '436'],
        ['citation_lastpage', '444'],
        ['citation_issn', '1476-4687'],
        ['citation_language', 'en'],
      ],
    ],
    [
      { container: 'LNCS', event: 'ECCV 2014', pages: '1', isbn: '978-3-319-10590-1', type: 'paper-conference' },
      [
        ['citation_inbook_title', 'LNCS'],
        ['citation_conference_title', 'ECCV 2014'],
        ['citation_firstpage', '1'],
        ['citation_lastpage', '1'],
        ['citation_isbn', '978-3-319-10590-1'],
      ],
    ],
    [
      { container: 'Proceedings of ACL', event: undefined, type: 'paper-conference' },
      [['citation_conference_title', 'Proceedings of ACL']],
    ],
    [
      { publisher: 'University of Utrecht', type: 'thesis' },
      [
        ['citation_dissertation_institution', 'University of Utrecht'],
        ['citation_publisher', 'ProQuest'],
      ],
    ],
    [
      { publisher: 'NBER', number: '123', type: 'report' },
      [
        ['citation_technical_report_institution', 'NBER'],
        ['citation_technical_report_number', '123'],
      ],
    ],
    [
      { container: 'A Book', place: 'Leiden', pages: '3–9', volume: '2', issue: '4', publisher: 'Brill' },
      [
        ['eprints.publication', 'A Book'],
        ['eprints.place_of_pub', 'Leiden'],
        ['eprints.pagerange', '3–9'],
        ['eprints.volume', '2'],
        ['eprints.number', '4'],
        ['eprints.publisher', 'Brill'],
      ],
    ],
    [
      { container: 'PRISM', volume: '7', pages: '10-20', publisher: 'DC', language: 'de', issn: '1234-5678' },
      [
        ['prism.publicationName', 'PRISM'],
        ['prism.volume', '7'],
        ['prism.startingPage', '10'],
        ['prism.endingPage', '20'],
        ['DC.Publisher', 'DC'],
        ['dcterms.language', 'de'],
        ['prism.issn', '1234-5678'],
      ],
    ],
    [
      { container: 'bepress', volume: '1', issue: '2', pages: '5' },
      [
        ['bepress_citation_journal_title', 'bepress'],
        ['bepress_citation_volume', '1'],
        ['bepress_citation_issue', '2'],
        ['bepress_citation_firstpage', '5'],
      ],
    ],
    [
      { editors: [{ name: 'Grace Hopper', family: 'Hopper', given: 'Grace' }, { name: 'Ada Lovelace' }] },
      [
        ['citation_editor', 'Hopper, Grace'],
        ['citation_editor', 'Ada Lovelace'],
      ],
    ],
  ])('reads the publication: %j', (expected, pairs) => {
    const read = metas(['citation_title', 'T'], ...pairs);
    expect(read).toMatchObject(Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined)));
    for (const [field, value] of Object.entries(expected)) if (value === undefined) expect(read).not.toHaveProperty(field);
  });

  it('is tidied and cut like every text', () => {
    const raw = metas(
      ['citation_title', 'T'],
      ['citation_doi', '10.1000/182'],
      ['citation_volume', `\u202e 5${'x'.repeat(10_000)}`],
      ['citation_issue', ' \u200b '],
      ['eprints.pagerange', 'pp. 436 – 444'],
    )!;
    const draft = makeDraft({ ...raw, site: 'generic' })!;
    expect(draft.volume).toHaveLength(limits.publication);
    expect(draft).not.toHaveProperty('issue');
    expect(draft.pages).toBe('436-444');
    expect(paperDraftSchema.safeParse(JSON.parse(JSON.stringify(draft))).success).toBe(true);
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

it('linked data states the publication: an issue of a volume of a journal', () => {
  const article = {
    '@type': 'ScholarlyArticle',
    name: 'T',
    pageStart: 436,
    pageEnd: '444',
    inLanguage: { '@type': 'Language', name: 'en' },
    publisher: { '@type': 'Organization', name: 'Springer &amp; Co' },
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: '7553',
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: 521,
        isPartOf: { '@type': 'Periodical', name: 'Nature', issn: ['1476-4687', '0028-0836'] },
      },
    },
  };
  const read = (described: object) =>
    linkedArticle(parse(`<script type="application/ld+json">${JSON.stringify(described)}</script>`));
  expect(read(article)).toMatchObject({
    container: 'Nature',
    volume: '521',
    issue: '7553',
    pages: '436-444',
    publisher: 'Springer & Co',
    language: 'en',
    issn: '1476-4687',
  });
  const deep = (depth: number): object => ({ '@type': 'PublicationIssue', ...(depth > 0 && { isPartOf: deep(depth - 1) }) });
  expect(read({ ...article, isPartOf: deep(3000) })).toMatchObject({ title: 'T', container: undefined });
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
