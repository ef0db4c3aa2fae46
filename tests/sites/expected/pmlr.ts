/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const pmlr: Expectation[] = [
  {
    fixture: 'pmlr-volume-2017.html',
    url: 'https://proceedings.mlr.press/v2/',
    kind: 'pmlr volume',
    layouts: ['2017 div > p > a'],
    cards: 2,
    papers: [
      {
        identifiers: ['url:https://proceedings.mlr.press/v2/meila07a.html'],
        title: 'Preface',
        authors: [
          {
            name: 'Marina Meila',
          },
          {
            name: 'Xiaotong Shen',
          },
        ],
        abstract: undefined,
        published: '2007-03',
        venue: 'Artificial Intelligence and Statistics',
        links: {
          page: 'http://proceedings.mlr.press/v2/meila07a.html',
        },
      },
      {
        identifiers: ['openreview:abcdefghij', 'url:https://proceedings.mlr.press/v2/aberdeen07a.html'],
        title: 'Policy-Gradients for PSRs and POMDPs',
        authors: [
          {
            name: 'Douglas Aberdeen',
          },
          {
            name: 'Olivier Buffet',
          },
          {
            name: 'Owen Thomas',
          },
        ],
        abstract: undefined,
        published: '2007-03',
        venue: 'Proceedings of the Eleventh International Conference on Artificial Intelligence and Statistics',
        links: {
          page: 'https://proceedings.mlr.press/v2/aberdeen07a.html',
          pdf: 'http://proceedings.mlr.press/v2/aberdeen07a/aberdeen07a.pdf',
        },
      },
    ],
  },
  {
    fixture: 'pmlr-paper-2017.html',
    url: 'https://proceedings.mlr.press/v28/bergstra13.html',
    kind: 'pmlr paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['url:https://proceedings.mlr.press/v28/bergstra13.html'],
        title: 'Making a Science of Model Search: Hyperparameter Optimization in Hundreds of Dimensions for Vision Architectures',
        authors: [
          {
            name: 'James Bergstra',
            family: 'Bergstra',
            given: 'James',
          },
          {
            name: 'Daniel Yamins',
            family: 'Yamins',
            given: 'Daniel',
          },
          {
            name: 'David Cox',
            family: 'Cox',
            given: 'David',
          },
        ],
        abstract: 'Makes the search for settings a part of the science.',
        published: '2013',
        venue: 'Proceedings of The 30th International Conference on Machine Learning',
        links: {
          page: 'https://proceedings.mlr.press/v28/bergstra13.html',
          pdf: 'http://jmlr.org/proceedings/papers/v28/bergstra13.pdf',
        },
      },
    ],
  },
];
