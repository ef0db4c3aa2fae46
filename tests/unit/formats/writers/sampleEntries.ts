/** Entries for the tests of formats. */

import type { FormatOptions } from '~/lib/formats/writers/format';
import type { Annotation } from '~/lib/papers/annotation';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';

export const now = new Date('2026-10-04T12:00:00Z');
export const bare: FormatOptions = { notes: false, tags: false, now };
export const full: FormatOptions = { notes: true, tags: true, now };

export const uuid = (number: number): string => `6f1f2a4e-6f5b-4d0e-9b0a-${String(number).padStart(12, '0')}`;

export function entryOf(paper: Partial<Paper> = {}, annotation: Partial<Annotation> = {}): LibraryEntry {
  return {
    paper: {
      id: uuid(1),
      title: 'Attention Is All You Need',
      authors: [{ name: 'Ashish Vaswani' }, { name: 'Noam Shazeer' }],
      identifiers: ['arxiv:1706.03762'],
      published: '2017-06-12',
      links: { page: 'https://arxiv.org/abs/1706.03762' },
      sites: ['arxiv'],
      createdAt: 1,
      refreshedAt: 2,
      ...paper,
    },
    annotation: { ...blankAnnotation, ...annotation },
  };
}

/** Papers of every kind, with names that are hard to split. */
export const entries: LibraryEntry[] = [
  entryOf(
    { categories: ['cs.CL', 'cs.LG'], abstract: 'A model of attention only.\n\nIt needs $O(n^2)$ steps & 100% of the memory.' },
    {
      starredAt: 5,
      status: 'read',
      tags: ['private-tag', 'one, two'],
      note: 'private-note with *stars*\n\n```\nopen fence',
      noteRevision: 2,
    },
  ),
  entryOf({
    id: uuid(2),
    title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
    authors: [{ name: 'Jacob Devlin' }, { name: 'Ming-Wei Chang', given: 'Ming-Wei', family: 'Chang' }],
    identifiers: ['acl:N19-1423', 'doi:10.18653/v1/n19-1423'],
    published: '2019-06',
    venue: 'NAACL 2019',
    links: {},
  }),
  entryOf({
    id: uuid(3),
    title: 'Visualizing data using t-SNE',
    authors: [{ name: 'Laurens van der Maaten' }, { name: 'Hinton, Geoffrey' }],
    identifiers: ['url:https://jmlr.org/papers/v9/vandermaaten08a.html'],
    published: '2008',
    venue: 'Journal of Machine Learning Research',
    links: { page: 'https://jmlr.org/papers/v9/vandermaaten08a.html' },
  }),
  entryOf({
    id: uuid(4),
    title: '大模型综述',
    authors: [
      { name: '王小明' },
      { name: 'DeepSeek-AI' },
      { name: 'NVIDIA' },
      { name: 'Team Kandinsky' },
      { name: 'ATLAS Collaboration' },
    ],
    authorCount: 12,
    identifiers: ['arxiv:2401.00001'],
    published: '2024-01-01',
    links: {},
  }),
  entryOf({
    id: uuid(5),
    title: 'A title alone',
    authors: [],
    identifiers: ['openreview:AbC_d-9xY1'],
    published: undefined,
    links: {},
  }),
];
