/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const names = (...list: string[]) => list.map((name) => ({ name }));

export const scholarInbox: Expectation[] = [
  {
    fixture: 'scholarinbox-list-2025.html',
    url: 'https://www.scholar-inbox.com/digest',
    kind: 'scholarinbox list',
    layouts: ['2025 a a'],
    cards: 3,
    papers: [
      {
        identifiers: ['arxiv:2312.00752'],
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: names('Albert Gu', 'Tri Dao'),
        abstract: 'State spaces whose parameters depend on the input.',
        published: '2023-12',
        links: { page: 'https://arxiv.org/abs/2312.00752', pdf: 'https://arxiv.org/pdf/2312.00752' },
      },
      {
        identifiers: ['arxiv:1706.03762'],
        title: 'Attention Is All You Need',
        authors: names('Ashish Vaswani', 'Noam Shazeer'),
        abstract: undefined,
        published: '2017-06',
      },
      {
        identifiers: ['doi:10.1038/s41586-021-03819-2'],
        title: 'Highly accurate protein structure prediction with AlphaFold',
        authors: names('John Jumper', 'Richard Evans'),
        published: undefined,
        links: { page: 'https://doi.org/10.1038/s41586-021-03819-2' },
      },
    ],
  },
];
