import type { Annotation } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';

/** A library entry with default values for all fields that a test does not set. */
export const entry = (paper: Partial<Paper>, annotation: Partial<Annotation> = {}): LibraryEntry => ({
  paper: {
    id: 'one',
    identifiers: ['arxiv:2305.12345'],
    title: 'A title',
    authors: [],
    links: {},
    sites: ['arxiv'],
    createdAt: 1,
    refreshedAt: 1,
    ...paper,
  },
  annotation: { starredAt: 1, tags: [], note: '', noteRevision: 0, addedAt: 1, updatedAt: 1, ...annotation },
});
