import { describe, expect, test } from 'vitest';
import { similarTags } from '~/lib/papers/similarTags';
import type { TagDetail } from '~/lib/papers/tagColour';

const counted = (tags: string[]): TagDetail[] => tags.map((tag, index) => ({ tag, count: tags.length - index }));

describe('tags that are probably the same', () => {
  test.each([
    ['LLM', 'llms'],
    ['LLM', 'LLMs'],
    ['LM', 'LMs'],
    ['large-language-model', 'Large Language Models'],
    ['RL', 'rl-'],
    ['Erdős', 'erdos'],
    ['data set', 'datasets'],
    ['multi_task', 'multitask'],
    ['studies', 'study'],
    ['classes', 'class'],
    ['boxes', 'box'],
    ['必读', '必 读'],
    ['nlp/llm', 'nlp/LLMs'],
    ['Straße', 'strasse'],
  ])('%s and %s are spelled differently', (a, b) => {
    expect(similarTags(counted([a, b]))).toEqual([
      { keep: { tag: a, count: 2 }, others: [{ tag: b, count: 1 }], why: 'spelling' },
    ]);
    expect(similarTags(counted([b, a]))[0]?.keep.tag).toBe(b);
  });

  test.each([
    ['attention', 'attnetion'],
    ['transformer', 'tranformer'],
    ['optimization', 'optimisation'],
    ['reinforcement learning', 'reinforcement lerning'],
  ])('%s and %s differ by a typing error', (a, b) => {
    expect(similarTags(counted([a, b]))).toEqual([{ keep: { tag: a, count: 2 }, others: [{ tag: b, count: 1 }], why: 'typo' }]);
  });

  test.each([
    ['v1', 'v2'],
    ['GPT-3', 'GPT-4'],
    ['benchmark-2024', 'benchmark-2025'],
    ['nlp', 'nlp/parsing'],
    ['diffusion/models', 'diffusion-models'],
    ['GP', 'GPS'],
    ['bias', 'bia'],
    ['C', 'C++', 'C#'],
    ['cs.CL', 'cs.LG'],
    ['text to image', 'text to video'],
    ['experiment a', 'experiment b'],
    ['🔥', '🔥🔥'],
    ['-', '_'],
    ['cat', 'car'],
  ])('%s and %s are not', (...tags) => {
    expect(similarTags(counted(tags))).toEqual([]);
  });

  test('several spellings give one suggestion, and the most used tags come first', () => {
    const found = similarTags([
      { tag: 'gan', count: 2 },
      { tag: 'llms', count: 40 },
      { tag: 'GANs', count: 3 },
      { tag: 'LLM', count: 60 },
      { tag: 'L-L-M', count: 1 },
    ]);
    expect(found.map(({ keep, others }) => [keep.tag, others.map(({ tag }) => tag)])).toEqual([
      ['LLM', ['llms', 'L-L-M']],
      ['GANs', ['gan']],
    ]);
  });

  test('tags that the user declared distinct are not suggested', () => {
    expect(
      similarTags([
        { tag: 'LLM', count: 2, distinctFrom: ['llms'] },
        { tag: 'llms', count: 1 },
      ]),
    ).toEqual([]);
    expect(
      similarTags([
        { tag: 'attention', count: 1 },
        { tag: 'attnetion', count: 2, distinctFrom: ['attention'] },
      ]),
    ).toEqual([]);
  });

  test.each([
    ['end', (letters: string) => `${letters} networks`],
    ['begin', (letters: string) => `conference ${letters}zzzzz`],
  ])('thousands of tags that %s alike are compared', (_, name) => {
    const letters = (index: number): string =>
      [0, 1, 2].map((place) => String.fromCharCode(97 + (Math.floor(index / 26 ** place) % 26))).join('');
    const tags = Array.from({ length: 5000 }, (_, index) => ({ tag: name(letters(index)), count: index }));
    const spellings = new Set(tags.map(({ tag }) => tag));
    const named = similarTags(tags).flatMap(({ keep, others }) => [keep, ...others]);
    expect(named.filter(({ tag }) => !spellings.has(tag))).toEqual([]);
  });

  test('survives any text in a tag', () => {
    const odd = ['', '   ', '/', '//', 'a'.repeat(500), '\u0000', 'ﷺ'.repeat(200), '\\', '(', '[', '\u202e', '\ud800'];
    expect(() => similarTags(counted(odd))).not.toThrow();
    expect(similarTags([])).toEqual([]);
  });
});
