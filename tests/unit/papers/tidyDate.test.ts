import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyDate } from '~/lib/papers/tidyDate';

const now = new Date('2026-11-23T07:00:00Z');

describe('tidyDate', () => {
  test.each([
    ['Published on Oct 4, 2026', '2026-10-04'],
    ['Oct 4, 2026', '2026-10-04'],
    ['Oct 4', '2026-10-04'],
    ['Dec 30', '2025-12-30'],
    ['Nov 23', '2026-11-23'],
    ['4 Oct 2026', '2026-10-04'],
    ['2 December, 2025', '2025-12-02'],
    ['Sept. 3rd, 2025', '2025-09-03'],
    ['[Submitted on 12 Jun 2017 (v1), last revised 2 Aug 2023 (this version, v7)]', '2017-06-12'],
    ['Submitted 6 October, 2026; originally announced October 2026.', '2026-10-06'],
    ['Mon, 12 Jun 2017', '2017-06-12'],
    ['Showing new listings for Monday, 5 October 2026', '2026-10-05'],
    ['2026-10-04', '2026-10-04'],
    ['2026-10-04T23:59:59.000Z', '2026-10-04'],
    ['2026/10/04', '2026-10-04'],
    ['2026/1/4', '2026-01-04'],
    ['October 2026', '2026-10'],
    ['2026-10', '2026-10'],
    ['2026', '2026'],
    ['29 Feb 2024', '2024-02-29'],
    ['May 2026', '2026-05'],
    ['2012 Nov 26', '2012-11-26'],
    ['Psychol Bull. 2010 Jul;136(4):495-525.', '2010-07'],
    ['J Pers Soc Psychol. 1998 May 3;74(5):1252-65.', '1998-05-03'],
    ['Show 2000 on 5 October 2026', '2026-10-05'],
  ])('%s', (text, date) => {
    expect(tidyDate(text, now)).toBe(date);
  });

  test.each([
    '',
    'yesterday',
    'Feb 30, 2026',
    '29 Feb 2025',
    '2026-13-01',
    '2026-00-10',
    '2026-10-32',
    '4 Oct 1599',
    '4 Oct 2029',
    '9999-01-01',
    '-1',
    '12 authors',
    'Market 3',
    'maybe 4',
    'Marx 1998',
    'Decision 12',
    '0000-00-00',
    `${' '.repeat(1000)}Oct 4x`,
  ])('no date in %s', (text) => {
    expect(tidyDate(text, now)).toBeUndefined();
  });

  test('reads each ISO day that it gives', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(tidyDate(day, now)).toBe(day);
        expect(tidyDate(date.toUTCString(), now)).toBe(day);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(tidyDate(text, now) ?? '2026').toMatch(/^\d{4}(?:-\d\d){0,2}$/);
      }),
    );
  });
});
