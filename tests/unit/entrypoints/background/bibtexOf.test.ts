import { expect, it } from 'vitest';
import { bibtexOf } from '~/entrypoints/background/bibtexOf';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';

const draft: PaperDraft = {
  identifiers: ['arxiv:1706.03762'],
  site: 'huggingface',
  title: 'Attention Is All You Need',
  authors: [],
  authorCount: 8,
  links: {},
};

it('writes a paper of the page that is not in the library', () => {
  const text = bibtexOf(draft, undefined);
  expect(text).toMatch(/^@misc\{[\w.-]+,\n/u);
  expect(text).toContain('title = {Attention Is All You Need}');
  expect(text).toContain('eprint = {1706.03762}');
});

it('writes what the library knows of a paper, without the notes and tags there', () => {
  const bibliography = { ...draft, authors: [{ name: 'Ashish Vaswani' }], published: '2017-06-12' };
  const annotation = { ...blankAnnotation, tags: ['to cite'], note: 'A private note.', noteRevision: 1 };
  const text = bibtexOf(draft, { id: 'one', identifiers: ['arxiv:1706.03762', 'doi:10.1/x'], bibliography, annotation });
  expect(text).toContain('author = {Vaswani, Ashish and others}');
  expect(text).toContain('year = {2017}');
  expect(text).toContain('doi = {10.1/x}');
  expect(text).not.toMatch(/private|cite|keywords|annote/u);
});
