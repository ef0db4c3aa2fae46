/** Papers for previews in a library without any. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';

const sample = (id: string, title: string, authors: string[], published: string, identifier: Identifier): Paper => ({
  id,
  title,
  authors: authors.map((name) => ({ name })),
  published,
  identifiers: [identifier],
  links: {},
  sites: [],
  createdAt: 0,
  refreshedAt: 0,
});

export const samplePapers: readonly Paper[] = [
  sample(
    'sample-1',
    'Attention Is All You Need',
    ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
    '2017-06-12',
    'arxiv:1706.03762',
  ),
  sample(
    'sample-2',
    'Deep Residual Learning for Image Recognition',
    ['Kaiming He', 'Xiangyu Zhang'],
    '2015-12-10',
    'arxiv:1512.03385',
  ),
  sample(
    'sample-3',
    'Visualizing Data using t-SNE',
    ['Laurens van der Maaten', 'Geoffrey Hinton'],
    '2008-11',
    'url:jmlr.org/papers/v9/vandermaaten08a.html',
  ),
];
