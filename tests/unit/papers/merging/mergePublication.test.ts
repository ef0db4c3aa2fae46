import { describe, expect, test } from 'vitest';
import { mergeBibliography } from '~/lib/papers/merging/mergeBibliography';
import { type Bibliography, publicationFields } from '~/lib/papers/paper';
import { limits } from '~/lib/papers/text/limits';

const merged = (known: Partial<Bibliography>, seen: Partial<Bibliography>): Bibliography =>
  mergeBibliography({ title: 'T', authors: [], links: {}, ...known }, { title: 'T', authors: [], links: {}, ...seen });

describe('mergePublication', () => {
  test.each(publicationFields)('%s: the later statement, and never an empty one', (field) => {
    expect(merged({ [field]: 'a' }, { [field]: 'b' })[field]).toBe('b');
    expect(merged({ [field]: 'a' }, {})[field]).toBe('a');
    expect(merged({ [field]: 'a' }, { [field]: '' })[field]).toBe('a');
    expect(merged({}, { [field]: 'b' })[field]).toBe('b');
    expect(merged({}, {})).not.toHaveProperty(field);
  });

  test('what a preprint says does not replace what is known of the published paper, and fills gaps', () => {
    const published = { type: 'article-journal', container: 'Nature', volume: '5' } as const;
    const preprint = { type: 'article', container: 'arXiv', pages: '1-9' } as const;
    expect(merged(published, preprint)).toMatchObject({ ...published, pages: '1-9' });
    expect(merged(preprint, published)).toMatchObject({ ...published, pages: '1-9' });
  });

  test('the first citation key, the last day of a visit, all further fields, and the fuller list of editors', () => {
    const both = merged(
      { citationKey: 'a', accessed: '2026-10-04', extra: { x: '1', y: '2' }, editors: [{ name: 'Ada' }, { name: 'Grace' }] },
      { citationKey: 'b', accessed: '2026-09-01', extra: { y: '3', z: '4' }, editors: [{ name: 'Ada' }] },
    );
    expect(both).toMatchObject({
      citationKey: 'a',
      accessed: '2026-10-04',
      extra: { x: '1', y: '2', z: '4' },
      editors: [{ name: 'Ada' }, { name: 'Grace' }],
    });
  });

  test('further fields are at most as many as a record has room for, the known ones first', () => {
    const many = (prefix: string): Record<string, string> =>
      Object.fromEntries(Array.from({ length: limits.extras }, (_, index) => [`${prefix}${index}`, 'x']));
    expect(Object.keys(merged({ extra: many('a') }, { extra: many('b') }).extra ?? {})).toHaveLength(limits.extras);
    expect(merged({ extra: many('a') }, { extra: many('b') }).extra).toEqual(many('a'));
  });

  test('a field named like a part of every object is a field', () => {
    const extra = JSON.parse('{"__proto__":"x","constructor":"y"}');
    const both = merged({ extra }, { extra: { a: 'b' } });
    expect(Object.keys(both.extra ?? {}).toSorted()).toEqual(['__proto__', 'a', 'constructor']);
    expect(Object.getPrototypeOf(both.extra)).toBe(Object.prototype);
  });
});
