/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const pubmed: Expectation[] = [
  {
    fixture: 'pubmed-search-2026.html',
    url: 'https://pubmed.ncbi.nlm.nih.gov/?term=ego+depletion',
    kind: 'pubmed search',
    layouts: ['2026 a[data-article-id]'],
    cards: 3,
    papers: [
      {
        identifiers: ['doi:10.1037/a0019486', 'pmid:20565167'],
        title: 'Ego depletion and the strength model of self-control: a meta-analysis',
        authors: [
          {
            name: 'Hagger MS',
            family: 'Hagger',
            given: 'MS',
          },
          {
            name: 'Wood C',
            family: 'Wood',
            given: 'C',
          },
          {
            name: 'Stiff C',
            family: 'Stiff',
            given: 'C',
          },
          {
            name: 'Chatzisarantis NL',
            family: 'Chatzisarantis',
            given: 'NL',
          },
        ],
        abstract: undefined,
        published: '2010-07',
        venue: 'Psychol Bull',
        container: 'Psychol Bull',
        volume: '136',
        issue: '4',
        pages: '495-525',
        links: {
          page: 'https://pubmed.ncbi.nlm.nih.gov/20565167/',
        },
      },
      {
        identifiers: ['doi:10.1016/j.copsyc.2024.101882', 'pmid:39278166'],
        title: 'Self-control and limited willpower: Current status of ego depletion theory and research',
        authors: [
          {
            name: 'Baumeister RF',
            family: 'Baumeister',
            given: 'RF',
          },
          {
            name: 'André N',
            family: 'André',
            given: 'N',
          },
          {
            name: 'van der Berg J Jr',
            family: 'van der Berg',
            suffix: 'Jr',
            given: 'J',
          },
          {
            name: 'Willpower Group',
          },
        ],
        abstract: undefined,
        published: '2024-09-05',
        venue: 'Curr Opin Psychol',
        links: {
          page: 'https://pubmed.ncbi.nlm.nih.gov/39278166/',
        },
      },
      {
        identifiers: ['pmid:1000001'],
        title: 'A note without authors or DOI?',
        authors: [],
        abstract: undefined,
        published: '1975',
        venue: 'Nature',
        links: {
          page: 'https://pubmed.ncbi.nlm.nih.gov/1000001/',
        },
      },
    ],
  },
  {
    fixture: 'pubmed-paper-2026.html',
    url: 'https://pubmed.ncbi.nlm.nih.gov/20565167/',
    kind: 'pubmed paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['doi:10.1037/a0019486', 'pmid:20565167'],
        title: 'Ego depletion and the strength model of self-control: a meta-analysis',
        authors: [
          {
            name: 'Martin S Hagger',
          },
          {
            name: 'Chantelle Wood',
          },
          {
            name: 'Chris Stiff',
          },
          {
            name: 'Nikos L D Chatzisarantis',
          },
        ],
        abstract: 'Puts many studies of self-control together.',
        published: '2010-07',
        venue: 'Psychological bulletin',
        links: {
          page: 'https://pubmed.ncbi.nlm.nih.gov/20565167/',
        },
      },
    ],
  },
];
