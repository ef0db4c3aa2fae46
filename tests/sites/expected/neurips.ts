/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const neurips: Expectation[] = [
  {
    fixture: 'neurips-year-2026.html',
    url: 'https://papers.nips.cc/paper_files/paper/2024',
    kind: 'neurips year',
    layouts: ['2020 li a'],
    cards: 2,
    papers: [
      {
        identifiers: [
          'url:https://papers.nips.cc/paper_files/paper/2024/hash/5a7c947568c1b1328ccc5230172e1e7c-Abstract-Conference.html',
        ],
        title: 'SWE-agent: Agent-Computer Interfaces Enable Automated Software Engineering',
        authors: [
          {
            name: 'John Yang',
          },
          {
            name: 'Carlos E. Jimenez',
          },
          {
            name: 'Alexander Wettig',
          },
        ],
        abstract: undefined,
        published: '2024',
        venue: 'Advances in Neural Information Processing Systems 37 (NeurIPS 2024)',
        links: {
          page: 'https://papers.nips.cc/paper_files/paper/2024/hash/5a7c947568c1b1328ccc5230172e1e7c-Abstract-Conference.html',
        },
      },
      {
        identifiers: [
          'url:https://papers.nips.cc/paper_files/paper/2024/hash/bca7a9a0dd85e2a68420e5cae27eccfb-Abstract-Conference.html',
        ],
        title: 'Logical characterizations of recurrent graph neural networks with reals and floats',
        authors: [
          {
            name: 'Veeti Ahvonen',
          },
          {
            name: 'Damian Heiman',
          },
          {
            name: 'Antti Kuusisto',
          },
          {
            name: 'Carsten Lutz',
          },
        ],
        abstract: undefined,
        published: '2024',
        venue: 'Advances in Neural Information Processing Systems 37 (NeurIPS 2024)',
        links: {
          page: 'https://papers.nips.cc/paper_files/paper/2024/hash/bca7a9a0dd85e2a68420e5cae27eccfb-Abstract-Conference.html',
        },
      },
    ],
  },
  {
    fixture: 'neurips-paper-2026.html',
    url: 'https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
    kind: 'neurips paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['url:https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html'],
        title: 'Attention is All you Need',
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
        abstract: 'Translates with attention and nothing else.',
        published: '2017',
        venue: 'Advances in Neural Information Processing Systems',
        links: {
          page: 'https://papers.nips.cc/paper_files/paper/2017/hash/3f5ee243547dee91fbd053c1c4a845aa-Abstract.html',
          pdf: 'https://papers.nips.cc/paper_files/paper/2017/file/3f5ee243547dee91fbd053c1c4a845aa-Paper.pdf',
        },
      },
    ],
  },
];
