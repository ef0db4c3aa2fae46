import { expect, it } from 'vitest';
import { matchesWords } from '~/components/palette/matchesWords';

it('each word must begin a word of the label, in any order, ignoring case and accents', () => {
  expect(matchesWords('Star or unstar the paper', 'paper st')).toBe(true);
  expect(matchesWords('Graphs of Erdős', 'ERDOS')).toBe(true);
  expect(matchesWords('Status: to read', 'status read')).toBe(true);
  expect(matchesWords('深度学习', '深度')).toBe(true);
  expect(matchesWords('Restart', 'star')).toBe(false);
  expect(matchesWords('Export…', 'export import')).toBe(false);
});

it('an empty text, or one of signs alone, matches everything', () => {
  expect(matchesWords('Export…', '  … ')).toBe(true);
});
