/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const names = (...list: string[]) => list.map((name) => ({ name }));

export const alphaxiv: Expectation[] = [
  {
    fixture: 'alphaxiv-list-2026.html',
    url: 'https://www.alphaxiv.org/',
    kind: 'alphaxiv list',
    layouts: ['2026 a[href*="/abs/"]'],
    cards: 3,
    papers: [
      {
        identifiers: ['arxiv:2312.00752'],
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: names('Albert Gu', 'Tri Dao'),
        abstract: 'State spaces whose parameters depend on the input.',
        published: '2023-12-01',
        links: { page: 'https://www.alphaxiv.org/abs/2312.00752' },
      },
      {
        identifiers: ['arxiv:1706.03762'],
        title: 'Attention Is All You Need',
        authors: names('Ashish Vaswani', 'Noam Shazeer'),
        abstract: 'Translates with attention, and nothing else.',
        published: '2017-06-12',
        links: { page: 'https://www.alphaxiv.org/abs/1706.03762v7' },
      },
      {
        identifiers: ['arxiv:2106.09685'],
        title: 'LoRA: Low-Rank Adaptation of Large Language Models',
        authors: [],
        abstract: undefined,
        published: '2021-06',
      },
    ],
  },
  {
    fixture: 'alphaxiv-paper-2026.html',
    url: 'https://www.alphaxiv.org/abs/1706.03762',
    kind: 'alphaxiv paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['arxiv:1706.03762'],
        title: 'Attention Is All You Need',
        authors: names('Ashish Vaswani', 'Noam Shazeer'),
        abstract: 'Translates with attention, and nothing else.',
        published: '2017-06-12',
        links: { page: 'https://www.alphaxiv.org/abs/1706.03762' },
      },
    ],
  },
];
