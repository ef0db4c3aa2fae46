import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf, parseRoute, type Route } from '~/components/app/useHashRoute';

describe('the hash', () => {
  test('names a view, and parses to the same view', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const routes = fc.oneof(
      fc.constantFrom<Route>(
        { view: 'list' },
        { view: 'trash' },
        { view: 'history' },
        { view: 'duplicates' },
        { view: 'settings' },
      ),
      words.map((id): Route => ({ view: 'paper', id })),
      words.map((search): Route => ({ view: 'list', search })),
    );
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(hashOf(route))).toEqual(route);
      }),
    );
  });

  test.each(['', '#', '#nowhere', '#paper=', '#%', '#trash=1&x'])('%j leads to a view', (hash) => {
    expect(['list', 'trash']).toContain(parseRoute(hash).view);
  });

  test('a search with invalid encoding is used literally', () => {
    expect(parseRoute('#q=50%')).toEqual({ view: 'list', search: '50%' });
    expect(parseRoute('#q=a=b')).toEqual({ view: 'list', search: 'a=b' });
  });
});
