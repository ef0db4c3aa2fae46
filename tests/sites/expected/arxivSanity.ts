/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const attention: Expectation['papers'][number] = {
  identifiers: ['arxiv:1706.03762'],
  title: 'Attention Is All You Need',
  authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }],
  abstract: 'Translates with attention, and nothing else.',
  published: '2017-06-12',
  categories: ['cs.CL', 'cs.LG'],
  links: { page: 'http://arxiv.org/abs/1706.03762' },
};

export const arxivSanity: Expectation[] = [
  {
    fixture: 'arxivsanity-list-2023.html',
    url: 'https://arxiv-sanity-lite.com/?rank=tags&tags=ssm&time_filter=7',
    kind: 'arxivsanity list',
    layouts: ['2021 div > a'],
    cards: 2,
    papers: [
      {
        identifiers: ['arxiv:2312.00752'],
        title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
        authors: [{ name: 'Albert Gu' }, { name: 'Tri Dao' }],
        abstract: 'State spaces whose parameters depend on the input.',
        published: '2023-12-01',
        categories: ['cs.LG', 'cs.AI'],
        links: { page: 'http://arxiv.org/abs/2312.00752' },
      },
      attention,
    ],
  },
  {
    fixture: 'arxivsanity-inspect-2023.html',
    url: 'https://arxiv-sanity-lite.com/inspect?pid=1706.03762',
    kind: 'arxivsanity inspect',
    layouts: ['2021 div > a'],
    cards: 1,
    papers: [attention],
  },
];
