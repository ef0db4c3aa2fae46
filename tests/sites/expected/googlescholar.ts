/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const names = (...list: string[]) => list.map((name) => ({ name }));
const view = (id: string) =>
  `url:https://scholar.google.com/citations?citation_for_view=qc6CJjYAAAAJ%3A${id}&view_op=view_citation` as const;

export const googlescholar: Expectation[] = [
  {
    fixture: 'googlescholar-results-2018.html',
    url: 'https://scholar.google.com/scholar?q=attention',
    kind: 'googlescholar results',
    layouts: ['2018 data-cid'],
    cards: 5,
    papers: [
      {
        identifiers: ['url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html'],
        title: 'Attention is all you need',
        authors: names('A Vaswani', 'N Shazeer', 'N Parmar'),
        published: '2017',
        venue: 'Advances in neural information processing systems',
        abstract: undefined,
        links: {
          page: 'https://proceedings.neurips.cc/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
          pdf: 'https://proceedings.neurips.cc/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
          code: undefined,
        },
      },
      {
        identifiers: ['doi:10.1038/sdata201618'],
        title: 'The FAIR Guiding Principles for scientific data management and stewardship',
        authors: names('MD Wilkinson', 'M Dumontier', 'IJJ Aalbersberg'),
        published: '2016',
        venue: undefined,
      },
      {
        identifiers: ['url:https://scholar.google.com/scholar?cluster=16892304566347'],
        title: 'Zur Elektrodynamik bewegter Körper',
        authors: names('A Einstein'),
        published: '1905',
        venue: 'Annalen der Physik',
      },
      {
        identifiers: ['url:https://books.google.com/books?hl=en&id=abc123XYZ'],
        title: 'Learning theory',
        authors: names('F Cucker', 'DX Zhou'),
        published: '2007',
      },
      {
        identifiers: ['url:https://scholar.google.com/scholar?cluster=1290425714414184502'],
        title: 'Unsupervised feature learning and deep learning: A review and new perspectives',
        authors: names('Y Bengio', 'AC Courville', 'P Vincent'),
        published: '2012',
      },
    ],
  },
  {
    fixture: 'googlescholar-results-2016.html',
    url: 'https://scholar.google.co.jp/scholar?q=deep',
    kind: 'googlescholar results',
    layouts: ['2016 gs_r'],
    cards: 2,
    papers: [
      {
        identifiers: ['url:https://dl.acm.org/citation.cfm?id=1658424'],
        title: 'Learning deep architectures for AI',
        authors: names('Y Bengio'),
        published: '2009',
        venue: 'Foundations and trends in Machine Learning',
      },
      {
        identifiers: ['arxiv:1206.5538'],
        title: 'Unsupervised feature learning and deep learning: A review and new perspectives',
        authors: names('Y Bengio', 'AC Courville', 'P Vincent'),
        published: '2012',
      },
    ],
  },
  {
    fixture: 'googlescholar-profile-2014.html',
    url: 'https://scholar.google.com/citations?user=qc6CJjYAAAAJ',
    kind: 'googlescholar profile',
    layouts: ['2014 citation_for_view'],
    cards: 3,
    papers: [
      {
        identifiers: [view('qyhmnyLat1gC')],
        title: 'Can quantum-mechanical description of physical reality be considered complete?',
        authors: names('A Einstein', 'B Podolsky', 'N Rosen'),
        published: '1935',
        venue: 'Physical review 47 (10), 777',
      },
      {
        identifiers: [view('oqD4_j7ulsYC')],
        title: 'Die Grundlage der allgemeinen Relativitätstheorie',
        authors: names('A Einstein'),
        published: '1916',
      },
      { identifiers: [view('TiIbgCYny7sC')], title: 'Why war?', authors: names('A Einstein', 'S Freud'), published: undefined },
    ],
  },
  {
    fixture: 'googlescholar-view-2020.html',
    url: 'https://scholar.google.com/citations?view_op=view_citation&user=qc6CJjYAAAAJ&citation_for_view=qc6CJjYAAAAJ:qyhmnyLat1gC',
    kind: 'googlescholar view',
    layouts: ['2020 gsc_oci_title'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.1103/physrev.47.777', view('qyhmnyLat1gC')],
        title: 'Can quantum-mechanical description of physical reality be considered complete?',
        authors: names('Albert Einstein', 'Boris Podolsky', 'Nathan Rosen'),
        published: '1935-05-15',
        venue: 'Physical review',
        container: 'Physical review',
        volume: '47',
        links: {
          page: 'https://journals.aps.org/pr/abstract/10.1103/PhysRev.47.777',
          pdf: 'https://www.example.org/epr.pdf',
          code: undefined,
        },
      },
    ],
  },
];
