/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const page = (slug: string) => `https://paperswithcode.com/paper/${slug}`;
const names = (...list: string[]) => list.map((name) => ({ name }));

export const paperswithcode: Expectation[] = [
  {
    fixture: 'paperswithcode-list-2025.html',
    url: 'https://paperswithcode.com/',
    kind: 'paperswithcode list',
    layouts: ['2019 h1 a'],
    cards: 2,
    papers: [
      {
        identifiers: ['url:https://paperswithcode.com/paper/deepprivacy-a-generative-adversarial-network'],
        title: 'DeepPrivacy: A Generative Adversarial Network for Face Anonymization',
        authors: [],
        abstract: 'Makes faces anonymous, and was first shown on 1 Jan 2001 by nobody.',
        published: '2019-09-10',
        venue: undefined,
        links: {
          page: page('deepprivacy-a-generative-adversarial-network'),
          code: 'https://github.com/hukkelas/DeepPrivacy',
        },
      },
      {
        identifiers: ['arxiv:1706.03762', 'url:https://paperswithcode.com/paper/attention-is-all-you-need'],
        title: 'Attention Is All You Need',
        authors: names('Ashish Vaswani', 'Noam Shazeer'),
        abstract: 'Translates with attention, and nothing else.',
        published: '2017-06-12',
        venue: 'NeurIPS 2017',
        links: { page: page('attention-is-all-you-need'), pdf: 'https://arxiv.org/pdf/1706.03762v7.pdf' },
      },
    ],
  },
  {
    fixture: 'paperswithcode-method-2025.html',
    url: 'https://paperswithcode.com/method/vae',
    kind: 'paperswithcode method',
    layouts: ['2019 h1 a', '2020 tr a'],
    cards: 2,
    papers: [
      {
        identifiers: ['url:https://paperswithcode.com/paper/beta-vae-learning-basic-visual-concepts-with'],
        title: 'beta-VAE: Learning Basic Visual Concepts with a Constrained Variational Framework',
        venue: 'ICLR 2017',
      },
      {
        identifiers: ['url:https://paperswithcode.com/paper/neural-discrete-representation-learning'],
        title: 'Neural Discrete Representation Learning',
        published: '2017-11-02',
        links: { page: page('neural-discrete-representation-learning') },
      },
    ],
  },
  {
    fixture: 'paperswithcode-paper-2025.html',
    url: 'https://paperswithcode.com/paper/attention-is-all-you-need',
    kind: 'paperswithcode paper',
    layouts: ['2019 h1'],
    cards: 1,
    papers: [
      {
        identifiers: ['arxiv:1706.03762', 'url:https://paperswithcode.com/paper/attention-is-all-you-need'],
        title: 'Attention Is All You Need',
        authors: names('Ashish Vaswani', 'Noam Shazeer'),
        abstract: 'Translates with attention, and nothing else.',
        published: '2017-06-12',
        venue: 'NeurIPS 2017',
        links: { page: page('attention-is-all-you-need'), pdf: 'https://arxiv.org/pdf/1706.03762v7.pdf' },
      },
    ],
  },
];
