import { describe, expect, test } from 'vitest';
import { dateOfParts, looseDate } from '~/lib/formats/readers/kit/looseDate';

describe('a date in one text', () => {
  test.each([
    ['2017', '2017'],
    ['2017///', '2017'],
    ['2017/06/12', '2017-06-12'],
    ['2017/06/12/', '2017-06-12'],
    ['2017/06//Summer', '2017-06'],
    ['2017///Spring', '2017'],
    ['2017-06-12T07:00:00Z', '2017-06-12'],
    ['2017-06-12 07:00:00', '2017-06-12'],
    ['2017-00-00', '2017'],
    ['2017-06-00', '2017-06'],
    ['2017-21', '2017'],
    ['2017-06/2017-08', '2017-06'],
    ['2015/2016', '2015'],
    ['~2017', '2017'],
    ['[2017]', '2017'],
    ['c1998', '1998'],
    ['2012 Nov 26', '2012-11-26'],
    ['1998 Dec-1999 Jan', '1998'],
    ['June 12, 2017', '2017-06-12'],
    ['12 Jun 2017', '2017-06-12'],
  ])('%s is %s', (text, date) => expect(looseDate(text)).toBe(date));

  test.each(['', 'in press', 'Jun 12', 'n.d.', '12', '99999', '1234/5678'])('%s is none', (text) =>
    expect(looseDate(text)).toBeUndefined(),
  );
});

describe('a date in parts', () => {
  test.each([
    ['2017', '', '', '2017', true],
    ['2017', 'jun', '', '2017-06', true],
    ['2017', '6', '12', '2017-06-12', true],
    ['2017', '06', '', '2017-06', true],
    ['2017', 'June', '3', '2017-06-03', true],
    ['2017', 'June 3', '', '2017-06-03', true],
    ['2017', '3 June', '', '2017-06-03', true],
    ['2017', 'June 3-7', '', '2017-06-03', true],
    ['2017', 'März', '', '2017-03', true],
    ['2017', 'Dezember', '', '2017-12', true],
    ['2017', 'août', '', '2017-08', true],
    ['2017', 'Okt.', '', '2017-10', true],
    ['2017', '3. Mai', '', '2017-05-03', true],
    ['2017', 'June/July', '', '2017', false],
    ['2017', 'Michaelmas', '', '2017', false],
    ['2017', 'feb', '31', '2017-02', false],
    ['2017-06-12', 'jun', '', '2017-06-12', true],
    ['in press', 'jun', '', undefined, false],
  ])('%s %s %s is %s', (year, month, day, date, whole) => expect(dateOfParts(year, month, day)).toEqual({ date, whole }));
});
