import { describe, expect, test } from 'vitest';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { authorKey, sameAuthor } from '~/lib/papers/merging/authorKey';
import { duplicateKey } from '~/lib/papers/merging/duplicateKey';
import { mayBeSame } from '~/lib/papers/merging/mayBeSame';
import type { Author } from '~/lib/papers/paper';

const author = (name: string | Author): Author => (typeof name === 'string' ? { name } : name);
const same = (a: string | Author, b: string | Author): boolean => {
  const [first, second] = [authorKey(author(a)), authorKey(author(b))];
  return first !== null && second !== null && sameAuthor(first, second);
};

describe('one author in two spellings', () => {
  test.each<[string | Author, string | Author]>([
    ['Ashish Vaswani', 'A. Vaswani'],
    ['Ashish Vaswani', 'Vaswani, Ashish'],
    ['Ashish Vaswani', 'Vaswani A'],
    ['Ashish Vaswani', 'VASWANI, A.'],
    ['Ashish Vaswani', { name: 'A Vaswani', given: 'A', family: 'Vaswani' }],
    ['Jean-Pierre Serre', 'J.-P. Serre'],
    ['J. P. Serre', 'Serre JP'],
    ['Paul Erdős', 'P. Erdos'],
    ['Paul Erdős', 'Paul Erd\\H{o}s'],
    ['Laurens van der Maaten', { name: 'Laurens van der Maaten', given: 'Laurens', family: 'van der Maaten' }],
    ['Gabriel García Márquez', { name: 'G. García Márquez', given: 'G.', family: 'García Márquez' }],
    ['Sammy Davis Jr.', 'Davis, Sammy, Jr.'],
    ['Christopher Manning', 'Chris Manning'],
    ['王小明', { name: '小明 王', given: '小明', family: '王' }],
    ['王 小明', '王小明'],
    ['김민준', '김 민준'],
    ['OpenAI', 'OpenAI'],
    ['Vaswani', 'Ashish Vaswani'],
  ])('%o and %o', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  test.each<[string | Author, string | Author]>([
    ['Ashish Vaswani', 'Noam Shazeer'],
    ['Wei Zhang', 'Wen Zhang'],
    ['B. Vaswani', 'Ashish Vaswani'],
    ['王小明', '王大明'],
    ['が', 'か'],
    ['…', '—'],
  ])('not %o and %o', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});

const paper = (title: string, authors: string[], ...identifiers: Identifier[]) => ({
  title,
  authors: authors.map((name) => ({ name })),
  identifiers,
});

describe('may be the same', () => {
  const preprint = paper('Attention Is All You Need', ['Ashish Vaswani', 'Noam Shazeer'], 'arxiv:1706.03762');

  test.each([
    paper('Attention is all you need.', ['A. Vaswani'], 'doi:10.5555/3295222.3295349'),
    paper('ATTENTION IS ALL YOU NEED', ['Vaswani, A.'], 'openreview:abc'),
    paper('Attention  Is\nAll You Need', ['Ashish Vaswani'], 'acl:2017.x-1', 'doi:10.1/x'),
  ])('$identifiers', (variant) => {
    expect(mayBeSame(preprint, variant)).toBe(true);
    expect(mayBeSame(variant, preprint)).toBe(true);
    expect(duplicateKey(variant)).toBe(duplicateKey(preprint));
  });

  test.each([
    ['another first author', paper('Attention Is All You Need', ['Noam Shazeer', 'Ashish Vaswani'], 'doi:10.1/x')],
    ['no author', paper('Attention Is All You Need', [], 'doi:10.1/x')],
    ['another title', paper('Attention Is Not All You Need', ['Ashish Vaswani'], 'doi:10.1/x')],
    ['another number of arXiv', paper('Attention Is All You Need', ['Ashish Vaswani'], 'arxiv:1706.03763')],
  ])('not with %s', (_, different) => {
    expect(mayBeSame(preprint, different)).toBe(false);
    expect(mayBeSame(different, preprint)).toBe(false);
  });

  test('a title of any script keeps its letters', () => {
    const survey = paper('注意力机制综述', ['王小明'], 'doi:10.1/x');
    expect(mayBeSame(survey, paper('注意力机制综述', ['王小明'], 'openreview:x'))).toBe(true);
    expect(mayBeSame(survey, paper('扩散模型综述', ['王小明'], 'openreview:x'))).toBe(false);
    expect(mayBeSame(paper('か', ['王小明'], 'doi:10.1/x'), paper('が', ['王小明'], 'openreview:x'))).toBe(false);
  });

  test.each(['Preface', 'Introduction', 'Editorial', 'Book Review', '引言'])(
    '%s: two in one place are distinct, two in different places may be the same',
    (title) => {
      const first = paper(title, ['Ada Lovelace'], 'doi:10.1038/1');
      expect(mayBeSame(first, paper(title, ['Ada Lovelace'], 'doi:10.1038/2'))).toBe(false);
      expect(mayBeSame(first, paper(title, ['Grace Hopper'], 'openreview:x'))).toBe(false);
      expect(mayBeSame(first, paper(title, [], 'openreview:x'))).toBe(false);
      expect(mayBeSame(first, paper(title, ['A. Lovelace'], 'openreview:x'))).toBe(true);
    },
  );

  test('a preprint and its published version have two DOIs', () => {
    const title = 'Protein structures from language models alone';
    const preprint = paper(title, ['Ada Lovelace'], 'doi:10.1101/2026.01.01.123456');
    expect(mayBeSame(preprint, paper(title, ['Ada Lovelace'], 'doi:10.1038/s41586-026-1'))).toBe(true);
  });
});
