import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, titleKey } from '~/lib/papers/text/foldText';

describe('foldText', () => {
  test.each([
    ['Erdős', 'erdos'],
    ['ERDŐS', 'erdos'],
    ['Erdo\u030bs', 'erdos'],
    ['Erd{\\H{o}}s', 'erdos'],
    ['Erd\\H{o}s', 'erdos'],
    ["Poincar\\'e", 'poincare'],
    ["Poincar\\'{e}", 'poincare'],
    ['G{\\"o}del', 'godel'],
    ['Gödel', 'godel'],
    ['Fran\\c{c}ois', 'francois'],
    ['{\\L}ukasz', 'lukasz'],
    ['Łukasz', 'lukasz'],
    ['S{\\o}ren', 'soren'],
    ['Søren Æther', 'soren aether'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ﬁne ﬂow', 'fine flow'],
    ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['ЁЛКА', 'елка'],
    ['$k$-means {NLP}', 'k-means nlp'],
    ['graph‐based “don’t”', 'graph-based "don\'t"'],
    ['Tiếng Việt', 'tieng viet'],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test.each([
    ['が', 'か'],
    ['パ', 'ハ'],
    ['각', '가'],
    ['की', 'का'],
    ['कि', 'क'],
    ['深度学习', '深度学刁'],
    ['שָׁלוֹם', 'שָׁלוֹ'],
  ])('%s is not %s', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
    expect(foldText(a)).not.toBe('');
  });

  test('is the same for every form of Unicode, and idempotent', () => {
    const unit = fc.constantFrom('a', 'É', 'ß', 'ő', 'が', '각', 'की', '图', 'Ω', 'ς', 'Й', 'ﬁ', ' ', '-', 'İ', 'ø', '’');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  test('reads a long hostile text in linear time', () => {
    for (const bomb of ["\\'", '\\H ', ' ', '{', '\u0301', 'é', '\\']) {
      for (const long of [`\\'${bomb.repeat(200_000)}`, `\\H{${bomb.repeat(200_000)}`])
        expect(foldText(long).length).toBeLessThanOrEqual(long.length);
    }
  });
});

describe('titleKey', () => {
  test('gives spellings of one title the same key', () => {
    expect(titleKey('Attention Is All You Need.')).toBe(titleKey('attention is all  you need'));
    expect(titleKey('An $O(n)$ Bound: on {G}raphs')).toBe(titleKey('An O(n) bound -- on graphs'));
  });

  test('keeps Chinese titles distinct, and does not drop symbols', () => {
    const titles = ['深度学习', '强化学习', '图神经网络', '？！', '∞', 'C++', 'C'];
    expect(titles.map(titleKey)).not.toContain('');
    expect(new Set(titles.slice(0, 5).map(titleKey)).size).toBe(5);
  });
});
