/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const ads: Expectation[] = [
  {
    fixture: 'ads-search-2026.html',
    url: 'https://ui.adsabs.harvard.edu/abs/2010Natur.464..697B/citations',
    kind: 'ads search',
    layouts: ['2026 a[href$="/abstract"]'],
    cards: 3,
    papers: [
      {
        identifiers: ['url:https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A'],
        title: 'Observation of Gravitational Waves from a Binary Black Hole Merger',
        authors: [
          {
            name: 'B. P. Abbott',
            family: 'Abbott',
            given: 'B. P.',
          },
          {
            name: 'R. Abbott',
            family: 'Abbott',
            given: 'R.',
          },
        ],
        authorCount: 1011,
        abstract: undefined,
        published: '2016-02',
        venue: 'Physical Review Letters',
        links: {
          page: 'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/abstract',
        },
      },
      {
        identifiers: ['arxiv:1706.03762'],
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
        published: '2017',
        links: {
          page: 'https://ui.adsabs.harvard.edu/abs/2017arXiv170603762V/abstract',
        },
      },
      {
        identifiers: ['url:https://ui.adsabs.harvard.edu/abs/2018A&A...616A...1G'],
        title: 'Gaia Data Release 2. Summary of the contents and survey properties',
        authors: [
          {
            name: 'Gaia Collaboration',
          },
          {
            name: 'A. G. A. Brown',
            family: 'Brown',
            given: 'A. G. A.',
          },
        ],
        abstract: undefined,
        published: '2018-08',
        links: {
          page: 'https://ui.adsabs.harvard.edu/abs/2018A%26A...616A...1G/abstract',
        },
      },
    ],
  },
  {
    fixture: 'ads-paper-2026.html',
    url: 'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/abstract',
    kind: 'ads paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: [
          'doi:10.1103/physrevlett.116.061102',
          'arxiv:1602.03837',
          'url:https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A',
        ],
        title: 'Observation of Gravitational Waves from a Binary Black Hole Merger',
        authors: [
          {
            name: 'B. P. Abbott',
            family: 'Abbott',
            given: 'B. P.',
          },
          {
            name: 'R. Abbott',
            family: 'Abbott',
            given: 'R.',
          },
        ],
        abstract:
          'Two black holes, each as heavy as thirty suns and more, went round each other until they became one, a long way from here and a long time ago; the waves that this made in space itself came by and were heard by two instruments at once.',
        published: '2016-02',
        venue: 'Physical Review Letters',
        links: {
          page: 'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/abstract',
        },
      },
    ],
  },
];
