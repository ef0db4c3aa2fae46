import { expect, test } from 'vitest';
import { badgeOf } from '~/entrypoints/background/badgeOf';

test('the badge counts new papers, and its title says the rest in words', () => {
  expect(badgeOf({ papers: 46, starred: 6, new: 12 })).toEqual({
    count: 12,
    areNew: true,
    title: '46 papers, 6 starred, 12 new',
  });
  expect(badgeOf({ papers: 1200, starred: 0, new: 1 })).toEqual({ count: 1, areNew: true, title: '1,200 papers, 1 new' });
});

test('there is no number when nothing is new', () => {
  expect(badgeOf({ papers: 46, starred: 6, new: 0 })).toEqual({ count: 0, areNew: true, title: '46 papers, 6 starred' });
});

test('a page that does not know which papers are new has all of them counted', () => {
  expect(badgeOf({ papers: 1 })).toEqual({ count: 1, areNew: false, title: '1 paper' });
});

test('a page without papers has the name of the extension as title', () => {
  expect(badgeOf({ papers: 0, starred: 0, new: 0 })).toEqual({ count: 0, areNew: true, title: 'Dogear' });
});
