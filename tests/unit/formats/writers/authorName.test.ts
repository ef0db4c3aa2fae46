import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorName, displayName } from '~/lib/formats/writers/authorName';

describe('a name is split into parts', () => {
  test.each([
    ['Ashish Vaswani', { given: 'Ashish', family: 'Vaswani' }],
    ['Łukasz Kaiser', { given: 'Łukasz', family: 'Kaiser' }],
    ['Aidan N. Gomez', { given: 'Aidan N.', family: 'Gomez' }],
    ['Laurens van der Maaten', { given: 'Laurens', particle: 'van der', family: 'Maaten' }],
    ['Ludwig von Mises', { given: 'Ludwig', particle: 'von', family: 'Mises' }],
    ['Maria de la Cruz Gomez', { given: 'Maria', particle: 'de la', family: 'Cruz Gomez' }],
    ['Luc De Raedt', { given: 'Luc', family: 'De Raedt' }],
    ['Nguyen Van Nam', { given: 'Nguyen Van', family: 'Nam' }],
    ['Hinton, Geoffrey E.', { given: 'Geoffrey E.', family: 'Hinton' }],
    ['van den Oord, Aäron', { given: 'Aäron', particle: 'van den', family: 'Oord' }],
    ['Sammy Davis, Jr.', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['Davis, Jr., Sammy', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['Davis, Sammy, Jr.', { given: 'Sammy', family: 'Davis', suffix: 'Jr.' }],
    ['William Gates III', { given: 'William', family: 'Gates', suffix: 'III' }],
    ['Ai Weiwei', { given: 'Ai', family: 'Weiwei' }],
    ['  Ada\n Lovelace ', { given: 'Ada', family: 'Lovelace' }],
  ])('%s', (name, parts) => expect(authorName({ name })).toEqual(parts));

  test('as the page splits it, if it does', () => {
    expect(authorName({ name: 'Chang Ming-Wei', given: 'Ming-Wei', family: 'Chang' })).toEqual({
      given: 'Ming-Wei',
      family: 'Chang',
    });
    expect(authorName({ name: 'Laurens van der Maaten', given: 'Laurens van der', family: 'Maaten' })).toEqual({
      given: 'Laurens',
      particle: 'van der',
      family: 'Maaten',
    });
    expect(authorName({ name: '王小明', given: '小明', family: '王' })).toEqual({ given: '小明', family: '王' });
  });
});

describe('a name is kept whole', () => {
  test.each([
    'Team Kandinsky',
    'DeepSeek-AI',
    'ATLAS Collaboration',
    'NVIDIA',
    'Qwen Team',
    'Meta AI',
    'Barnes and Noble, Inc.',
    'The Event Horizon Telescope',
    'Plato',
    '王小明',
    '김 철수',
    'やまだ たろう',
    'OpenAI: Josh Achiam',
    '01.AI',
    'A, B, C and D',
  ])('%s', (name) => expect(authorName({ name })).toEqual({ literal: name }));

  test('even if the page splits the group like a person', () => {
    expect(authorName({ name: 'Team, Qwen', given: 'Qwen', family: 'Team' })).toEqual({ literal: 'Qwen Team' });
    expect(authorName({ name: 'Team, Qwen' })).toEqual({ literal: 'Qwen Team' });
    expect(authorName({ name: 'NVIDIA', family: 'NVIDIA' })).toEqual({ literal: 'NVIDIA' });
  });
});

test('no name loses a word, and no part is empty', () => {
  const words = fc.array(fc.constantFrom('van', 'de', 'Jr.', 'Ada', 'Lovelace', 'III', ',', 'Le', 'AI', 'von', '王', 'Lab'), {
    minLength: 1,
    maxLength: 7,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const name = parts.join(' ');
      const found = authorName({ name });
      for (const part of Object.values(found)) expect(part).not.toBe('');
      const sorted = (text: string) => text.replaceAll(',', ' ').split(/\s+/).filter(Boolean).sort();
      expect(sorted(displayName(found))).toEqual(sorted(name));
    }),
    { numRuns: 300 },
  );
});

test('a long hostile name is read to its end', () => {
  for (const unit of ['van ', ', ', 'a,', 'AI-', ' ']) {
    const found = authorName({ name: unit.repeat(50_000) });
    for (const part of Object.values(found)) expect(part).not.toBe('');
  }
});
