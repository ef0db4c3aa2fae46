import { describe, expect, test, vi } from 'vitest';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { TagRule } from '~/lib/papers/tagRule';
import { matcher } from '~/lib/search/index/matcher';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { lackingTags } from '~/lib/search/language/lackingTags';
import { parseQuery } from '~/lib/search/language/parseQuery';

const rule = (text: string, ...tags: string[]): TagRule => ({ id: text, text, tags, on: true, createdAt: 0 });
const entry = (title: string, tags: string[] = [], addedAt = Date.now()): LibraryEntry => ({
  paper: {
    id: 'a',
    identifiers: [],
    title,
    authors: [{ name: 'Paul Erdős' }],
    links: {},
    sites: ['arxiv'],
    createdAt: 1,
    refreshedAt: 1,
  },
  annotation: { starredAt: 1, tags, note: '', noteRevision: 0, addedAt, updatedAt: addedAt },
});

describe('tags by rules', () => {
  test('all rules that match the paper add their tags', () => {
    const rules = [rule('title:graph', 'graphs'), rule('author:erdos', 'erdos', 'hungary'), rule('diffusion', 'generative')];
    expect(tagsByRules(rules, entry('On random graphs'))).toEqual(['graphs', 'erdos', 'hungary']);
    expect(tagsByRules(rules, entry('Denoising diffusion'))).toEqual(['erdos', 'hungary', 'generative']);
  });

  test('relative times are evaluated at the present moment', () => {
    const rules = [rule('added:<7d', 'new')];
    const paper = entry('Anything');
    expect(tagsByRules(rules, paper)).toEqual(['new']);
    vi.useFakeTimers({ now: Date.now() + 8 * 86_400_000 });
    expect(tagsByRules(rules, paper)).toEqual([]);
    vi.useRealTimers();
  });

  test('a query of symbols gives no tags and throws nothing', () => {
    expect(tagsByRules([rule('((("^$.*+?', 'x'), rule('tag:', 'y')], entry('Plain'))).not.toContain('x');
  });
});

describe('papers that lack a tag', () => {
  const lacks = (text: string, tags: string[], paper: LibraryEntry) =>
    matcher(parseQuery(lackingTags(text, tags)).expression)(paper);

  test('are those without at least one of them, also if the query is a disjunction', () => {
    expect(lacks('graph OR diffusion', ['a', 'b'], entry('Graph', ['a']))).toBe(true);
    expect(lacks('graph OR diffusion', ['a', 'b'], entry('Graph', ['a', 'B']))).toBe(false);
    expect(lacks('graph OR diffusion', ['a'], entry('Something else'))).toBe(false);
    expect(lacks('graph', ['deep learning'], entry('Graph', ['deep']))).toBe(true);
  });
});
