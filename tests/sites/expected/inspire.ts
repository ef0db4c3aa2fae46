/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const inspire: Expectation[] = [
  {
    fixture: 'inspire-list-2026.html',
    url: 'https://inspirehep.net/literature?q=attention',
    kind: 'inspire list',
    layouts: ['2020 data-test-id'],
    cards: 2,
    papers: [
      {
        identifiers: ['arxiv:1706.03762', 'url:https://inspirehep.net/literature/1604927'],
        title: 'Attention Is All You Need',
        authors: [
          {
            name: 'Ashish Vaswani',
          },
          {
            name: 'Noam Shazeer',
          },
          {
            name: 'Niki Parmar',
          },
        ],
        abstract: undefined,
        published: '2017-06-12',
        venue: 'NIPS 2017',
        links: {
          page: 'https://inspirehep.net/literature/1604927',
        },
      },
      {
        identifiers: ['url:https://inspirehep.net/literature/4000'],
        title: 'A Talk Without a Preprint',
        authors: [
          {
            name: 'Emmy Noether',
          },
        ],
        abstract: undefined,
        published: '1964',
        links: {
          page: 'https://inspirehep.net/literature/4000',
        },
      },
    ],
  },
  {
    fixture: 'inspire-paper-2026.html',
    url: 'https://inspirehep.net/literature/1604927',
    kind: 'inspire paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['arxiv:1706.03762', 'url:https://inspirehep.net/literature/1604927'],
        title: 'Attention Is All You Need',
        authors: [
          {
            name: 'Ashish Vaswani',
            family: 'Vaswani',
            given: 'Ashish',
          },
          {
            name: 'Noam Shazeer',
            family: 'Shazeer',
            given: 'Noam',
          },
        ],
        abstract: undefined,
        published: '2017-06-13',
        links: {
          page: 'https://inspirehep.net/literature/1604927',
          pdf: 'https://arxiv.org/pdf/1706.03762',
        },
      },
    ],
  },
];
