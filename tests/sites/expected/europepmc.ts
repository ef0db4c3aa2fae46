/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const europepmc: Expectation[] = [
  {
    fixture: 'europepmc-search-2026.html',
    url: 'https://europepmc.org/search?query=ego%20depletion',
    kind: 'europepmc search',
    layouts: ['2026 h3 a[href*="/article/"]'],
    cards: 2,
    papers: [
      {
        identifiers: ['pmid:42528595'],
        title: "The association between compassion fatigue and nurses' creativity",
        authors: [
          {
            name: 'Chatzisarantis NL',
            family: 'Chatzisarantis',
            given: 'NL',
          },
          {
            name: 'Wang Z',
            family: 'Wang',
            given: 'Z',
          },
        ],
        abstract: undefined,
        published: '2026-07-15',
        venue: 'Front Psychol',
        links: {
          page: 'https://europepmc.org/article/MED/42528595',
        },
      },
      {
        identifiers: ['url:https://europepmc.org/article/PPR/PPR1254258'],
        title: 'Ego depletion in a preregistered replication',
        authors: [
          {
            name: 'Wang B',
            family: 'Wang',
            given: 'B',
          },
        ],
        abstract: undefined,
        published: '2025-02-02',
        links: {
          page: 'https://europepmc.org/article/PPR/PPR1254258',
        },
      },
    ],
  },
  {
    fixture: 'europepmc-paper-2026.html',
    url: 'https://europepmc.org/article/MED/42528595',
    kind: 'europepmc paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.3389/fpsyg.2026.1748888', 'pmid:42528595'],
        title: "The association between compassion fatigue and nurses' creativity",
        authors: [
          {
            name: 'Chatzisarantis NL',
            family: 'Chatzisarantis',
            given: 'NL',
          },
          {
            name: 'Wang Z',
            family: 'Wang',
            given: 'Z',
          },
        ],
        abstract: 'Whether tired nurses have new ideas.',
        links: {
          page: 'https://europepmc.org/article/MED/42528595',
        },
      },
    ],
  },
];
