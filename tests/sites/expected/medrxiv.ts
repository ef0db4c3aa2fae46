/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const medrxiv: Expectation[] = [
  {
    fixture: 'medrxiv-search-2026.html',
    url: 'https://www.medrxiv.org/search/plasma',
    kind: 'medrxiv search',
    layouts: ['2026 a[href*="/content/10."]'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.1101/2020.04.05.20054502'],
        title: 'Effectiveness of convalescent plasma therapy in severe COVID-19 patients',
        authors: [
          {
            name: 'Kai Duan',
            family: 'Duan',
            given: 'Kai',
          },
          {
            name: 'Bende Liu',
            family: 'Liu',
            given: 'Bende',
          },
        ],
        abstract: undefined,
        published: '2020-04-10',
        venue: 'medRxiv',
        links: {
          page: 'https://www.medrxiv.org/content/10.1101/2020.04.05.20054502v1',
        },
      },
    ],
  },
  {
    fixture: 'medrxiv-list-2026.html',
    url: 'https://www.medrxiv.org/collection/infectious-diseases',
    kind: 'medrxiv list',
    layouts: ['2026 a[href*="/content/10."]'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.1101/2020.04.05.20054502'],
        title: 'Effectiveness of convalescent plasma therapy in severe COVID-19 patients',
        authors: [
          {
            name: 'Kai Duan',
            family: 'Duan',
            given: 'Kai',
          },
          {
            name: 'Bende Liu',
            family: 'Liu',
            given: 'Bende',
          },
        ],
        abstract: undefined,
        published: '2020-04-10',
        venue: 'medRxiv',
        links: {
          page: 'https://www.medrxiv.org/content/10.1101/2020.04.05.20054502v1',
        },
      },
    ],
  },
  {
    fixture: 'medrxiv-paper-2026.html',
    url: 'https://www.medrxiv.org/content/10.1101/2020.04.05.20054502v1',
    kind: 'medrxiv paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.1101/2020.04.05.20054502'],
        title: 'Effectiveness of convalescent plasma therapy in severe COVID-19 patients',
        authors: [
          {
            name: 'Kai Duan',
          },
          {
            name: 'Bende Liu',
          },
        ],
        abstract:
          'What was done and what was found, told in other words than those of the authors, and long enough for an abstract.',
        published: '2020-04-10',
        venue: 'medRxiv',
        links: {
          page: 'https://www.medrxiv.org/content/10.1101/2020.04.05.20054502v1',
          pdf: 'https://www.medrxiv.org/content/medrxiv/early/2020/04/10/2020.04.05.20054502.full.pdf',
        },
      },
    ],
  },
];
