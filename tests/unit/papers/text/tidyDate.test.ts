import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyDate } from '~/lib/papers/text/tidyDate';

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
    ['June 3-5, 2019', '2019-06-03'],
    ['June 3–5, 2019', '2019-06-03'],
    ['June 3 to 5, 2019', '2019-06-03'],
    ['June 3rd–5th, 2019', '2019-06-03'],
    ['3–5 June 2019', '2019-06-03'],
    ['3-5 June, 2019', '2019-06-03'],
    ['June 30 – July 2, 2019', '2019-06-30'],
    ['30 June – 2 July 2019', '2019-06-30'],
    ['Dec 30 – Jan 2, 2019', '2018-12-30'],
    ['Dec 30, 2018 – Jan 2, 2019', '2018-12-30'],
    ['1998 Dec-1999 Jan', '1998'],
    ['2008 Jul-Aug', '2008'],
    ['July/August 2008', '2008'],
    ['Dec–Jan 2009', '2008'],
    ['2015 Jul 1-15', '2015-07-01'],
    ['2019/06/03', '2019-06-03'],
    ['20190603', '2019-06-03'],
    ['3-Jun-2019', '2019-06-03'],
    ['2019-Jun-03', '2019-06-03'],
    ['3.6.2019', '2019-06-03'],
    ['03. 06. 2019', '2019-06-03'],
    ['Published 3rd of June, 2019', '2019-06-03'],
    ['the 1st of March 2020', '2020-03-01'],
    ['June 3 (Monday), 2019', '2019-06-03'],
    ['Thursday, Nov 5 at noon, 2015', '2015-11-05'],
    ['Spring 2001', '2001'],
    ['1998 Winter', '1998'],
    ['1976-1977 Winter', '1976'],
    ['Winter 1998-1999', '1998'],
    ['Fall/Winter 2001', '2001'],
    ['Q3 2019', '2019'],
    ['2019 Q3', '2019'],
    ['2019Q3', '2019'],
    ['3rd quarter 2019', '2019'],
    ['2019年6月3日', '2019-06-03'],
    ['2019 年 6 月', '2019-06'],
    ['2019年', '2019'],
    ['2019년 6월 3일', '2019-06-03'],
    ['2019-W23-1', '2019-06-03'],
    ['2019W231', '2019-06-03'],
    ['2020-W53-5', '2021-01-01'],
    ['2019-W23', '2019-06'],
    ['1998-1999', '1998'],
    ['2019/20', '2019'],
    ['c2001', '2001'],
    ['© 2001', '2001'],
    ['[2001]', '2001'],
    ['First published: 2001.', '2001'],
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

  test('does not add the current year where the text states one', () => {
    const day = fc.constantFrom(
      'June 3',
      'Jun 3-5',
      'June 30 – July 2',
      'December 30',
      '3 June',
      '3–5 June',
      '30 June – 2 July',
      '3rd of June',
    );
    const between = fc.constantFrom(' ', ', ', ' (Monday), ', '; ', ' – ', ' in ', ' of ');
    fc.assert(
      fc.property(day, between, fc.integer({ min: 1950, max: 2024 }), (words, sign, year) => {
        expect(tidyDate(`${words}${sign}${year}`, now) ?? String(year)).toMatch(new RegExp(`^${year}`));
      }),
    );
  });

  test('reads each ISO day that it returns', () => {
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
