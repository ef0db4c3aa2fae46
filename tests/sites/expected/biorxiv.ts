/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const biorxiv: Expectation[] = [
  {
    fixture: 'biorxiv-search-2026.html',
    url: 'https://www.biorxiv.org/search/timescales',
    kind: 'biorxiv search',
    layouts: ['2026 a[href*="/content/10."]'],
    cards: 2,
    papers: [
      {
        identifiers: ['doi:10.64898/2026.07.01.735904'],
        title: 'Network and hierarchical organization of intrinsic timescales in the human brain',
        authors: [
          {
            name: 'Bryan M Krause',
            family: 'Krause',
            given: 'Bryan M',
          },
          {
            name: 'Emma F Bublitz',
            family: 'Bublitz',
            given: 'Emma F',
          },
        ],
        abstract: undefined,
        published: '2026-07-02',
        venue: 'bioRxiv',
        links: {
          page: 'https://www.biorxiv.org/content/10.64898/2026.07.01.735904v1',
        },
      },
      {
        identifiers: ['doi:10.1101/2020.03.22.002386'],
        title: 'A SARS-CoV-2-Human Protein-Protein Interaction Map Reveals Drug Targets and Potential Drug-Repurposing',
        authors: [
          {
            name: 'David E. Gordon',
            family: 'Gordon',
            given: 'David E.',
          },
          {
            name: 'Gwendolyn M. Jang',
            family: 'Jang',
            given: 'Gwendolyn M.',
          },
        ],
        abstract: undefined,
        published: '2020-03',
        venue: 'bioRxiv',
        links: {
          page: 'https://www.biorxiv.org/content/10.1101/2020.03.22.002386v3',
        },
      },
    ],
  },
  {
    fixture: 'biorxiv-list-2026.html',
    url: 'https://www.biorxiv.org/content/early/recent',
    kind: 'biorxiv list',
    layouts: ['2026 a[href*="/content/10."]'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.64898/2026.07.01.735904'],
        title: 'Network and hierarchical organization of intrinsic timescales in the human brain',
        authors: [
          {
            name: 'Bryan M Krause',
            family: 'Krause',
            given: 'Bryan M',
          },
          {
            name: 'Emma F Bublitz',
            family: 'Bublitz',
            given: 'Emma F',
          },
        ],
        abstract: undefined,
        published: '2026-07-02',
        venue: 'bioRxiv',
        links: {
          page: 'https://www.biorxiv.org/content/10.64898/2026.07.01.735904v1',
        },
      },
    ],
  },
  {
    fixture: 'biorxiv-paper-2026.html',
    url: 'https://www.biorxiv.org/content/10.64898/2026.07.01.735904v1',
    kind: 'biorxiv paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.64898/2026.07.01.735904'],
        title: 'Network and hierarchical organization of intrinsic timescales in the human brain',
        authors: [
          {
            name: 'Bryan M Krause',
          },
          {
            name: 'Emma F Bublitz',
          },
        ],
        abstract:
          'What was done and what was found, told in other words than those of the authors, and long enough for an abstract.',
        published: '2026-07-02',
        venue: 'bioRxiv',
        links: {
          page: 'https://www.biorxiv.org/content/10.64898/2026.07.01.735904v1',
          pdf: 'https://www.biorxiv.org/content/biorxiv/early/2026/07/02/2026.07.01.735904.full.pdf',
        },
      },
    ],
  },
];
