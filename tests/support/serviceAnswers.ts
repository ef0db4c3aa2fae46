/**
 * Answers of the services in their documented shapes, made for the tests. Titles, names, identifiers and places are facts about
 * real papers; abstracts are made up.
 */

export interface ArxivEntry {
  id: string;
  title: string;
  authors: string[];
  published: string;
  summary?: string;
  doi?: string;
  journalRef?: string;
  comment?: string;
  categories?: string[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const entryOf = ({
  id,
  title,
  authors,
  published,
  summary = 'Made up.',
  doi,
  journalRef,
  comment,
  categories = ['cs.CL'],
}: ArxivEntry): string => `
  <entry>
    <id>http://arxiv.org/abs/${id}v7</id>
    <updated>2023-08-02T00:41:18Z</updated>
    <published>${published}</published>
    <title>${escaped(title)}</title>
    <summary>  ${escaped(summary)}
</summary>
    ${authors.map((name) => `<author><name>${escaped(name)}</name></author>`).join('')}
    ${comment === undefined ? '' : `<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">${escaped(comment)}</arxiv:comment>`}
    ${journalRef === undefined ? '' : `<arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">${escaped(journalRef)}</arxiv:journal_ref>`}
    ${doi === undefined ? '' : `<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${doi}</arxiv:doi>`}
    <link href="http://arxiv.org/abs/${id}v7" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/${id}v7" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="${categories[0]}" scheme="http://arxiv.org/schemas/atom"/>
    ${categories.map((term) => `<category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`).join('')}
  </entry>`;

/** https://info.arxiv.org/help/api/user-manual.html (2026), section 3.3. */
export const arxivFeed = (entries: readonly ArxivEntry[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query</title>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${entries.length}</opensearch:totalResults>${entries.map(entryOf).join('')}
</feed>`;

export const attention: ArxivEntry = {
  id: '1706.03762',
  title: 'Attention Is All You\n  Need',
  authors: ['Ashish Vaswani', 'Noam Shazeer'],
  published: '2017-06-12T17:57:34Z',
  summary: 'A made-up\n  summary of 1 < 2.',
  comment: '15 pages, 5 figures',
  categories: ['cs.CL', 'cs.LG'],
};

/** https://doi.org/10.1038/nature14539, as Crossref describes it. */
export const deepLearning = {
  DOI: '10.1038/nature14539',
  type: 'journal-article',
  title: ['Deep learning'],
  subtitle: [],
  'container-title': ['Nature'],
  volume: '521',
  issue: '7553',
  page: '436-444',
  publisher: 'Springer Science and Business Media LLC',
  language: 'en',
  ISSN: ['0028-0836', '1476-4687'],
  author: [
    { given: 'Yann', family: 'LeCun', sequence: 'first', affiliation: [] },
    { given: 'Yoshua', family: 'Bengio', sequence: 'additional', affiliation: [] },
    { given: 'Geoffrey', family: 'Hinton', sequence: 'additional', affiliation: [] },
  ],
  issued: { 'date-parts': [[2015, 5, 27]] },
  published: { 'date-parts': [[2015, 5, 27]] },
  abstract: '<jats:title>Abstract</jats:title><jats:p>Made up &amp; short.</jats:p>',
  relation: {},
};

/** A preprint on bioRxiv, and the paper that it became. */
export const preprint = {
  DOI: '10.1101/2020.01.01.000001',
  type: 'posted-content',
  title: ['A <i>made-up</i> preprint'],
  author: [{ given: 'Ada', family: 'Lovelace', sequence: 'first' }],
  issued: { 'date-parts': [[2020, 1, 2]] },
  relation: { 'is-preprint-of': [{ 'id-type': 'doi', id: '10.7554/eLife.99999', 'asserted-by': 'subject' }] },
};

export const published = {
  DOI: '10.7554/elife.99999',
  type: 'journal-article',
  title: ['A made-up preprint'],
  'container-title': ['eLife'],
  volume: '9',
  author: [{ given: 'Ada', family: 'Lovelace', sequence: 'first' }],
  issued: { 'date-parts': [[2020, 11]] },
};

export const work = (message: unknown) => ({ status: 'ok', 'message-type': 'work', 'message-version': '1.0.0', message });
export const works = (items: unknown[]) => ({
  status: 'ok',
  'message-type': 'work-list',
  message: { 'total-results': items.length, items },
});

/** As Semantic Scholar describes the paper: https://api.semanticscholar.org/api-docs/graph (2026). */
export const bert = {
  paperId: 'df2b0e26d0599ce3e70df8a9da02e51594e0e992',
  externalIds: {
    MAG: '2951055169',
    ACL: 'N19-1423',
    DBLP: 'conf/naacl/DevlinCLT19',
    ArXiv: '1810.04805',
    DOI: '10.18653/v1/N19-1423',
    CorpusId: 52967399,
  },
  title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
  abstract: null,
  venue: 'North American Chapter of the Association for Computational Linguistics',
  year: 2019,
  publicationDate: '2019-06-01',
  publicationTypes: ['JournalArticle', 'Conference'],
  journal: { name: 'arXiv', volume: 'abs/1810.04805' },
  publicationVenue: {
    id: '01103732',
    name: 'North American Chapter of the Association for Computational Linguistics',
    type: 'conference',
  },
  authors: [
    { authorId: '39172707', name: 'Jacob Devlin' },
    { authorId: '1744179', name: 'Ming-Wei Chang' },
  ],
};

/** As the Hub describes the paper. */
export const hubPaper = {
  id: '1706.03762',
  authors: [
    { _id: '1', name: 'Ashish Vaswani', hidden: false },
    { _id: '2', name: 'Not Shown', hidden: true },
  ],
  publishedAt: '2017-06-12T17:57:34.000Z',
  title: 'Attention Is All You Need',
  summary: 'Made up for the hub.',
  upvotes: 98,
  githubRepo: 'https://github.com/tensorflow/tensor2tensor',
};
