/** Expected results of this site's fixtures. */
import type { Expectation } from '~/tests/sites/expected';

export const acl: Expectation[] = [
  {
    fixture: 'acl-person-2021.html',
    url: 'https://aclanthology.org/people/andreas-madsack/',
    kind: 'acl person',
    layouts: ['2021 span > strong > a'],
    cards: 2,
    papers: [
      {
        identifiers: ['acl:W19-4201'],
        title: 'AX Semantics’ Submission to the SIGMORPHON 2019 Shared Task',
        authors: [
          {
            name: 'Andreas Madsack',
          },
          {
            name: 'Robert Weißgraeber',
          },
        ],
        abstract: 'Two systems for inflection, one for all languages.',
        published: '2019',
        venue: 'Proceedings of the 16th Workshop on Computational Research in Phonetics, Phonology, and Morphology',
        links: {
          page: 'https://aclanthology.org/W19-4201/',
          pdf: 'https://aclanthology.org/W19-4201.pdf',
        },
      },
      {
        identifiers: ['acl:K18-3004'],
        title: 'AX Semantics’ Submission to the CoNLL–SIGMORPHON 2018 Shared Task',
        authors: [
          {
            name: 'Andreas Madsack',
          },
          {
            name: 'Alessia Cavallo',
          },
        ],
        abstract: undefined,
        published: '2018',
        venue: 'Proceedings of the CoNLL–SIGMORPHON 2018 Shared Task: Universal Morphological Reinflection',
        links: {
          page: 'https://aclanthology.org/K18-3004/',
          pdf: 'https://aclanthology.org/K18-3004.pdf',
        },
      },
    ],
  },
  {
    fixture: 'acl-volume-2026.html',
    url: 'https://aclanthology.org/volumes/2021.naacl-main/',
    kind: 'acl volume',
    layouts: ['2021 span > strong > a'],
    cards: 2,
    papers: [
      {
        identifiers: ['acl:2021.naacl-main.208'],
        title: 'How many data points is a prompt worth?',
        authors: [
          {
            name: 'Teven Le Scao',
          },
          {
            name: 'Alexander M. Rush',
          },
        ],
        abstract: 'Measures by how many examples a prompt is better than a head.',
        published: '2021',
        venue:
          'Proceedings of the 2021 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies',
        links: {
          page: 'https://aclanthology.org/2021.naacl-main.208/',
          pdf: 'https://aclanthology.org/2021.naacl-main.208.pdf',
        },
      },
      {
        identifiers: ['acl:2021.naacl-main.1'],
        title: 'Knowledge Router: Learning Disentangled Representations for Knowledge Graphs',
        authors: [
          {
            name: 'Shuai Zhang',
          },
          {
            name: 'Xi Rao',
          },
        ],
        abstract: undefined,
        published: '2021',
        venue:
          'Proceedings of the 2021 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies',
        links: {
          page: 'https://aclanthology.org/2021.naacl-main.1/',
          pdf: 'https://aclanthology.org/2021.naacl-main.1.pdf',
        },
      },
    ],
  },
  {
    fixture: 'acl-event-2026.html',
    url: 'https://aclanthology.org/events/acl-2019/',
    kind: 'acl event',
    layouts: ['2021 span > strong > a'],
    cards: 1,
    papers: [
      {
        identifiers: ['acl:P19-1001'],
        title:
          'One Time of Interaction May Not Be Enough: Go Deep with an Interaction-over-Interaction Network for Response Selection in Dialogues',
        authors: [
          {
            name: 'Chongyang Tao',
          },
          {
            name: 'Wei Wu',
          },
        ],
        abstract: undefined,
        published: '2019',
        venue: 'Proceedings of the 57th Annual Meeting of the Association for Computational Linguistics',
        links: {
          page: 'https://aclanthology.org/P19-1001/',
          pdf: 'https://aclanthology.org/P19-1001.pdf',
        },
      },
    ],
  },
  {
    fixture: 'acl-paper-2026.html',
    url: 'https://aclanthology.org/2021.naacl-main.208/',
    kind: 'acl paper',
    layouts: ['citation metas'],
    cards: 1,
    papers: [
      {
        identifiers: ['acl:2021.naacl-main.208', 'doi:10.18653/v1/2021.naacl-main.208'],
        title: 'How many data points is a prompt worth?',
        authors: [
          {
            name: 'Teven Le Scao',
          },
          {
            name: 'Alexander M. Rush',
          },
        ],
        abstract: 'Measures by how many examples a prompt is better than a head.',
        published: '2021-06',
        venue:
          'Proceedings of the 2021 Conference of the North American Chapter of the Association for Computational Linguistics: Human Language Technologies',
        links: {
          page: 'https://aclanthology.org/2021.naacl-main.208/',
          pdf: 'https://aclanthology.org/2021.naacl-main.208.pdf',
        },
      },
    ],
  },
];
