/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

const names = (...list: string[]) => list.map((name) => ({ name }));

const ego: Expectation['papers'][number] = {
  title: 'Ego depletion: is the active self a limited resource?',
  authors: names('R. Baumeister', 'Ellen Bratslavsky'),
  published: '1998-05-01',
  venue: 'Journal of Personality and Social Psychology',
  abstract: undefined,
};

const papers: Expectation['papers'] = [
  {
    identifiers: ['s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776', 'arxiv:1706.03762'],
    title: 'Attention is All you Need',
    authors: names('Ashish Vaswani', 'Noam Shazeer'),
    published: '2017-06-12',
    venue: 'Neural Information Processing Systems',
  },
  { identifiers: ['s2:516c2035d29bb711be2e027be4ad38224419065a', 'pmid:9599441'], ...ego },
  {
    identifiers: ['s2:df2b0e26d0599ce3e70df8a9da02e51594e0e992'],
    title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
    authors: names('Jacob Devlin', 'Kristina Toutanova'),
    authorCount: 4,
    published: '2019',
  },
];

const rows = (fixture: string, kind: string, url: string): Expectation => ({
  fixture,
  url,
  kind: `semanticscholar ${kind}`,
  layouts: ['2024 data-paper-id'],
  cards: 3,
  papers,
});

export const semanticscholar: Expectation[] = [
  rows('semanticscholar-search-2026.html', 'search', 'https://www.semanticscholar.org/search?q=attention'),
  rows('semanticscholar-author-2026.html', 'author', 'https://www.semanticscholar.org/author/R.-Baumeister/5142080'),
  rows('semanticscholar-library-2026.html', 'library', 'https://www.semanticscholar.org/me/library/all'),
  {
    fixture: 'semanticscholar-paper-2024.html',
    url: 'https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
    kind: 'semanticscholar paper',
    layouts: ['citation metas', '2024 data-paper-id'],
    cards: 2,
    papers: [
      {
        identifiers: ['s2:204e3073870fae3d05bcbc2f6a8e263d9b72e776', 'arxiv:1706.03762'],
        title: 'Attention is All you Need',
        authors: names('Ashish Vaswani', 'Noam Shazeer'),
        published: '2017',
        links: {
          page: 'https://www.semanticscholar.org/paper/Attention-is-All-you-Need-Vaswani-Shazeer/204e3073870fae3d05bcbc2f6a8e263d9b72e776',
          pdf: undefined,
          code: undefined,
        },
      },
      { identifiers: ['s2:516c2035d29bb711be2e027be4ad38224419065a'], ...ego },
    ],
  },
];
