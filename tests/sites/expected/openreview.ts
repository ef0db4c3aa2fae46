/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const names = (...list: string[]) => list.map((name) => ({ name }));

export const openreview: Expectation[] = [
  {
    fixture: 'openreview-list-2026.html',
    url: 'https://openreview.net/search?term=mamba&group=all&content=all&source=all',
    kind: 'openreview list',
    layouts: ['2020 h4 a'],
    cards: 3,
    papers: [
      {
        identifiers: ['openreview:tEYskw1VY2'],
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: names('Albert Gu', 'Tri Dao'),
        abstract: 'State spaces whose parameters depend on the input.',
        published: '2024-07-10',
        venue: 'COLM',
        links: {
          page: 'https://openreview.net/forum?id=tEYskw1VY2',
          pdf: 'https://openreview.net/attachment?id=tEYskw1VY2&name=pdf',
        },
      },
      {
        identifiers: ['openreview:9Xy1cQwYbn', 'arxiv:2205.14135'],
        authors: names('Tri Dao', 'Daniel Y. Fu', 'Stefano Ermon'),
        abstract: undefined,
        published: '2022-01-01',
        venue: 'CoRR 2022',
        links: { page: 'https://openreview.net/forum?id=9Xy1cQwYbn' },
      },
      {
        identifiers: ['openreview:AL1fq05o7H'],
        title: 'A Paper under Review',
        authors: [],
        abstract: undefined,
        published: undefined,
        venue: undefined,
        links: { page: 'https://openreview.net/forum?id=AL1fq05o7H' },
      },
    ],
  },
  {
    fixture: 'openreview-activity-2026.html',
    url: 'https://openreview.net/activity',
    kind: 'openreview list',
    layouts: ['2020 h4 a'],
    cards: 2,
    papers: [
      { identifiers: ['openreview:AL1fq05o7H'], title: 'A Paper under Review', authors: [], published: undefined },
      {
        identifiers: ['openreview:tEYskw1VY2'],
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: names('Albert Gu', 'Tri Dao'),
        links: { page: 'https://openreview.net/forum?id=tEYskw1VY2' },
      },
    ],
  },
  {
    fixture: 'openreview-forum-2026.html',
    url: 'https://openreview.net/forum?id=tEYskw1VY2',
    kind: 'openreview forum',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['openreview:tEYskw1VY2', 'arxiv:2312.00752'],
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: names('Albert Gu', 'Tri Dao'),
        abstract: 'State spaces whose parameters depend on the input.',
        published: '2024-07-10',
        venue: 'First Conference on Language Modeling',
        links: { page: 'https://openreview.net/forum?id=tEYskw1VY2', pdf: 'https://openreview.net/pdf?id=tEYskw1VY2' },
      },
    ],
  },
];
