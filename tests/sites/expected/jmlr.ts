/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const jmlr: Expectation[] = [
  {
    fixture: 'jmlr-volume-2026.html',
    url: 'https://jmlr.org/papers/v12/',
    kind: 'jmlr volume',
    layouts: ['2000 dl > dt + dd'],
    cards: 2,
    papers: [
      {
        identifiers: ['url:https://jmlr.org/papers/v12/pedregosa11a.html'],
        title: 'Scikit-learn: Machine Learning in Python',
        authors: [
          {
            name: 'Fabian Pedregosa',
          },
          {
            name: 'Gaël Varoquaux',
          },
          {
            name: 'Alexandre Gramfort',
          },
        ],
        abstract: undefined,
        published: '2011',
        venue: 'Journal of Machine Learning Research',
        links: {
          page: 'https://jmlr.org/papers/v12/pedregosa11a.html',
          pdf: 'https://jmlr.org/papers/volume12/pedregosa11a/pedregosa11a.pdf',
          code: 'https://github.com/scikit-learn/scikit-learn',
        },
      },
      {
        identifiers: ['url:https://jmlr.org/papers/v23/20-1335.html'],
        title: 'A Paper of the Present Kind',
        authors: [
          {
            name: 'Grace Hopper',
          },
          {
            name: 'Claude Shannon',
          },
        ],
        abstract: undefined,
        published: '2022',
        venue: 'Journal of Machine Learning Research',
        links: {
          page: 'https://jmlr.org/papers/v23/20-1335.html',
          pdf: 'https://jmlr.org/papers/volume23/20-1335/20-1335.pdf',
        },
      },
    ],
  },
  {
    fixture: 'jmlr-paper-2026.html',
    url: 'https://jmlr.org/papers/v12/pedregosa11a.html',
    kind: 'jmlr paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['url:https://jmlr.org/papers/v12/pedregosa11a.html'],
        title: 'Scikit-learn: Machine Learning in Python',
        authors: [
          {
            name: 'Fabian Pedregosa',
          },
          {
            name: 'Gaël Varoquaux',
          },
        ],
        abstract: 'Learning machines for everyone who knows Python.',
        published: '2011',
        venue: 'Journal of Machine Learning Research',
        links: {
          page: 'https://jmlr.org/papers/v12/pedregosa11a.html',
          pdf: 'http://jmlr.org/papers/volume12/pedregosa11a/pedregosa11a.pdf',
        },
      },
    ],
  },
];
