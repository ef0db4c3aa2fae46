import { expect, it } from 'vitest';
import { isWeak, recognisable, strongFirst, titleIdentifier } from '~/lib/papers/identifiers/titleIdentifier';
import { isIdentifier } from '~/lib/papers/schemas';

it.each([
  ['Superbubbles, Ultrabubbles and Cacti', 'Benedict Paten', 'title:superbubbles-ultrabubbles-and-cacti/paten'],
  ['On Erdős–Ginzburg–Ziv', 'Erdős, Paul', 'title:on-erdos-ginzburg-ziv/erdos'],
  ['{D}etecting {S}arcasm', 'A. Avvaru', 'title:detecting-sarcasm/avvaru'],
  ['Detecting sarcasm', 'Avvaru A', 'title:detecting-sarcasm/avvaru'],
  ['An entry without names', undefined, 'title:an-entry-without-names'],
  ['神经网络综述', '张三', 'title:神经网络综述/张三'],
])('names “%s” by %s', (title, author, identifier) => {
  expect(titleIdentifier(title, author)).toBe(identifier);
  expect(isIdentifier(identifier)).toBe(true);
});

it('names no title without letters, and cuts a long one', () => {
  expect(titleIdentifier('…')).toBeNull();
  expect(titleIdentifier('word '.repeat(1000), 'Ada Lovelace')?.length).toBeLessThan(300);
});

it('counts only where a paper has no other identifier, and stands behind them', () => {
  expect(isWeak('title:a')).toBe(true);
  expect(recognisable(['title:a', 'arxiv:2301.00001'])).toEqual(['arxiv:2301.00001']);
  expect(recognisable(['title:a'])).toEqual(['title:a']);
  expect(strongFirst(['title:a', 'url:https://a.example/', 'arxiv:2301.00001'])).toEqual([
    'url:https://a.example/',
    'arxiv:2301.00001',
    'title:a',
  ]);
});
