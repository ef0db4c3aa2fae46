import { describe, expect, it } from 'vitest';
import { authorName } from '~/lib/formats/writers/authorName';

describe('a company as author', () => {
  it.each(['Google DeepMind', 'ByteDance Seed', 'LLM-Core Xiaomi', 'Tencent Hunyuan', 'The LIGO Scientific'])(
    '%s stays whole',
    (name) => expect(authorName({ name })).toEqual({ literal: name }),
  );
});

describe('a person whose name resembles a group', () => {
  it.each([
    ['The Anh Han', 'Han', 'The Anh'],
    ['Karen Ai', 'Ai', 'Karen'],
    ['ChengXiang Zhai', 'Zhai', 'ChengXiang'],
    ['Ehab AlBadawy', 'AlBadawy', 'Ehab'],
  ])('%s is taken apart', (name, family, given) => expect(authorName({ name })).toEqual({ family, given }));
});

it('does not read `et al.` as part of a name', () => {
  expect(authorName({ name: 'Ilya Sutskever et al.' })).toEqual({ family: 'Sutskever', given: 'Ilya' });
  expect(authorName({ name: 'Kaiming He, et al' })).toEqual({ family: 'He', given: 'Kaiming' });
});

it('keeps every suffix', () => {
  expect(authorName({ name: 'Ada Lovelace III, Jr.' })).toEqual({ family: 'Lovelace', given: 'Ada', suffix: 'III Jr.' });
});
